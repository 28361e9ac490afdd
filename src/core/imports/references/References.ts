import { fold } from '../../text/fold';
import type { Metadata } from '../../corpus/metadata';
import type { Draft } from '../Source';
import { doiIn, type Reference } from './Reference';

/** Letters of a title that tell it from others, and that a file's name has of it at least, as reference managers cut long ones. */
const TELLING = 12;
/** Letters of a text that its own DOI stands in; further down are those of what it quotes. */
const FIRST_PAGE = 4000;

/**
 * Which reference of some lists a source is meant by: by an attached file of that path, else by address or DOI, by its key as the file's name, by the
 * title, by title, year and first author in the file's name. Where two fit as well, none is.
 */
export class References {
  private readonly byFile = new Map<string, Reference[]>();
  private readonly byAddress = new Map<string, Reference[]>();
  private readonly byKey = new Map<string, Reference[]>();
  private readonly byTitle = new Map<string, Reference[]>();
  private readonly byFamily = new Map<string, Reference[]>();

  constructor(references: Iterable<Reference>) {
    for (const reference of references) this.add(reference);
  }

  match(sourceName: string, draft: Pick<Draft, 'metadata' | 'text'>): Reference | undefined {
    let pool: readonly Reference[] | undefined;
    for (const found of this.candidates(sourceName, draft)) {
      const fitting: readonly Reference[] = pool === undefined ? found : found.filter((reference) => pool?.includes(reference));
      if (fitting.length === 1) return fitting[0];
      // Of several that fit, what comes next may tell which one it is; it may bring no other.
      if (fitting.length > 1) pool = fitting;
    }
    return undefined;
  }

  metadataOf(sourceName: string, draft: Draft): Metadata | undefined {
    return this.match(sourceName, draft)?.metadata;
  }

  private add(reference: Reference): void {
    const put = (index: Map<string, Reference[]>, key: string): void => {
      const at = index.get(key);
      if (at === undefined) index.set(key, [reference]);
      else if (!at.includes(reference)) at.push(reference);
    };
    for (const file of reference.files) put(this.byFile, lastPart(pathOf(file)));
    for (const address of [reference.url && addressOf(reference.url), reference.doi]) if (address) put(this.byAddress, address);
    if (reference.key !== '') put(this.byKey, reference.key.toLowerCase());
    const title = plain(reference.metadata.title ?? '');
    if (title.length >= TELLING) put(this.byTitle, title);
    const family = plain((reference.metadata.author ?? '').split(/[;,]/)[0] ?? '').split(' ').at(-1);
    if (family && title !== '') put(this.byFamily, family);
  }

  /** The likeliest ground first. */
  private *candidates(sourceName: string, { metadata, text }: Pick<Draft, 'metadata' | 'text'>): Generator<readonly Reference[]> {
    const path = pathOf(sourceName);
    yield longestCommon(path, this.byFile.get(lastPart(path)) ?? []);
    yield this.at(this.byAddress, [metadata.url && addressOf(metadata.url), metadata.url && doiIn(metadata.url), doiIn(text.slice(0, FIRST_PAGE))]);
    const stem = lastPart(path).replace(/\.[^.]+$/, '');
    yield this.at(this.byKey, [stem.toLowerCase()]);
    yield this.at(this.byTitle, [plain(metadata.title ?? '')]);
    yield this.at(this.byTitle, [plain(stem)]);
    yield this.named(stem);
  }

  private at(index: ReadonlyMap<string, readonly Reference[]>, keys: readonly (string | undefined)[]): readonly Reference[] {
    return [...new Set(keys.flatMap((key) => (key ? (index.get(key) ?? []) : [])))];
  }

  /** `Meier et al. - 2023 - Talks at the border.pdf`: the name has the first author's family, the year and the beginning of the title. */
  private named(stem: string): readonly Reference[] {
    const name = plain(stem);
    return this.at(this.byFamily, name.split(' ')).filter(({ metadata: { title = '', published = '' } }) => {
      const whole = plain(title);
      if (published !== '' && !name.split(' ').includes(published.slice(0, 4))) return false;
      for (let at = name.indexOf(whole.slice(0, TELLING)); at >= 0; at = name.indexOf(whole.slice(0, TELLING), at + 1)) {
        const rest = name.slice(at);
        if (whole.startsWith(rest) || rest.startsWith(whole)) return true;
      }
      return false;
    });
  }
}

/** Of references with a file of the same name those whose path agrees longest with the source's. */
function longestCommon(path: string, references: readonly Reference[]): readonly Reference[] {
  const lengths = references.map(({ files }) => Math.max(0, ...files.map((file) => commonEnd(path, pathOf(file)))));
  const most = Math.max(1, ...lengths);
  return references.filter((_, index) => lengths[index] === most);
}

function commonEnd(one: string, other: string): number {
  const [left, right] = [one.split('/').reverse(), other.split('/').reverse()];
  let parts = 0;
  while (parts < left.length && parts < right.length && left[parts] === right[parts]) parts++;
  return parts;
}

function pathOf(name: string): string {
  return name.replace(/\\/g, '/').normalize('NFC').toLowerCase();
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An address without what does not tell pages apart. */
function addressOf(url: string): string {
  const short = url.trim().toLowerCase().replace(/^https?:\/\/(?:www\.|dx\.)?/, '').replace(/#.*$/s, '').replace(/\/+$/, '');
  return short.replace(/^doi\.org\//, '');
}

function plain(text: string): string {
  return fold(text.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
