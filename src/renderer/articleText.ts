import type { Span } from '../protocol/span';
import type { Dom } from './dom';
import type { Translate } from './translate';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';

/** Line ends (with the white space around them), runs of white space, and characters that steer the display instead of showing something. */
const SPECIAL = /\s*[\r\n\u2028\u2029]\s*|[ \t\u000b\f]{2,}|[\t\u000b\f]|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f]/gu;
/** Nothing that can be seen, but for blanks. */
const UNSEEN = /^\s*\p{Cf}[\p{Cf}\s]*$/u;
const LINE_END = /[\r\n\u2028\u2029]/u;
const STEERING = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f]/gu;

/** Short names of the controls that can turn text around. */
const CONTROL_NAMES: Readonly<Record<string, string>> = {
  '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO', '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI',
};

/**
 * Appends a slice of an article as text nodes. Line ends become a faint mark, white space collapses,
 * control characters (bidirectional ones above all) are shown by name and have no effect; so are characters without width where there is nothing else.
 */
export function appendText(dom: Dom, t: Translate, parent: Element, text: string): void {
  if (UNSEEN.test(text)) {
    parent.append(...[...text].filter((character) => !/\s/u.test(character)).map((character) => special(dom, t, character)));
    return;
  }
  let done = 0;
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > done) parent.append(text.slice(done, match.index));
    parent.append(special(dom, t, match[0]));
    done = match.index + match[0].length;
  }
  if (done < text.length) parent.append(text.slice(done));
}

function special(dom: Dom, t: Translate, found: string): Node | string {
  if (LINE_END.test(found)) return dom.el('span', { class: 'kp-break' }, ' ', dom.el('span', { 'aria-hidden': 'true' }, '↵'), ' ');
  if (/^\s+$/u.test(found)) return ' ';
  const code = codePoint(found);
  return dom.el('span', { class: 'kp-control', title: t(RENDERER_STRINGS.control, code) }, CONTROL_NAMES[found] ?? code);
}

/** Text fit for an attribute: one line, no control characters, at most `limit` UTF-16 code units. */
export function plainText(text: string, limit = 300): string {
  return cut(withoutControls(text).replace(/\s+/gu, ' ').trim(), limit);
}

/** Text in which no character steers the display. */
export function withoutControls(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/** A stretch of an article in which nodes are marked. */
export function appendMarked(dom: Dom, t: Translate, parent: Element, text: string, nodes: readonly Span[]): void {
  let done = 0;
  for (const node of [...nodes].sort((a, b) => a.start - b.start)) {
    const start = Math.max(done, node.start);
    const end = Math.min(text.length, node.end);
    if (end <= start) continue;
    appendText(dom, t, parent, text.slice(done, start));
    const mark = dom.el('mark', { class: 'kp-node' });
    appendText(dom, t, mark, text.slice(start, end));
    parent.append(mark);
    done = end;
  }
  appendText(dom, t, parent, text.slice(done));
}

/** At most `limit` code units of `text`, no surrogate pair torn, `…` where something was cut off. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, wholeCharacter(text, limit))}…`;
}

/** `offset`, or one less where it would tear a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
