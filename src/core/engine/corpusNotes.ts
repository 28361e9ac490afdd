import { Cancelled, type CallOptions } from '../../protocol/engine';
import type { CorpusNote, ListedNote, NoteProposal } from '../../protocol/notes';
import type { Span } from '../../protocol/span';
import { articlesWithWords } from '../index/articlesWithWords';
import { noteAnchor, placeQuote, proposeQuote } from '../notes/placeQuote';
import type { LikeStretch } from '../notes/closestStretch';
import { LinedText } from '../text/LinedText';
import { everywhere } from '../text/quoteAnchor';
import type { SnapshotNote } from './NotePlaces';
import type { Snapshot } from './Snapshot';

/** Articles that are looked through for the words of a note whose article is gone. */
const MOST_LOOKED_AT = 50;

/** The notes for a view: with lines, and for those without a place where they may belong now. Lets other calls go first meanwhile. */
export async function corpusNotes(notes: readonly SnapshotNote[], snapshot: Snapshot, pause: () => Promise<void>, { cancellation }: CallOptions): Promise<readonly CorpusNote[]> {
  const described: CorpusNote[] = [];
  const lines = new Map<number, LinedText>();
  const textOf = async (article: number): Promise<LinedText> => {
    const text = lines.get(article) ?? new LinedText(await snapshot.text(article));
    lines.set(article, text);
    return text;
  };
  for (const { entry, article, place } of notes) {
    await pause();
    if (cancellation?.cancelled === true) throw new Cancelled();
    const title = article === undefined ? null : snapshot.record(article).info.title;
    if (typeof place === 'object') described.push({ entry, title, place: { ...place, line: (await textOf(article!)).lineOf(place.start) }, orphan: null });
    else {
      const found = article === undefined ? await elsewhere(entry, snapshot) : await inArticle(entry, article, snapshot);
      described.push({ entry, title, place: null, orphan: { why: place, proposal: found === undefined ? null : proposalOf(found, await textOf(found.article), snapshot) } });
    }
  }
  return described;
}

interface Found extends LikeStretch {
  readonly article: number;
}

async function inArticle(entry: ListedNote, article: number, snapshot: Snapshot): Promise<Found | undefined> {
  const found = proposeQuote(await snapshot.text(article), entry);
  return found && { ...found, article };
}

/** In the one other article that holds the words of the note, if there is just one. */
async function elsewhere(entry: ListedNote, snapshot: Snapshot): Promise<Found | undefined> {
  const articles = articlesWithWords(snapshot.index, entry.quote, MOST_LOOKED_AT);
  const found: Found[] = [];
  for (const article of articles ?? []) {
    const text = await snapshot.text(article);
    const span = soleStretch(text, entry);
    if (span !== undefined) found.push({ ...span, likeness: 1, article });
    else if (everywhere(text, entry.quote).length > 0) return undefined;
    if (found.length > 1) return undefined;
  }
  return found[0];
}

function soleStretch(text: string, entry: ListedNote): Span | undefined {
  const placed = placeQuote(text, entry);
  if (typeof placed === 'object') return placed;
  const [only, another] = everywhere(text, entry.quote);
  return another === undefined ? only : undefined;
}

function proposalOf({ article, start, end, likeness }: Found, lines: LinedText, snapshot: Snapshot): NoteProposal | null {
  // A place that could not be named could not be confirmed either.
  if (noteAnchor(lines.text, { start, end }) === undefined) return null;
  return { path: snapshot.record(article).info.path, start, end, line: lines.lineOf(start), text: lines.text.slice(start, end), likeness };
}
