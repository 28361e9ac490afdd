import type { Diagnostic } from '../../../protocol/diagnostic';
import type { Compound, TokenIndex } from '../../index/TokenIndex';
import { compareUnits } from '../../text/compareUnits';
import { fold } from '../../text/fold';
import { startsWithCapital } from '../../text/startsWithCapital';
import { hint, replaceBy } from '../problem';
import { tokensOf } from '../words';
import type { Pace } from './Pace';
import type { Atom, Selection } from './Selection';

const MOST_SHOWN = 4;
/** A pattern for each stem of the word (haus, häuser); more would say less. */
const MOST_PATTERNS = 3;

/** For a search with a single plain word: the compounds in scope that end in it, commonest first, and the pattern that takes them in. */
export function compoundHint(index: TokenIndex, { node: atoms, scope }: Selection, pace: Pace): Diagnostic | undefined {
  const [atom] = atoms;
  const node = atom?.node;
  if (atoms.length !== 1 || node?.type !== 'word' || node.form !== 'word' || node.exact) return undefined;
  const [word, ...more] = tokensOf(node);
  if (word === undefined || more.length > 0) return undefined;
  const counted = index.dictionary.compoundsOf(word)
    .map((compound) => ({ ...compound, count: countIn(index, compound.terms, atom!, scope, pace) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.terms[0]! - b.terms[0]!);
  if (counted.length === 0) return undefined;
  const shown = counted.slice(0, MOST_SHOWN).map(({ terms, count }) => `${index.dictionary.lemmaName(index.dictionary.lemma(terms[0]!))} (${count})`);
  const list = shown.join(', ') + (counted.length > MOST_SHOWN ? ', …' : '');
  const patterns = patternsOf(word, counted, index);
  return hint('compounds', node, 'compounds', [word, list, patterns], [replaceBy(node, patterns)]);
}

function countIn(index: TokenIndex, terms: readonly number[], { mask }: Atom, scope: Uint8Array, pace: Pace): number {
  let count = 0;
  for (const term of terms) {
    for (const position of index.postings(term)) {
      pace.step();
      if ((mask >>> index.regions[position]!) & 1 && scope[index.articleOf(position)] === 1) count++;
    }
  }
  return count;
}

/** Wildcards look at words as written, so each stem that the corpus writes needs its own: (*haus* OR *häuser*). */
function patternsOf(word: string, compounds: readonly Compound[], { dictionary }: TokenIndex): string {
  const nouns = dictionary.withLemmaOf(word).map((term) => dictionary.form(term)).filter(startsWithCapital);
  const tails = compounds.flatMap(({ terms, head }) => terms.map((term) => tailOf(dictionary.form(term), head)));
  const forms = [...new Set([word, ...nouns, ...tails].map((form) => form.toLowerCase()))];
  const stems: string[] = [];
  for (const form of forms.sort((a, b) => a.length - b.length || compareUnits(a, b))) {
    if (form.length > 2 && !stems.some((stem) => form.includes(stem))) stems.push(form);
  }
  const patterns = stems.slice(0, MOST_PATTERNS).map((stem) => `*${stem}*`);
  return patterns.length === 1 ? patterns[0]! : `(${patterns.join(' OR ')})`;
}

/** What stands behind `head` folded units: ä is two of them. */
function tailOf(form: string, head: number): string {
  let at = 0;
  while (at < form.length && fold(form.slice(0, at)).length < head) at++;
  return form.slice(at);
}
