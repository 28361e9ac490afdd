import type { Span } from '../../protocol/span';
import { fold } from '../text/fold';
import { tokens } from '../text/tokenize';
import { isFurniture } from './furniture';

/** Where an article's headline stands, and the short line above it that names its topic. */
export interface Headline {
  readonly title: Span | null;
  readonly kicker: Span | null;
}

/** A line that is not blank, without blanks at its edges. */
interface Line extends Span {
  readonly text: string;
  readonly tokens: number;
  /** A blank line, or the start of the text, stands above it. */
  readonly opens: boolean;
}

const NONE: Headline = { title: null, kicker: null };
/** Lines at the top among which a headline is looked for. */
const TOP = 8;
/** Lines among which a given title is looked for. */
const TOP_FOR_GIVEN = 40;
const LONGEST_TITLE = 260;
const LONGEST_KICKER = 48;
const LABEL = /^(?:title|titel|headline|überschrift)\s*:\s+(?=\S)/iu;
const HEADING = /^#\s+(?=\S)/;
const SENTENCE_END = /\p{L}{3}[.](?:["”“’»«]*)\s+\p{Lu}/u;
const CLOSES_SENTENCE = /[.:;,][“”"’»«)\]]*$/u;
const CUT_OFF = /(?:^|\s)(?:der|die|das|den|dem|des|eine|und|oder|von|im|am|für|the|a|an|and|or|of)$/iu;

/**
 * Finds the headline: the line that says the given title, else a `# ` heading or a line labelled as title, else a first line that looks
 * like one: short, no full stop, something below it, not the first of a paragraph broken into lines. Says null rather than guess.
 */
export function findHeadline(text: string, bodyStart: number, given: string | undefined): Headline {
  const lines = topLines(text, bodyStart, given === undefined ? TOP + 4 : TOP_FOR_GIVEN);
  const marked = lines.findIndex((line) => given !== undefined && fold(bare(line)).trim() === fold(given).trim());
  if (marked >= 0) return withKicker(text, lines, marked);
  const top = lines.slice(0, TOP);
  const headed = top.findIndex((line, at) => isHeading(line, text) || (LABEL.test(line.text) && at < 4));
  if (headed >= 0) return withKicker(text, lines, headed);
  const first = top.findIndex((line) => !isFurniture(line.text));
  const line = lines[first];
  if (line === undefined) return NONE;
  const next = lines.slice(first + 1).find((candidate) => !isFurniture(candidate.text));
  if (next === undefined) return NONE;
  if (isKicker(line, next) && looksLikeTitle(next, lines[lines.indexOf(next) + 1], text)) return { title: spanOf(next), kicker: spanOf(line) };
  return looksLikeTitle(line, lines[first + 1], text) ? { title: spanOf(line), kicker: null } : NONE;
}

function withKicker(text: string, lines: readonly Line[], at: number): Headline {
  const line = lines[at]!;
  const above = lines.slice(0, at).filter((candidate) => !isFurniture(candidate.text));
  const only = above.length === 1 ? above[0] : undefined;
  const start = line.end - bare(line).length;
  const title = { start, end: start + bare(line).replace(/\s+#+$/, '').length };
  return { title, kicker: only && !isHeading(only, text) && isKicker(only, { ...line, tokens: Math.max(line.tokens, only.tokens + 1) }) ? spanOf(only) : null };
}

function bare(line: Line): string {
  return line.text.replace(HEADING, '').replace(LABEL, '');
}

function isHeading(line: Line, text: string): boolean {
  return HEADING.test(line.text) || /^[ \t]*\r?\n={3,}[ \t]*(?:\r?\n|$)/.test(text.slice(line.end, line.end + 400));
}

function isKicker(line: Line, next: Line): boolean {
  if (line.tokens === 0 || line.tokens > 4 || line.end - line.start > LONGEST_KICKER || /[.!?…,;“”"«»]$/u.test(line.text)) return false;
  return /:$/.test(line.text) ? next.tokens > line.tokens : next.tokens >= line.tokens + 2;
}

function looksLikeTitle(line: Line, below: Line | undefined, text: string): boolean {
  if (below === undefined || line.tokens < 2 || line.end - line.start > LONGEST_TITLE) return false;
  if (CLOSES_SENTENCE.test(line.text) || SENTENCE_END.test(line.text)) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}"„“”»«‚'’(¿¡…]/u.test(line.text)) return false;
  return below.opens || !isBroken(line, below, text);
}

/** Lines of like length, or a lower-case line below: a paragraph that was broken into lines. */
function isBroken(line: Line, below: Line, text: string): boolean {
  if (/^[\p{Ll},;)]/u.test(below.text) || CUT_OFF.test(line.text)) return true;
  const block = text.slice(line.start, line.start + 2000).split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
  const lengths = block.split(/\r?\n/).map((part) => part.trim().length).slice(0, -1);
  return lengths.length >= 2 && lengths.every((length) => length >= 45 && length <= 110) && Math.max(...lengths) - Math.min(...lengths) < 25;
}

function topLines(text: string, from: number, limit: number): Line[] {
  const lines: Line[] = [];
  let opens = true;
  for (let at = from; at < text.length && lines.length < limit; ) {
    const found = text.indexOf('\n', at);
    const next = found === -1 ? text.length : found + 1;
    const raw = text.slice(at, Math.min(next, at + 4000));
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = at + raw.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, text: trimmed, tokens: tokens(trimmed).length, opens });
    }
    opens = trimmed === '';
    at = next;
  }
  return lines;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
