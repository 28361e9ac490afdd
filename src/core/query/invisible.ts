import type { Diagnostic } from '../../protocol/diagnostic';
import { withoutInvisible } from '../text/characters';
import { error, remove, replaceBy } from './problem';
import type { Token } from './scanner';
import { verbNamed } from './table';

/** Characters of format: soft hyphens, zero-width ones, marks of direction. */
const FORMAT = /\p{Cf}/u;
const EVERY_FORMAT = /\p{Cf}/gu;
/** All but joiners, which belong to the spelling of some scripts and to emoji. */
const STRAY = /(?![\u200C\u200D])\p{Cf}/gu;
/** What stands before a term; the name of a field or an option. */
const STRUCTURE = /^[-=!~$]*(?:\p{L}[\p{L}\p{N}_]*[:=])?/u;
/** Those that words, values and expressions do not pass over: directions that are embedded, and rarer ones. */
const SEPARATING = '[^\\P{Cf}\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]';
const SEPARATES = new RegExp(SEPARATING, 'u');
/** A `\\` stands for nothing between two letters. */
const SPLITS = new RegExp(`[\\p{L}\\p{M}\\p{N}]\\\\*${SEPARATING}(?:${SEPARATING}|\\\\)*[\\p{L}\\p{N}]`, 'u');

/**
 * Reports invisible characters where they change what is read: in operators, names, steps. In words and values they are passed over, as in the
 * texts, and nothing is said.
 */
export function checkInvisible(tokens: readonly Token[], report: (diagnostic: Diagnostic) => void): void {
  let isStep = false;
  for (const [at, token] of tokens.entries()) {
    if (tokens[at - 1]?.kind === 'pipe') isStep = true;
    else if (tokens[at - 2]?.kind === 'pipe') isStep = verbNamed(tokens[at - 1]!.raw)?.argument !== 'node';
    if (!FORMAT.test(token.raw) || !isRead(token, isStep)) continue;
    const span = { start: token.rawStart, end: token.rawStart + token.raw.length };
    const [visible, shown] = [token.raw.replace(isOperator(token.raw) ? EVERY_FORMAT : STRAY, ''), token.raw.replace(EVERY_FORMAT, '')];
    const names = [...new Set(token.raw.match(EVERY_FORMAT))].map(named).join(' ');
    if (shown === '') report(error('invisible', span, 'invisibleAlone', [names], [remove(span, names)]));
    else report(error('invisible', span, 'invisible', [shown, names], [replaceBy(span, visible)]));
  }
}

function isRead({ kind, raw }: Token, isStep: boolean): boolean {
  if (isOperator(raw)) return true;
  if (raw.replace(STRAY, '') === raw) return false;
  switch (kind) {
    case 'regex': case 'pattern': return SEPARATES.test(raw);
    case 'quote': return SPLITS.test(raw);
    default: return isStep || SPLITS.test(raw) || withoutInvisible(raw) === '' || isStructure(raw);
  }
}

/** Signs, a field or a name that would be there without what is invisible; a date or region, which is taken as written. */
function isStructure(raw: string): boolean {
  const visible = raw.replace(EVERY_FORMAT, '');
  return STRUCTURE.exec(visible)![0] !== STRUCTURE.exec(raw)![0] || /^-?(?:\$|(?:date|in):)/.test(visible);
}

function isOperator(raw: string): boolean {
  return /^(?:AND|OR|NOT)$/.test(raw.replace(EVERY_FORMAT, ''));
}

/** U+200B */
function named(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
