import type { ExportedFile } from '../../protocol/export';
import type { Span } from '../../protocol/span';
import { flattenText } from '../notebook/markdownText';
import type { ExportSource } from './ExportSource';
import { passagesByArticle, type ArticlePassages, type RowPassage } from './passages';
import { Uncounted } from './Uncounted';

/** Whatever any program takes for the end of a line: an annotation has one, so a span over several lines is made of fragments. */
const LINE_BREAK = /[\n\v\f\r\x1C-\x1E\x85\u2028\u2029]+/g;

/** What a passage of each verb is called. */
const TYPES: Readonly<Record<string, string>> = { kwic: 'Hit', quotes: 'Quote', reported: 'Reported', dates: 'Date', sentences: 'Sentence', claims: 'Claim', repeats: 'Repeat' };

const ENTITY_TYPES: Readonly<Record<string, string>> = { person: 'Person', organisation: 'Organisation', place: 'Place', other: 'Name' };

/** One stream: a line `# path` ahead of each article's annotations, which are numbered anew. Offsets are code points of the article's text. */
export async function bratStream(source: ExportSource): Promise<{ readonly text: string; readonly withCarriageReturns: readonly string[] }> {
  const withCarriageReturns: string[] = [];
  let text = '';
  for await (const article of passagesByArticle(source)) {
    if (article.text.includes('\r')) withCarriageReturns.push(article.path);
    text += `# ${flattenText(article.path)}\n${annotations(article, source)}`;
  }
  return { text, withCarriageReturns };
}

/**
 * A folder that brat opens: `.ann` beside a copy of each article's text, and the types it uses. brat reads every line end as one character,
 * so the copies have LF and the offsets count so.
 */
export async function bratFolder(source: ExportSource): Promise<readonly ExportedFile[]> {
  const files: ExportedFile[] = [];
  const types = new Set<string>();
  for await (const article of passagesByArticle(source)) {
    const document = article.path.replace(/\.(txt|md)$/i, '');
    const name = files.some(({ path }) => path === `${document}.txt`) ? article.path : document;
    for (const passage of article.passages) types.add(typeOf(passage, source));
    files.push({ path: `${name}.txt`, text: withLineFeeds(article.text) }, { path: `${name}.ann`, text: annotations(inLineFeeds(article), source) });
  }
  return [{ path: 'annotation.conf', text: `[entities]\n${[...types].join('\n')}\n\n[relations]\n\n[events]\n\n[attributes]\n` }, ...files];
}

/** A name goes by the type of its entity. */
function typeOf({ facts }: RowPassage, { result }: ExportSource): string {
  const entity = ENTITY_TYPES[facts.find(([name]) => name === 'type')?.[1] ?? ''];
  return entity ?? TYPES[result.method.verb] ?? (result.kind === 'hits' ? 'Hit' : 'Passage');
}

function annotations({ text, passages }: ArticlePassages, source: ExportSource): string {
  const points = Uncounted.codePoints(text);
  return passages.map((passage, at) => {
    const parts = fragments(text, passage);
    const offsets = parts.map((part) => `${points.before(part.start)} ${points.before(part.end)}`).join(';');
    const note = flattenText(passage.facts.map(([name, value]) => `${name}: ${value}`).join('; '));
    return `T${at + 1}\t${typeOf(passage, source)} ${offsets}\t${parts.map((part) => text.slice(part.start, part.end)).join(' ')}\n${note === '' ? '' : `#${at + 1}\tAnnotatorNotes T${at + 1}\t${note}\n`}`;
  }).join('');
}

/** The parts of a span between its line breaks; the whole where nothing else is in it. */
function fragments(text: string, span: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = span.start;
  const add = (end: number): void => {
    if (text.slice(start, end).trim() !== '') parts.push({ start, end });
  };
  for (const { 0: mark, index } of text.slice(span.start, span.end).matchAll(LINE_BREAK)) {
    add(span.start + index);
    start = span.start + index + mark.length;
  }
  add(span.end);
  return parts.length === 0 ? [span] : parts;
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function inLineFeeds({ path, text, passages }: ArticlePassages): ArticlePassages {
  const lines = Uncounted.lineEnds(text);
  return { path, text: withLineFeeds(text), passages: passages.map((passage) => ({ ...passage, start: lines.before(passage.start), end: lines.before(passage.end) })) };
}
