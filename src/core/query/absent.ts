import type { Diagnostic } from '../../protocol/diagnostic';
import type { EntityIndex } from '../analysis/EntityIndex';
import { spelling } from '../text/fold';
import { tokens } from '../text/tokenize';
import { hasWildcard, compileWildcard } from '../text/wildcard';
import type { Dictionary } from '../index/TokenIndex';
import type { FieldNode, WordNode } from './ast';
import { fitsDate, parseDateQuery } from './dates';
import { entityNames } from './entityNames';
import { entitiesMeant, isOfType, unambiguousValue } from './entityValue';
import type { Lexicon, ValueCount } from './lexicon';
import { meantBy } from './meant';
import { nearest } from './nearest';
import type { NotebookAnalysis, ResolvedValue } from './NotebookAnalysis';
import { insertAt, problem, replaceBy } from './problem';
import { quoteValue, unescape } from './quote';
import { verbNamed, type FieldSpec } from './table';
import { comparisonsOf, expressionOf, suggest, termsOf, type Suggestion } from './words';
import { writtenTerm } from './wordTerms';

/** Entities of one name that a warning lists. */
const MOST_NAMED = 5;

type Report = (diagnostic: Diagnostic) => void;
/** Where a word stands in a search that is words side by side. */
export type WordPlace = 'alone' | 'first' | 'last' | 'inside';
/** What is spelled like the value in question; nothing for a pattern, and once enough has been looked up. */
type Nearest = (candidates: () => { readonly names: readonly string[]; readonly folded?: readonly string[] }) => readonly string[];

/** Warns of each token that no word of the corpus fits, with the nearest that there is. */
export function absentWords(node: WordNode, written: readonly string[], analysis: NotebookAnalysis, report: Report, place: WordPlace = 'inside'): void {
  const { lexicon } = analysis;
  if (!lexicon || lexicon.articles === 0) return;
  for (const token of written) {
    if (!analysis.mayCompare(comparisonsOf(node, lexicon.dictionary))) return;
    if (termsOf(lexicon.dictionary, node, token).length > 0) continue;
    if (node.form === 'wildcard' || node.form === 'regex') absentPattern(node, lexicon.dictionary, report);
    else if (written.length === 1 && isStep(node, place)) report(problem('absent', 'warning', node, 'verbAsWord', [node.raw], [insertAt(node.start, place === 'last' ? '| ' : '* | ')]));
    else absentWord(node, token, written.length === 1, analysis.maySuggest() ? suggest(lexicon.dictionary, token, node.exact) : undefined, report);
  }
}

/** A verb that somebody wrote without the | before it: by itself, before its node, or behind a search. */
function isStep({ form, exact, raw }: WordNode, place: WordPlace): boolean {
  const verb = form === 'word' && !exact ? verbNamed(raw) : undefined;
  if (!verb?.built || place === 'inside') return false;
  return verb.argument === 'node' ? place !== 'alone' || !verb.needsNode : verb.argument === 'none' && place !== 'first';
}

/** One that only case stands against is offered without its `=`, unless a colon would then make it a field. */
function absentPattern(node: WordNode, dictionary: Dictionary, report: Report): void {
  if (!expressionOf(node)) return;
  const anyCase = { ...node, exact: false };
  const written = writtenTerm(anyCase);
  const isThere = node.exact && !written.includes(':') && termsOf(dictionary, anyCase, node.text).length > 0;
  if (isThere) report(problem('absent', 'warning', node, 'noMatchingWordMean', [writtenTerm(node), written], [replaceBy(node, written)]));
  else report(problem('absent', 'warning', node, 'noMatchingWord', [writtenTerm(node)]));
}

function absentWord(node: WordNode, token: string, isAll: boolean, found: Suggestion | undefined, report: Report): void {
  const key = node.form === 'fuzzy' ? 'noSimilarWord' : node.exact ? 'noSuchExact' : 'noSuchWord';
  if (!found) report(problem('absent', 'warning', node, key, [token]));
  else {
    const fix = replaceBy(node, isAll ? (node.exact ? '=' : '') + found.form : rewritten(node, token, found.form));
    report(problem('absent', 'warning', node, `${key}Mean`, [token, `${found.form} (${found.count})`], [fix]));
  }
}

/** The words in quotes, with every one that reads as `token` replaced. */
function rewritten(node: WordNode, token: string, form: string): string {
  let [text, at] = ['', 0];
  for (const { start, end } of tokens(node.text)) {
    if (spelling(node.text.slice(start, end)) !== token) continue;
    text += node.text.slice(at, start) + form;
    at = end;
  }
  return writtenTerm({ ...node, text: text + node.text.slice(at), form: node.form === 'near' ? 'near' : 'phrase' });
}

/** Warns of a value of metadata that no article has. */
export function absentValue(node: FieldNode, spec: FieldSpec, value: ResolvedValue, analysis: NotebookAnalysis, report: Report): void {
  const { lexicon } = analysis;
  if (!lexicon || lexicon.articles === 0 || !analysis.mayCompare(knownValues(spec, lexicon))) return;
  const near: Nearest = (candidates) => {
    if (hasWildcard(value.raw) || !analysis.maySuggest()) return [];
    const { names, folded } = candidates();
    return nearest(unescape(value.raw), names, folded);
  };
  switch (spec.value) {
    case 'source': absentName(node, value, lexicon.sources, 'noSuchSource', near, report); break;
    case 'tag': absentName(node, value, lexicon.tags, 'noSuchTag', near, report); break;
    case 'path': absentPath(node, value, lexicon, near, report); break;
    case 'lang': absentLanguage(node, value, lexicon, report); break;
    case 'date': absentDate(node, unescape(value.raw), lexicon, report); break;
    case 'entity': if (lexicon.entities) doubtfulEntity(node, spec, value, lexicon.entities, near, report); break;
    default: break;
  }
}

/** Values that one of a field is held against. */
function knownValues({ value }: FieldSpec, lexicon: Lexicon): number {
  switch (value) {
    case 'source': return lexicon.sources.length;
    case 'tag': return lexicon.tags.length;
    case 'path': return lexicon.paths.length;
    case 'date': return lexicon.dates.length;
    case 'entity': return lexicon.entities?.entities.length ?? 0;
    default: return 0;
  }
}

function absentName(node: FieldNode, value: ResolvedValue, values: readonly ValueCount[], key: 'noSuchSource' | 'noSuchTag', nearest: Nearest, report: Report): void {
  const fits = compileWildcard(value.raw);
  if (values.some((known) => fits(known.value))) return;
  const text = unescape(value.raw);
  const near = nearest(() => ({ names: values.map((known) => known.value) }));
  const count = values.find((known) => known.value === near[0])?.articles ?? 0;
  if (near[0] === undefined) report(problem('absent', 'warning', node.value, key, [text]));
  else report(problem('absent', 'warning', node.value, `${key}Mean`, [text, `${near[0]} (${count})`], near.map((name) => replaceBy(node.value, quoteValue(name)))));
}

/** Warns of a name that no entity of the type goes by, and of one that several go by. */
function doubtfulEntity(node: FieldNode, spec: FieldSpec, value: ResolvedValue, index: EntityIndex, nearest: Nearest, report: Report): void {
  const meant = entitiesMeant(index, spec, value);
  const shown = (number: number): string => `${index.entities[number]!.name} (${index.entities[number]!.mentions})`;
  const fixes = (numbers: readonly number[]) => numbers.map((number) => replaceBy(node.value, quoteValue(unambiguousValue(index, number, spec))));
  const text = unescape(value.raw);
  if (meant.length > 1 && !hasWildcard(value.raw)) {
    const named = meant.slice(0, MOST_NAMED).map(shown).join(', ') + (meant.length > MOST_NAMED ? ', …' : '');
    report(problem('ambiguous', 'warning', node.value, 'severalEntities', [text, named], fixes(meant.slice(0, MOST_NAMED))));
  }
  if (meant.length > 0) return;
  const near = nearEntities(nearest, spec, index);
  if (near[0] === undefined) report(problem('absent', 'warning', node.value, 'noSuchEntity', [text]));
  else report(problem('absent', 'warning', node.value, 'noSuchEntityMean', [text, shown(near[0])], fixes(near)));
}

function nearEntities(nearest: Nearest, spec: FieldSpec, index: EntityIndex): readonly number[] {
  const near = nearest(() => entityNames(index, spec.entityType));
  return [...new Set(near.flatMap((name) => index.named(name).filter((number) => isOfType(index.entities[number]!, spec.entityType))))].slice(0, 3);
}

function absentPath(node: FieldNode, value: ResolvedValue, lexicon: Lexicon, nearest: Nearest, report: Report): void {
  const fits = compileWildcard(value.raw);
  if (lexicon.paths.some(fits)) return;
  const text = unescape(value.raw);
  const near = nearest(() => ({ names: lexicon.paths }));
  if (near[0] === undefined) report(problem('absent', 'warning', node.value, 'noSuchPath', [text]));
  else report(problem('absent', 'warning', node.value, 'noSuchPathMean', [text, near[0]], near.map((path) => replaceBy(node.value, quoteValue(path)))));
}

function absentLanguage(node: FieldNode, value: ResolvedValue, lexicon: Lexicon, report: Report): void {
  const fits = compileWildcard(value.raw);
  if (lexicon.languages.some((known) => fits(known.value))) return;
  const there = lexicon.languages.map((known) => known.value);
  const meant = meantBy('noSuchLanguage', unescape(value.raw)).filter((name) => there.includes(name));
  report(problem('absent', 'warning', node.value, 'noSuchLanguage', [unescape(value.raw), there.join(', ')], (meant.length > 0 ? meant : there.slice(0, 3)).map((name) => replaceBy(node.value, name))));
}

function absentDate(node: FieldNode, text: string, lexicon: Lexicon, report: Report): void {
  const query = parseDateQuery(node.operator, text);
  if (query === 'bad' || query === 'empty') return;
  const { dates } = lexicon;
  const dated = dates.reduce((sum, date) => sum + date.articles, 0);
  if (query === 'none') {
    if (dated === lexicon.articles) report(problem('absent', 'warning', node.value, 'noUndated'));
  } else if (!dates.length) report(problem('absent', 'warning', node.value, 'noDates', [node.operator + text]));
  else if (!dates.some((date) => fitsDate(query, date.value))) {
    report(problem('absent', 'warning', node.value, 'noSuchDate', [node.operator + text, dates[0]!.value, dates.at(-1)!.value]));
  }
}
