import type { Row } from '../protocol/result';
import { PageStore, type LoadPage } from './PageStore';
import { RowHeights } from './RowHeights';
import { rowOf } from './rowOf';
import type { Loaded } from './RowSource';
import type { Body, View } from './View';

/** Pixels above and below what is seen that are drawn as well. */
const AHEAD = 400;
/** Pixels that are seen where a page does not tell, as before it is laid out. */
const USUAL_VIEW = 480;
/** Pages that stay drawn while text in them is selected. */
const SELECTED_PAGES = 40;

/** What a frame hears of its rows. */
export interface WindowListener {
  /** First and last row that are seen. */
  moved(first: number, last: number): void;
  /** Rows could not be had. */
  failed(loaded: Exclude<Loaded, { kind: 'rows' }>): void;
}

/**
 * The rows of a result in a box. Where there are more than a page has, the box scrolls over all of them, fetches them page by page, and draws only the
 * pages near what is seen; the rest is blank space of their height.
 */
export class RowWindow {
  readonly box: HTMLElement;
  private readonly isScrolled: boolean;
  private readonly drawn = new Map<number, HTMLElement>();
  private readonly blanks = new Map<number, HTMLElement>();
  private readonly above: HTMLElement;
  private readonly below: HTMLElement;
  private heights: RowHeights;
  private store: PageStore;
  private opened = 0;

  constructor(private readonly view: View, private readonly body: Body, readonly count: number, private readonly listener: WindowListener) {
    const { dom } = view;
    this.isScrolled = count > body.pageSize;
    this.box = dom.el('div', { class: `kp-box${this.isScrolled ? ' kp-scrolled' : ''}`, tabindex: body.label === null ? -1 : 0, role: body.label === null ? null : 'group', 'aria-label': body.label }, body.element);
    [this.above, this.below] = [body.blank(), body.blank()];
    this.heights = new RowHeights(count, body.pageSize, body.rowHeight);
    this.store = new PageStore(body.pageSize, count, () => ({ kind: 'gone' }), () => undefined);
    body.navigation.attach(this, this.box);
    view.listen(this.box, 'scroll', () => this.update());
    if (body.label !== null) view.listen(this.box, 'keydown', (event) => this.scrollBy(event));
    this.watchSize();
  }

  /** Shows rows from such a source, the row `from` on top. What is shown stays until they are here. */
  open(load: LoadPage, from: number, arrived: () => void): void {
    const request = ++this.opened;
    const page = Math.floor(from / this.body.pageSize);
    const store = new PageStore(this.body.pageSize, this.count, load, (loaded) => {
      if (this.view.signal.aborted) return;
      if (store === this.store) this.fetched(loaded);
      else if (request === this.opened) this.swap(store, loaded, from, arrived);
    });
    const loaded = store.get(page);
    if (loaded !== undefined) this.swap(store, loaded, from, arrived);
    else this.box.setAttribute('aria-busy', 'true');
  }

  /** Scrolls a row into view, and gives it; waits where it has to be fetched. */
  reveal(row: number): HTMLElement | undefined | Promise<HTMLElement | undefined> {
    const page = Math.floor(row / this.body.pageSize);
    if (!this.drawn.has(page)) {
      this.store.get(page);
      this.box.scrollTop = this.heights.before(page) + (row % this.body.pageSize) * this.heights.usual - this.seen / 2;
      this.update();
    }
    const shown = this.rowElement(row);
    if (shown) this.bringIntoView(shown);
    return shown ?? this.store.whenHere(page).then(() => {
      const late = this.rowElement(row);
      if (late) this.bringIntoView(late);
      return late;
    });
  }

  /** Rows that are seen at once, less one; some where all are. */
  get stride(): number {
    return this.isScrolled ? Math.max(1, Math.floor(this.seen / this.heights.usual) - 2) : 10;
  }

  /** Keys over rows of which none can have the focus: the box has it. */
  private scrollBy(event: KeyboardEvent): void {
    if (!this.isScrolled || event.target !== this.box || event.altKey || event.metaKey || event.shiftKey || event.ctrlKey) return;
    const { box, seen, heights: { usual } } = this;
    const to = { ArrowDown: box.scrollTop + usual, ArrowUp: box.scrollTop - usual, PageDown: box.scrollTop + seen - usual, PageUp: box.scrollTop - seen + usual, Home: 0, End: this.heights.behind(-1) }[event.key];
    if (to === undefined) return;
    box.scrollTop = Math.max(0, to);
    this.update();
    event.preventDefault();
    event.stopPropagation();
  }

  private swap(store: PageStore, loaded: Loaded, from: number, arrived: () => void): void {
    this.box.removeAttribute('aria-busy');
    if (loaded.kind !== 'rows') return this.listener.failed(loaded);
    this.store = store;
    this.heights = new RowHeights(this.count, this.body.pageSize, this.heights.usual);
    for (const page of [...this.drawn.keys()]) this.erase(page);
    arrived();
    this.box.scrollTop = from === 0 ? 0 : this.heights.before(Math.floor(from / this.body.pageSize)) + (from % this.body.pageSize) * this.heights.usual;
    this.update();
    const first = from === 0 ? undefined : this.rowElement(from);
    if (first) this.shift(top(first) - this.top);
  }

  private fetched(loaded: Loaded): void {
    if (loaded.kind === 'rows') this.update();
    else this.listener.failed(loaded);
  }

  private update(): void {
    if (this.view.signal.aborted) return;
    this.measure();
    const [first, last] = this.wanted();
    const anchor = this.anchor();
    const before = anchor && top(anchor);
    const place = this.box.scrollTop;
    const changed = this.redraw(first, last);
    if (changed) {
      this.setBlanks(first, last);
      // Between two pages the box was lower, and a browser scrolls with its end.
      this.box.scrollTop = place;
      this.body.fit();
      this.measure();
      this.setBlanks(first, last);
      if (anchor?.isConnected && before !== undefined) this.shift(top(anchor) - before);
      this.body.navigation.refresh();
    }
    this.tell();
  }

  /** The pages that are seen or near, and those that hold selected text. */
  private wanted(): readonly [number, number] {
    if (!this.isScrolled) return [0, 0];
    const from = this.box.scrollTop - this.head;
    const first = this.heights.pageAt(from - AHEAD);
    // More than that is never seen: pages that are pressed together are near each other only while they are not drawn.
    const most = Math.ceil((this.seen + 2 * AHEAD) / (this.heights.usual * this.body.pageSize));
    const last = Math.min(first + most, this.heights.pageAt(from + this.seen + AHEAD));
    const selection = this.view.dom.document.getSelection();
    if (selection === null || selection.isCollapsed || !this.box.contains(selection.anchorNode) || this.drawn.size === 0) return [first, last];
    const [low, high] = [Math.min(first, ...this.drawn.keys()), Math.max(last, ...this.drawn.keys())];
    return high - low < SELECTED_PAGES ? [low, high] : [first, last];
  }

  /** Whether anything changed. */
  private redraw(first: number, last: number): boolean {
    let changed = false;
    for (const page of [...this.drawn.keys(), ...this.blanks.keys()]) {
      if (page >= first && page <= last) continue;
      this.erase(page);
      changed = true;
    }
    const middle = this.heights.pageAt(this.box.scrollTop + this.seen / 2);
    const missing = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((page) => !this.drawn.has(page));
    for (const page of missing.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))) {
      const loaded = this.store.get(page);
      if (loaded !== undefined && loaded.kind !== 'rows') this.listener.failed(loaded);
      changed = (loaded?.kind === 'rows' ? this.draw(page, loaded.rows) : this.drawBlank(page)) || changed;
    }
    return changed;
  }

  private draw(page: number, rows: readonly Row[]): boolean {
    this.blanks.get(page)?.remove();
    this.blanks.delete(page);
    const element = this.body.draw(rows, page * this.body.pageSize);
    this.drawn.set(page, element);
    this.insert(page, element);
    return true;
  }

  private drawBlank(page: number): boolean {
    if (this.blanks.has(page)) return false;
    const blank = this.body.blank();
    setHeight(blank, this.heights.of(page));
    this.blanks.set(page, blank);
    this.insert(page, blank);
    return true;
  }

  private insert(page: number, element: HTMLElement): void {
    const next = [...this.drawn, ...this.blanks].filter(([other, { isConnected, parentNode }]) => other > page && (isConnected || parentNode !== null)).sort(([a], [b]) => a - b)[0]?.[1];
    this.body.lines.insertBefore(element, next ?? (this.below.parentNode === this.body.lines ? this.below : null));
  }

  private erase(page: number): void {
    const element = this.drawn.get(page) ?? this.blanks.get(page);
    // Keys go on working from where the focus was.
    if (element?.contains(this.view.dom.document.activeElement)) this.box.focus({ preventScroll: true });
    element?.remove();
    this.drawn.delete(page);
    this.blanks.delete(page);
    this.heights.forget(page);
  }

  private setBlanks(first: number, last: number): void {
    const { lines } = this.body;
    const [over, under] = [this.heights.before(first), this.heights.behind(last)];
    setHeight(this.above, over);
    setHeight(this.below, under);
    if (over > 0) lines.prepend(this.above);
    else this.above.remove();
    if (under > 0) lines.append(this.below);
    else this.below.remove();
  }

  private measure(): void {
    for (const [page, element] of this.drawn) {
      const height = element.getBoundingClientRect().height;
      if (height > 0) this.heights.set(page, height);
    }
  }

  /** The row on top, which stays where it is when pages above it turn out higher or lower. */
  private anchor(): HTMLElement | undefined {
    if (!this.isScrolled) return undefined;
    for (const row of this.rowElements()) if (row.getBoundingClientRect().bottom > this.top) return row;
    return undefined;
  }

  private shift(pixels: number): void {
    if (pixels !== 0) this.box.scrollTop += pixels;
  }

  private tell(): void {
    if (!this.isScrolled) return this.listener.moved(0, this.count - 1);
    const { top: from, seen } = this;
    const rows = [...this.rowElements()];
    const isLaidOut = rows.some((row) => row.getBoundingClientRect().height > 0);
    const visible = rows.filter((row) => row.getBoundingClientRect().bottom > from + 1 && top(row) < from + seen - 1);
    const [first, last] = [visible[0], visible.at(-1)];
    if (isLaidOut && first && last) this.listener.moved(rowOf(first), rowOf(last));
    else if (!isLaidOut) this.tellRoughly();
  }

  private tellRoughly(): void {
    const first = Math.min(this.count - 1, Math.max(0, Math.round(this.box.scrollTop / this.heights.usual)));
    this.listener.moved(first, Math.min(this.count - 1, first + Math.floor(this.seen / this.heights.usual) - 1));
  }

  private *rowElements(): Generator<HTMLElement> {
    for (const page of [...this.drawn.keys()].sort((a, b) => a - b)) yield* this.drawn.get(page)!.querySelectorAll<HTMLElement>('[data-row]');
  }

  private rowElement(row: number): HTMLElement | undefined {
    return this.drawn.get(Math.floor(row / this.body.pageSize))?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? undefined;
  }

  private bringIntoView(row: HTMLElement): void {
    row.scrollIntoView?.({ block: 'nearest' });
  }

  /** Pixels of rows that are seen. */
  private get seen(): number {
    return this.box.clientHeight > 0 ? this.box.clientHeight - this.head : USUAL_VIEW;
  }

  /** Where rows begin to be seen, below the head that stays. */
  private get top(): number {
    return this.box.getBoundingClientRect().top + this.head;
  }

  private get head(): number {
    return this.body.head?.getBoundingClientRect().height ?? 0;
  }

  private watchSize(): void {
    const Observer = this.box.ownerDocument.defaultView?.ResizeObserver;
    if (Observer === undefined) return;
    let width = 0;
    const observer = new Observer(() => {
      if (this.box.clientWidth !== width) this.body.fit(true);
      width = this.box.clientWidth;
      if (this.drawn.size > 0) this.update();
    });
    observer.observe(this.box);
    this.view.signal.addEventListener('abort', () => observer.disconnect());
  }
}

function top(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}

function setHeight(blank: HTMLElement, pixels: number): void {
  (blank.querySelector<HTMLElement>('td') ?? blank).style.height = `${pixels}px`;
}
