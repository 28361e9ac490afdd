import { atomOf, item, NAMED_CLASSES, pointSource, type ClassItem } from './atoms';
import { MAX_GROUPS, MAX_SIZE, RegexProblem, type Assertion, type RegexNode, type RegexReason } from './syntax';

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0 };
const COUNT = /\{(\d+)(,(\d*))?\}/y;
const QUANTIFIER: Readonly<Record<string, readonly [number, number]>> = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] };

/** Parses the dialect that regular languages and JavaScript's `u` share. Throws `RegexProblem`. Groups recurse, MAX_GROUPS deep. */
export class RegexParser {
  #at = 0;

  constructor(private readonly source: string, private readonly ignoreCase: boolean) {}

  parse(): RegexNode {
    const node = this.#alternatives(0);
    if (this.#at < this.source.length) this.#fail('strayGroupEnd', this.#at, this.#at + 1);
    if (node.size > MAX_SIZE + 2 * this.source.length) this.#fail('tooLarge', 0, this.source.length);
    return node;
  }

  #fail(reason: RegexReason, start: number, end: number): never {
    throw new RegexProblem(reason, { start, end: Math.min(end, this.source.length) });
  }

  #alternatives(depth: number): RegexNode {
    const parts = [this.#sequence(depth)];
    while (this.source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence(depth));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'any', parts, size: sum(parts) + 2 * (parts.length - 1) };
  }

  #sequence(depth: number): RegexNode {
    const parts: RegexNode[] = [];
    for (let next = this.source[this.#at]; next !== undefined && next !== '|' && next !== ')'; next = this.source[this.#at]) {
      parts.push(this.#repeated(this.#single(depth)));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts, size: sum(parts) };
  }

  #repeated(part: RegexNode): RegexNode {
    const start = this.#at;
    const counts = this.#quantifier();
    if (!counts) return part;
    if (part.kind === 'assertion') this.#fail('nothingToRepeat', start, this.#at);
    if (this.source[this.#at] === '?') this.#at++;
    const [min, max] = counts;
    if (max < min) this.#fail('badCount', start, this.#at);
    const size = max === Infinity ? (min + 1) * part.size + 2 : min * part.size + (max - min) * (part.size + 1);
    if (size > MAX_SIZE || min > MAX_SIZE || (max !== Infinity && max > MAX_SIZE)) this.#fail('tooLarge', start, this.#at);
    return { kind: 'repeat', part, min, max, size };
  }

  /** Skips `* + ? {m} {m,} {m,n}`. */
  #quantifier(): readonly [number, number] | undefined {
    const simple = QUANTIFIER[this.source[this.#at] ?? ''];
    if (simple) {
      this.#at++;
      return simple;
    }
    if (this.source[this.#at] !== '{') return undefined;
    const found = this.#match(COUNT);
    if (!found) this.#fail('loneBracket', this.#at, this.#at + 1);
    const min = Number(found[1]);
    return [min, found[2] === undefined ? min : found[3] === '' ? Infinity : Number(found[3])];
  }

  /** The match of a sticky expression here, which is skipped. */
  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #single(depth: number): RegexNode {
    const start = this.#at;
    switch (this.source[start]!) {
      case '(': return this.#group(depth);
      case '[': return this.#class();
      case '\\': return this.#escape();
      case '^': return this.#assertion('start', 1);
      case '$': return this.#assertion('end', 1);
      case '.': return this.#atom([item('.')], 1);
      case '*': case '+': case '?': return this.#fail('nothingToRepeat', start, start + 1);
      case '{': return this.#fail(this.#match(COUNT) ? 'nothingToRepeat' : 'loneBracket', start, Math.max(this.#at, start + 1));
      case '}': case ']': return this.#fail('loneBracket', start, start + 1);
      default: return this.#literal(this.#point());
    }
  }

  #assertion(assertion: Assertion, width: number): RegexNode {
    this.#at += width;
    return { kind: 'assertion', assertion, size: 1 };
  }

  #atom(items: readonly ClassItem[], width: number): RegexNode {
    this.#at += width;
    return { kind: 'atom', atom: atomOf(items, false, this.ignoreCase), size: 1 };
  }

  #literal(point: number): RegexNode {
    return { kind: 'atom', atom: atomOf([item(pointSource(point))], false, this.ignoreCase, String.fromCodePoint(point)), size: 1 };
  }

  /** Skips one character. */
  #point(): number {
    const point = this.source.codePointAt(this.#at)!;
    this.#at += point > 0xffff ? 2 : 1;
    return point;
  }

  #group(depth: number): RegexNode {
    const start = this.#at;
    const look = this.#match(/\(\?<?[=!]/y);
    if (look) this.#fail('lookAround', start, this.#at);
    if (!this.#match(/\((?:\?:|\?<[\p{L}_$][\p{L}\p{N}_$]*>)?/uy) || this.source[this.#at] === '?') this.#fail('unknownGroup', start, start + 3);
    if (depth >= MAX_GROUPS) this.#fail('tooDeep', start, this.#at);
    const node = this.#alternatives(depth + 1);
    if (this.source[this.#at] !== ')') this.#fail('unclosedGroup', start, start + 1);
    this.#at++;
    // An assertion by itself cannot be repeated, a group of it can.
    return node.kind === 'assertion' ? { kind: 'all', parts: [node], size: node.size } : node;
  }

  #escape(): RegexNode {
    const start = this.#at;
    const next = this.source[start + 1];
    if (next === 'b' || next === 'B') return this.#assertion(next === 'b' ? 'boundary' : 'noBoundary', 2);
    const back = this.#match(/\\(?:[1-9]\d*|k(?:<[^>]*>)?)/y);
    if (back) this.#fail('backReference', start, this.#at);
    const meant = this.#escaped();
    return typeof meant === 'number' ? this.#literal(meant) : this.#atom([meant], 0);
  }

  /** Skips an escape that stands for a character or a class of them, inside `[ ]` or outside. */
  #escaped(): number | ClassItem {
    const start = this.#at++;
    const next = this.source[this.#at];
    if (next === undefined) this.#fail('loneBackslash', start, start + 1);
    if (next === 'p' || next === 'P') return this.#property(start);
    if (next === 'x' || next === 'u') return this.#codePoint(start);
    const control = this.#match(/c([A-Za-z])/y);
    if (control) return control[1]!.charCodeAt(0) % 32;
    const named = NAMED_CLASSES[next];
    const point = this.#point();
    if (named) return named;
    if (CONTROLS[next] !== undefined && !(next === '0' && /\d/.test(this.source[this.#at] ?? ''))) return CONTROLS[next];
    if (/[A-Za-z0-9]/.test(next)) this.#fail('unknownEscape', start, this.#at);
    return point;
  }

  #property(start: number): ClassItem {
    const found = this.#match(/[pP]\{[\w=]*\}/y);
    const source = `\\${found?.[0] ?? ''}`;
    if (!found || !isProperty(source)) this.#fail(found ? 'unknownProperty' : 'unknownEscape', start, found ? this.#at : start + 2);
    return item(source);
  }

  #codePoint(start: number): number {
    const found = this.#match(/x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}/iy);
    const point = parseInt(found?.[1] ?? found?.[2] ?? found?.[3] ?? '', 16);
    if (!found || point > 0x10ffff) this.#fail('unknownEscape', start, found ? this.#at : start + 2);
    if (point < 0xd800 || point > 0xdbff || found[2] === undefined) return point;
    const low = this.#match(/\\u(d[c-f][\da-f]{2})/iy);
    return low ? 0x10000 + (point - 0xd800) * 0x400 + (parseInt(low[1]!, 16) - 0xdc00) : point;
  }

  #class(): RegexNode {
    const start = this.#at++;
    const negated = this.source[this.#at] === '^';
    if (negated) this.#at++;
    const items: ClassItem[] = [];
    while (this.source[this.#at] !== ']') items.push(this.#classItem(start));
    this.#at++;
    return { kind: 'atom', atom: atomOf(items, negated, this.ignoreCase), size: 1 };
  }

  /** A character, a range or a class between `[ ]`; `open` is where these begin. */
  #classItem(open: number): ClassItem {
    const start = this.#at;
    const from = this.#classEnd(open);
    if (this.source[this.#at] !== '-' || this.source[this.#at + 1] === ']') return typeof from === 'number' ? item(pointSource(from)) : from;
    this.#at++;
    const to = this.#classEnd(open);
    if (typeof from !== 'number' || typeof to !== 'number') this.#fail('badRange', start, this.#at);
    if (to < from) this.#fail('emptyRange', start, this.#at);
    return item(`[${pointSource(from)}-${pointSource(to)}]`);
  }

  #classEnd(open: number): number | ClassItem {
    if (this.#at >= this.source.length) this.#fail('unclosedClass', open, open + 1);
    if (this.source[this.#at] !== '\\') return this.#point();
    if (this.source[this.#at + 1] !== 'b') return this.#escaped();
    this.#at += 2;
    return 8;
  }
}

function sum(parts: readonly RegexNode[]): number {
  return parts.reduce((total, part) => total + part.size, 0);
}

function isProperty(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
