import type { Region } from '../../../protocol/article';
import type { Message } from '../../../protocol/message';
import type { Span } from '../../../protocol/span';
import type { TokenRegion } from '../../index/TokenIndex';
import type { Paragraph } from '../../text/Paragraph';
import { knownHeadline, markHeadline } from './findHeadline';
import { findOrigin, type Origins } from './findOrigin';
import { findRepeats, type Stretch } from './findRepeats';
import { PAGE_FILTER } from './judgeLine';
import { linesOf, type Line } from './Line';
import { markCaptions } from './markCaptions';
import { markComments } from './markComments';
import { markHeadlineCopies } from './markHeadlineCopies';
import { kindsOfLines, markLines } from './markLines';
import { markParts } from './markParts';
import { reasonMessage } from './messages';
import { Page } from './Page';

export interface Structure {
  readonly title: Span | null;
  readonly kicker: Span | null;
  /** For the index: title and kicker beside what the contract names. In order, without overlap. */
  readonly regions: readonly (Span & { readonly region: TokenRegion; readonly reason?: Message })[];
  /** As CONTRACT.md has it, for `analyze`, with the reason for each. */
  readonly contractRegions: readonly Region[];
  readonly origins: Origins;
}

interface StructureInput {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly frontMatter: Span | undefined;
  /** The title that metadata gives. */
  readonly givenTitle: string | undefined;
}

/** Lines of the longest text that can be a page of a site. Of longer ones, such as archives and logs, only the beginning is looked at. */
const LONGEST_PAGE = 20_000;
const BEGINNING = 1000;

/** What stands where in an article: headline, kicker, lines of the page, repeats, captions, headlines within the text. Everything else is body. */
export function findStructure({ text, paragraphs, frontMatter, givenTitle }: StructureInput): Structure {
  const bodyStart = frontMatter?.end ?? 0;
  const body = paragraphs.filter(({ start }) => start >= bodyStart);
  const page = new Page(text, linesOf(text, body.length > LONGEST_PAGE ? body.slice(0, BEGINNING) : body, PAGE_FILTER));
  const kinds = kindsOfLines(page, knownHeadline(page, givenTitle));
  const headline = kinds.indexOf('title');
  if (headline >= 0) markHeadline(page, headline, givenTitle);
  markHeadlineCopies(page);
  markCaptions(page);
  markComments(page);
  markLines(page, kinds);
  markParts(page);
  const contractRegions: Region[] = [
    ...(frontMatter ? [{ ...frontMatter, kind: 'boilerplate' as const, reason: reasonMessage('frontMatter') }] : []),
    ...regionsOf(page),
  ];
  const { title, kicker } = page;
  const regions = [
    ...contractRegions.map(({ start, end, kind, reason }) => ({ start, end, region: kind, ...(reason && { reason }) })),
    ...(title ? [{ ...title, region: 'title' as const }] : []),
    ...(kicker ? [{ ...kicker, region: 'kicker' as const }] : []),
  ].sort((a, b) => a.start - b.start);
  return { title, kicker, regions, contractRegions, origins: findOrigin(page) };
}

/** Lines of the page and their parts, repeats, captions and headlines within the text, in order; one kind per stretch, the first of the contract's order. */
function regionsOf(page: Page): readonly Region[] {
  const cuts = cutsByLine(page);
  const repeats = findRepeats(page.text, comparedStretches(page, cuts));
  const lineStarts = repeats.length > 0 ? startsOfLines(page.text) : [];
  const repeated = new Set(repeats.map(({ start }) => start));
  const marked = page.lines.flatMap((line, at): Region[] => {
    const mark = page.marks[at];
    if (!mark || mark.kind === 'title' || mark.kind === 'kicker') return [];
    const { reason } = mark;
    const kind: Region['kind'] = mark.kind;
    return stretchesOf(page, line, cuts.get(at)).filter(({ start }) => kind === 'boilerplate' || kind === 'repeat' || !repeated.has(start)).map((span) => ({ ...span, kind, reason: reasonMessage(reason) }));
  });
  const parts = page.parts.map(({ start, end, kind, reason }): Region => ({ start, end, kind, reason: reasonMessage(reason) }));
  return [
    ...marked, ...parts,
    ...repeats.map(({ start, end, of }): Region => ({ start, end, kind: 'repeat', reason: reasonMessage('repeats', lineNumber(lineStarts, of)) })),
  ].sort((a, b) => a.start - b.start);
}

/** What may repeat or be repeated: headline, text, captions and headlines within the text; not what the page says. */
function comparedStretches(page: Page, cuts: Cuts): readonly Stretch[] {
  const stretches: Stretch[] = [];
  page.lines.forEach((line, at) => {
    const kind = page.marks[at]?.kind;
    if (kind === 'boilerplate' || kind === 'repeat' || kind === 'title' || kind === 'kicker') return;
    const role = kind === undefined ? 'text' : 'line';
    for (const { start, end } of stretchesOf(page, line, cuts.get(at))) stretches.push({ start, end, language: line.language, role });
  });
  for (const span of [page.title, page.kicker]) if (span) stretches.push({ ...span, language: '', role: 'headline' });
  return stretches.sort((a, b) => a.start - b.start);
}

type Cuts = ReadonlyMap<number, readonly Span[]>;

/** By line, what in it is of another kind: its parts, and a kicker that stands in a line with more. */
function cutsByLine(page: Page): Cuts {
  const cuts = new Map<number, Span[]>();
  const { kicker } = page;
  const kickerLine = kicker ? page.lines.findIndex(({ start, end }) => start <= kicker.start && kicker.end <= end) : -1;
  for (const { start, end, line } of [...page.parts, ...(kicker ? [{ ...kicker, line: kickerLine }] : [])].sort((a, b) => a.start - b.start)) {
    const known = cuts.get(line);
    if (known) known.push({ start, end });
    else cuts.set(line, [{ start, end }]);
  }
  return cuts;
}

/** A line without its cuts. */
function stretchesOf(page: Page, line: Line, cuts: readonly Span[] | undefined): readonly Span[] {
  if (!cuts) return [{ start: line.start, end: line.end }];
  const spans: Span[] = [];
  let from = line.start;
  for (const { start, end } of [...cuts, { start: line.end, end: line.end }]) {
    const span = trimmed(page.text, from, start);
    if (span) spans.push(span);
    from = end;
  }
  return spans;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = from + raw.trimEnd().length;
  return end > start ? { start, end } : undefined;
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** From 1. */
function lineNumber(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
