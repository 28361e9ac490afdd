import type { ListedNote, OrphanReason } from '../../protocol/notes';
import type { Span } from '../../protocol/span';
import type { NotedPassage } from '../query/Corpus';
import { placeQuote } from '../notes/placeQuote';
import type { Located } from '../text/quoteAnchor';
import type { Snapshot } from './Snapshot';

/** A note together with where it stands in one state of the corpus. */
export interface SnapshotNote {
  readonly entry: ListedNote;
  /** Number of its article, if there is one. */
  readonly article: number | undefined;
  readonly place: Span | OrphanReason;
}

/** What queries see of notes: those with tags on articles that there are, in the order of the text. */
export function notedPassages(notes: readonly SnapshotNote[]): readonly NotedPassage[] {
  const passages = notes.flatMap(({ entry: { tags }, article, place }): NotedPassage[] => (article === undefined || tags.length === 0 ? [] : [{ article, tags, span: typeof place === 'object' ? place : undefined }]));
  const startOf = ({ span }: NotedPassage): number => span?.start ?? -1;
  return passages.sort((a, b) => a.article - b.article || startOf(a) - startOf(b) || (a.span?.end ?? 0) - (b.span?.end ?? 0));
}

/** Finds the places of notes. A text is read again only where it or a note on it has changed. */
export class NotePlaces {
  #known: ReadonlyMap<string, Located> = new Map();
  #last: { readonly entries: readonly ListedNote[]; readonly snapshot: Snapshot; readonly notes: readonly SnapshotNote[] } | undefined;

  /** The notes in their order; the same list for the same notes and state. Throws `StaleText` for an article that changes just now. */
  async of(entries: readonly ListedNote[], snapshot: Snapshot): Promise<readonly SnapshotNote[]> {
    if (this.#last?.snapshot === snapshot && this.#last.entries === entries) return this.#last.notes;
    const places = new Map<string, Located>();
    const notes: SnapshotNote[] = [];
    for (const entry of entries) {
      const article = snapshot.find(entry.path);
      notes.push({ entry, article, place: article === undefined ? 'noArticle' : await this.#place(entry, article, snapshot, places) });
    }
    this.#known = places;
    this.#last = { entries, snapshot, notes };
    return notes;
  }

  async #place({ quote, prefix, suffix }: ListedNote, article: number, snapshot: Snapshot, places: Map<string, Located>): Promise<Located> {
    const key = JSON.stringify([snapshot.record(article).hash, quote, prefix, suffix]);
    const anchor = { quote, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
    const place = places.get(key) ?? this.#known.get(key) ?? placeQuote(await snapshot.text(article), anchor);
    places.set(key, place);
    return place;
  }
}
