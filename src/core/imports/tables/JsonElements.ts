/** An element of a list, or that one cannot be read: it is damaged, has no end, is too long or nests too deep. */
export interface JsonElement {
  readonly line: number;
  readonly value?: unknown;
  readonly damaged: boolean;
}

/** Levels that an element may nest. */
const DEEPEST = 500;
/** Times the limit that may be read in vain behind damaged elements, beside four times what is read. */
const WASTE = 2;
/** Where an element is likely to begin behind a damaged one. */
const BEGINNING = /\n\s*(?=\{)|\}\s*,\s*(?=\{)/g;

/**
 * Elements of the list that a JSON text is, or of the first list of objects that its object holds, from pieces of it; holds the element under way alone,
 * of at most `limit` code units. Each is parsed by itself (`JSON.parse`), so that a damaged one costs no other.
 */
export class JsonElements {
  /** Whether there is a list. */
  found = false;
  private rest = '';
  private at = 0;
  private line = 1;
  private state: 'before' | 'within' | 'after' = 'before';
  /** Length from which `rest` is looked at again: a long element each time that it has doubled. */
  private wanted = 0;
  private read = 0;
  private wasted = 0;

  constructor(private readonly limit: number) {}

  *push(piece: string): Generator<JsonElement> {
    if (this.state === 'after') return;
    this.rest += piece;
    if (this.rest.length >= Math.min(this.wanted, this.limit)) yield* this.scan(false);
  }

  /** What is left; a list that does not end is told of as a damaged element. */
  *end(): Generator<JsonElement> {
    yield* this.scan(true);
    if (this.state === 'within') yield { line: this.line, damaged: true };
    this.state = 'after';
  }

  private *scan(last: boolean): Generator<JsonElement> {
    if (this.state === 'before') this.findList();
    while (this.state === 'within' && this.skipBlanks()) {
      if (this.rest[this.at] === ']') {
        this.state = 'after';
        break;
      }
      const { end, depth } = elementEnd(this.rest, this.at);
      if (end === undefined && !last && this.rest.length - this.at < this.limit) break;
      const { line } = this;
      const value = end === undefined || depth > DEEPEST ? undefined : parsedJson(this.rest.slice(this.at, end));
      if (value === undefined) this.mend(end ?? this.rest.length, last);
      else {
        this.read += end! - this.at;
        this.passTo(end!);
      }
      yield value === undefined ? { line, damaged: true } : { line, value: value.of, damaged: false };
    }
    this.rest = this.rest.slice(this.at);
    this.at = 0;
    this.wanted = this.rest.length * 2;
  }

  /** Goes to the likely beginning of the next element: within what was taken for the damaged one, as a stray quotation mark hides where that ends. */
  private mend(end: number, ended: boolean): void {
    this.wasted += end - this.at;
    BEGINNING.lastIndex = this.at + 1;
    const next = this.wasted > WASTE * this.limit + 4 * this.read ? null : BEGINNING.exec(this.rest);
    if (next !== null && next.index < end) this.passTo(next.index + next[0].length);
    else this.passTo(end);
    if (this.at === this.rest.length && ended) this.state = 'after';
  }

  private findList(): void {
    const start = listStart(this.rest);
    if (start !== undefined) {
      this.passTo(start);
      this.state = 'within';
      this.found = true;
    } else if (this.rest.length >= this.limit) this.state = 'after';
  }

  /** False where only blanks are left. */
  private skipBlanks(): boolean {
    const blanks = /[\s,]*/y;
    blanks.lastIndex = this.at;
    blanks.exec(this.rest);
    this.passTo(blanks.lastIndex);
    return this.at < this.rest.length;
  }

  private passTo(to: number): void {
    for (let at = this.rest.indexOf('\n', this.at); at >= 0 && at < to; at = this.rest.indexOf('\n', at + 1)) this.line++;
    this.at = to;
  }
}

/** `undefined` for what is no JSON, as `null` is a value. */
export function parsedJson(json: string): { readonly of: unknown } | undefined {
  try {
    return { of: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

/** Where the value that begins at `start` ends, and how deep it nests; no end where the text ends first. */
function elementEnd(text: string, start: number): { readonly end?: number; readonly depth: number } {
  if (!/[{["]/.test(text[start] ?? '')) {
    const found = /[,\]\n]/g;
    found.lastIndex = start;
    const end = found.exec(text)?.index;
    return { ...(end !== undefined && { end: Math.max(end, start + 1) }), depth: 0 };
  }
  let [depth, deepest] = [0, 0];
  const sign = /["{}[\]]/g;
  sign.lastIndex = start;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (found[0] === '"') {
      const after = stringEnd(text, found.index);
      if (after === undefined) break;
      sign.lastIndex = after;
    } else if (found[0] === '{' || found[0] === '[') deepest = Math.max(deepest, ++depth);
    else depth--;
    if (depth <= 0) return { end: sign.lastIndex, depth: deepest };
  }
  return { depth: deepest };
}

/** Behind the quotation mark that closes the string that begins at `start`. */
function stringEnd(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  return undefined;
}

/** Behind the bracket of the list that a text is, or of the first list of objects among the members of its object. */
function listStart(text: string): number | undefined {
  const first = /\S/.exec(text);
  if (first?.[0] === '[') return first.index + 1;
  if (first?.[0] !== '{') return undefined;
  let depth = 0;
  const sign = /["{}[\]]/g;
  sign.lastIndex = first.index;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (found[0] === '"') {
      const after = stringEnd(text, found.index);
      if (after === undefined) return undefined;
      sign.lastIndex = after;
    } else if (found[0] === '}' || found[0] === ']') depth--;
    else if (depth++ === 1 && found[0] === '[' && /^\s*\{/.test(text.slice(sign.lastIndex, sign.lastIndex + 1000))) return sign.lastIndex;
  }
  return undefined;
}
