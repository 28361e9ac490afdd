import type { Diagnostic } from '../../../protocol/diagnostic';
import type { Span } from '../../../protocol/span';
import type { Compound, TokenIndex } from '../../index/TokenIndex';
import { compareUnits } from '../../text/compareUnits';
import { fold } from '../../text/fold';
import { startsWithCapital } from '../../text/startsWithCapital';
import type { WordNode } from '../ast';
import type { Corpus } from '../Corpus';
import { hint, replaceBy } from '../problem';
import { fieldNamed } from '../table';
import { tokensOf } from '../words';
import { layersOf } from './entitiesVerb';
import type { Pace } from './Pace';
import type { Selection } from './Selection';
import { speechHits } from './speech';

const MOST_SHOWN = 4;
/** A pattern for each stem of the word (haus, häuser); more would say less. */
const MOST_PATTERNS = 3;

/** For a search with a single plain word: the compounds in scope that end in it, commonest first, and the pattern that takes them in. */
export function compoundHint(index: TokenIndex, { node: atoms, scope }: Selection, pace: Pace): Diagnostic | undefined {
  const [atom] = atoms;
  if (atoms.length !== 1 || atom?.node.type !== 'word') return undefined;
  const isMeant = (position: number): boolean => ((atom.mask >>> index.regions[position]!) & 1) === 1 && scope[index.articleOf(position)] === 1;
  return hintOf(index, { span: atom.node, word: atom.node, field: '' }, isMeant, pace);
}

/** The same for `quote:` with such a word: the compounds that somebody is quoted or reported to have said. */
export async function quotedCompoundHint(corpus: Corpus, { node: atoms, may }: Selection, pace: Pace): Promise<Diagnostic | undefined> {
  const { index } = corpus;
  const [atom] = atoms;
  const value = atom?.node.type === 'field' && fieldNamed(atom.node.name)?.value === 'quote' ? atom.node.value : undefined;
  if (atoms.length !== 1 || value?.word === undefined) return undefined;
  const said = await speechHits(index, layersOf(corpus), () => true, atom!.mask, pace);
  const isSaid = new Uint8Array(index.terms.length);
  said.first.forEach((first, at) => isSaid.fill(1, first, said.last[at]! + 1));
  return hintOf(index, { span: atom!.node, word: value.word, field: 'quote:' }, (position) => isSaid[position] === 1 && may[index.articleOf(position)] === 1, pace);
}

interface Asked {
  /** What the fix replaces. */
  readonly span: Span;
  readonly word: WordNode;
  /** Stands before each pattern. */
  readonly field: string;
}

function hintOf(index: TokenIndex, { span, word: node, field }: Asked, isMeant: (position: number) => boolean, pace: Pace): Diagnostic | undefined {
  if (node.form !== 'word' || node.exact) return undefined;
  const [word, ...more] = tokensOf(node);
  if (word === undefined || more.length > 0) return undefined;
  const counted = index.dictionary.compoundsOf(word)
    .map((compound) => ({ ...compound, count: countOf(index, compound.terms, isMeant, pace) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.terms[0]! - b.terms[0]!);
  if (counted.length === 0) return undefined;
  const shown = counted.slice(0, MOST_SHOWN).map(({ terms, count }) => `${index.dictionary.lemmaName(index.dictionary.lemma(terms[0]!))} (${count})`);
  const list = shown.join(', ') + (counted.length > MOST_SHOWN ? ', …' : '');
  const patterns = patternsOf(word, counted, index, field);
  return hint('compounds', span, 'compounds', [word, list, patterns], [replaceBy(span, patterns)]);
}

function countOf(index: TokenIndex, terms: readonly number[], isMeant: (position: number) => boolean, pace: Pace): number {
  let count = 0;
  for (const term of terms) {
    for (const position of index.postings(term)) {
      pace.step();
      if (isMeant(position)) count++;
    }
  }
  return count;
}

/** Wildcards look at words as written, so each stem that the corpus writes needs its own: (*haus* OR *häuser*). */
function patternsOf(word: string, compounds: readonly Compound[], { dictionary }: TokenIndex, field: string): string {
  const nouns = dictionary.withLemmaOf(word).map((term) => dictionary.form(term)).filter(startsWithCapital);
  const tails = compounds.flatMap(({ terms, head }) => terms.map((term) => tailOf(dictionary.form(term), head)));
  const forms = [...new Set([word, ...nouns, ...tails].map((form) => form.toLowerCase()))];
  const stems: string[] = [];
  for (const form of forms.sort((a, b) => a.length - b.length || compareUnits(a, b))) {
    if (form.length > 2 && !stems.some((stem) => form.includes(stem))) stems.push(form);
  }
  const patterns = stems.slice(0, MOST_PATTERNS).map((stem) => `${field}*${stem}*`);
  return patterns.length === 1 ? patterns[0]! : `(${patterns.join(' OR ')})`;
}

/** What stands behind `head` folded units: ä is two of them. */
function tailOf(form: string, head: number): string {
  let at = 0;
  while (at < form.length && fold(form.slice(0, at)).length < head) at++;
  return form.slice(at);
}
