import type { PictureTarget } from '../../protocol/picture';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';
import { exactStep, lemmaStep, wordStep } from './wordStep';
import { wordTarget } from './wordTarget';

export interface Collocate {
  readonly word: string;
  /** Whether all forms were counted together. */
  readonly isLemma: boolean;
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‐-]*$/u;
const EXACT = /^=([\p{L}\p{N}][\p{L}\p{M}\p{N}'’‐-]*)$/u;
const WILD = /^(=?)([\p{L}\p{M}\p{N}'’‐*?-]+)$/u;
const REGEX = /^(=?)\/([^"/]+)\/$/;
const PHRASE = /^"([^"\\*?]+)"$/;

/** Where a collocate stands near the node; where no query can say near to what, where it stands at all. */
export function nearTarget(result: PictureInput['result'], collocate: Collocate): { readonly opens: PictureTarget | null; readonly isNear: boolean } {
  const { node, settings } = result.method;
  const between = Math.max(...String(settings['window']).split(',').map(Number)) - 1;
  const near = node.map((term) => nearTo(term, collocate, between));
  const isNear = near.length > 0 && !near.includes(undefined) && between >= 0;
  const word = collocate.isLemma ? { lemma: collocate.word } : { word: collocate.word };
  return { isNear, opens: isNear ? queryTarget(result, (search) => `${search} | kwic ${near.join(' OR ')}`) : wordTarget(result, word) };
}

/** A query for both with no more than that many other words between; `undefined` for what has no such query. */
function nearTo(term: string, { word, isLemma }: Collocate, between: number): string | undefined {
  const words = PLAIN.test(term) ? term : PHRASE.exec(term)?.[1];
  if (words !== undefined) return PLAIN.test(word) ? `"${words} ${word}"~${between}` : undefined;
  const step = stepOf(term);
  if (step === undefined) return undefined;
  const other = isLemma ? lemmaStep(word) : term.startsWith('=') ? exactStep(word) : wordStep(word);
  const gap = between === 0 ? '' : ` []{0,${between}}`;
  return `${step}${gap} ${other} OR ${other}${gap} ${step}`;
}

/** A term as a step of a token pattern. */
function stepOf(term: string): string | undefined {
  if (term.startsWith('[')) return / within s$/.test(term) ? undefined : term;
  const exact = EXACT.exec(term)?.[1];
  if (exact !== undefined) return exactStep(exact);
  const [, given, expression] = REGEX.exec(term) ?? [];
  if (expression !== undefined) return `[word="${expression}"${given === '=' ? '' : '%c'}]`;
  const [, asGiven, wild] = WILD.exec(term) ?? [];
  return wild === undefined ? undefined : `[word="${wild.replace(/[*?]/g, (sign) => (sign === '*' ? '.*' : '.'))}"${asGiven === '=' ? '' : '%c'}]`;
}
