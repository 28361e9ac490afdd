import type { Diagnostic } from '../../protocol/diagnostic';
import { error, replaceBy } from './problem';
import type { Token } from './scanner';
import { fieldNamed } from './table';

const OTHER_SIGNS = /^(?::=|<-|=|==|:)$/;

/** Says of a statement that was meant as a definition how one is written; the number of its first tokens that this is about. */
export function definitionMeant(tokens: readonly Token[], report: (diagnostic: Diagnostic) => void): number {
  const skipped = isWord(tokens[0], /^(?:let|set|def|var|const)$/) && tokens[1]?.raw.startsWith('$') ? 1 : 0;
  const [name, sign] = [tokens[skipped], tokens[skipped + 1]];
  if (name?.kind !== 'chunk' || (skipped === 0 && name.raw.startsWith('=')) || fieldNamed(name.raw)) return 0;
  const hasSign = isWord(sign, OTHER_SIGNS);
  const hasColon = name.raw.startsWith('$') && name.raw.endsWith(':');
  if (!hasColon && !(hasSign && (name.raw.startsWith('$') || (sign!.raw === '=' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name.raw))))) return 0;
  const count = skipped + (hasSign ? 2 : 1);
  if (!tokens[count]) return 0;
  const span = { start: tokens[0]!.start, end: tokens[count - 1]!.end };
  const written = `$${nameOf(name.raw)} =`;
  report(error('syntax', span, 'definitionForm', [`${written} …`], [replaceBy(span, written + (tokens[count].start === span.end ? ' ' : ''))]));
  return count;
}

function isWord(token: Token | undefined, form: RegExp): boolean {
  return token?.kind === 'chunk' && form.test(token.raw);
}

/** The letters, digits and _ that a name is made of. */
function nameOf(raw: string): string {
  const name = raw.replace(/^\$|:$/g, '').replace(/\p{Cf}/gu, '').replace(/[^\p{L}\p{N}_]+/gu, '_');
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}
