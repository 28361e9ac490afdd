import { slug } from '../../entity/nameKey';
import { boundedDistance } from '../../text/distance';
import { fold, spelling } from '../../text/fold';
import { compileWildcard, hasWildcard } from '../../text/wildcard';
import type { FieldNode, SearchNode, WordNode } from '../ast';
import type { Corpus } from '../Corpus';
import { entitiesMeant } from '../entityValue';
import type { NotebookAnalysis } from '../NotebookAnalysis';
import { unescape } from '../quote';
import { fieldNamed, type FieldSpec } from '../table';
import { expressionOf } from '../words';
import { fuzzyDistance } from '../wordTerms';
import { layersOf } from './entitiesVerb';
import type { Placed } from './entityHits';
import { firstHitFrom, findHits, type Hits } from './hits';
import type { Pace } from './Pace';
import { ALL_REGIONS } from './regions';
import type { SpeechReport } from './speech';
import { wordOfField } from './wordOfField';

export type SpeechTest = (report: Placed<SpeechReport>) => boolean;

/** What fields about speech are resolved with. */
export interface SpeechContext {
  readonly corpus: Corpus;
  readonly analysis: NotebookAnalysis;
  readonly pace: Pace;
}

/** Whether a field says something about single quotes and reports. */
export function isSpeechField({ name }: FieldNode): boolean {
  const value = fieldNamed(name)?.value;
  return value === 'speaker' || value === 'quote';
}

/** The test that `speaker:` or `quote:` makes of a quote or report. */
export function speechTest(node: FieldNode, context: SpeechContext): SpeechTest {
  const spec = fieldNamed(node.name)!;
  const word = wordOfField(node, context.analysis);
  return spec.value === 'speaker' ? bySpeaker(spec, word, context) : containing(word, context);
}

/** An entity under any of its names, or somebody without an entry who is named just so ("ein Sprecher der Polizei"). */
function bySpeaker(spec: FieldSpec, word: WordNode, { corpus }: SpeechContext): SpeechTest {
  const { entities } = layersOf(corpus);
  const fits = nameTest(word);
  const meant = new Set(fits ? entities.entities.flatMap(({ names }, number) => (names.some(fits) ? [number] : [])) : entitiesMeant(entities, spec, { raw: word.raw, quoted: word.form === 'phrase' }));
  const wanted = slug(unescape(word.raw));
  const isNamedSo = fits ?? ((name: string) => slug(name) === wanted);
  return ({ speaker }) => speaker !== null && (speaker.entity === undefined ? isNamedSo(speaker.name) : meant.has(speaker.entity));
}

/** The test of a whole name that a pattern, expression or similar spelling makes; `undefined` for what names somebody. */
function nameTest(word: WordNode): ((name: string) => boolean) | undefined {
  if (word.form === 'regex') {
    const expression = expressionOf(word);
    return (name) => expression?.test(spelling(name)) === true;
  }
  if (word.form === 'fuzzy') {
    const wanted = fold(word.text);
    const most = fuzzyDistance(word, word.text);
    return (name) => boundedDistance(fold(name), wanted, most) <= most;
  }
  return hasWildcard(word.raw) ? compileWildcard(word.raw) : undefined;
}

function containing(word: WordNode, { corpus, pace }: SpeechContext): SpeechTest {
  const hits = findHits(corpus.index, word, ALL_REGIONS, pace);
  return (report) => holdsHit(hits, report);
}

function holdsHit(hits: Hits, { first, last }: Placed<SpeechReport>): boolean {
  for (let at = firstHitFrom(hits, first); at < hits.first.length && hits.first[at]! <= last; at++) if (hits.last[at]! <= last) return true;
  return false;
}

/** What a search as a whole demands of single quotes and reports: all of an AND, any of an OR. Its other terms have decided over the article. */
export function speechDemand(search: SearchNode, context: SpeechContext): SpeechTest {
  return demandOf(search, context) ?? (() => true);
}

function demandOf(node: SearchNode, context: SpeechContext): SpeechTest | undefined {
  switch (node.type) {
    case 'field': return isSpeechField(node) ? speechTest(node, context) : undefined;
    case 'group': return demandOf(node.child, context);
    case 'not': {
      const child = demandOf(node.child, context);
      return child && ((report) => !child(report));
    }
    case 'and': case 'or': {
      const tests = node.children.map((child) => demandOf(child, context)).filter((test) => test !== undefined);
      if (tests.length === 0) return undefined;
      return node.type === 'and' ? (report) => tests.every((test) => test(report)) : (report) => tests.some((test) => test(report));
    }
    default: return undefined;
  }
}
