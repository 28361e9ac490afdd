import type { Loaded } from './RowSource';

/** Rows from a place on; at once where they are here. */
export type LoadPage = (offset: number, limit: number) => Loaded | Promise<Loaded>;

/** Pages kept, and asked for at once: a reader who drags the bar passes hundreds. */
const KEPT = 100;
const ASKED = 3;

/** The pages of one order of a result, fetched when they are asked for. */
export class PageStore {
  private readonly pages = new Map<number, Loaded>();
  private readonly asked = new Map<number, Promise<void>>();

  /** `arrived` hears of every answer that was waited for. */
  constructor(private readonly size: number, private readonly count: number, private readonly load: LoadPage, private readonly arrived: (loaded: Loaded) => void) {}

  /** A page, or `undefined` while it is fetched, or too many others are. */
  get(page: number): Loaded | undefined {
    const known = this.pages.get(page);
    if (known !== undefined) return known;
    if (this.asked.has(page) || this.asked.size >= ASKED) return undefined;
    const offset = page * this.size;
    const loaded = this.load(offset, Math.min(this.size, this.count - offset));
    if (!(loaded instanceof Promise)) return this.keep(page, loaded);
    this.asked.set(page, loaded.then((late) => {
      this.asked.delete(page);
      this.arrived(this.keep(page, late));
    }));
    return undefined;
  }

  /** Settles when a page is here, or could not be had. */
  async whenHere(page: number): Promise<void> {
    while (!this.asked.has(page) && this.asked.size >= ASKED) await Promise.race(this.asked.values());
    this.get(page);
    await this.asked.get(page);
  }

  /** What failed is tried again when it is next asked for. */
  private keep(page: number, loaded: Loaded): Loaded {
    if (loaded.kind !== 'rows') return loaded;
    this.pages.set(page, loaded);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= KEPT) break;
      this.pages.delete(oldest);
    }
    return loaded;
  }
}
