import type { PictureTarget } from '../../protocol/picture';
import type { Row } from '../../protocol/result';
import { quote } from '../query/quote';
import { commonerTarget } from './compareTarget';
import { entityTarget, pairTarget } from './entityTarget';
import { nearTarget } from './nearTarget';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';
import { lemmaStep, wordStep } from './wordStep';
import { stepsTarget, wordTarget } from './wordTarget';

type Result = PictureInput['result'];

/** What a row of a result stands on: its passage or article, the hits of its word, the articles of its group; `null` where it is none of these. */
export function rowTarget(result: Result, row: Row): PictureTarget | null {
  const cells = row as unknown as Readonly<Record<string, unknown>>;
  const { path, start, end } = cells;
  if (typeof path === 'string' && path !== '') return { kind: 'passage', path, span: typeof start === 'number' && typeof end === 'number' ? { start, end } : { start: 0, end: 0 } };
  return ofVerb(result, cells);
}

function ofVerb(result: Result, cells: Readonly<Record<string, unknown>>): PictureTarget | null {
  const text = (name: string): string | undefined => (typeof cells[name] === 'string' ? cells[name] : undefined);
  const { verb, settings } = result.method;
  switch (verb) {
    case 'frequency': case 'keywords': return wordTarget(result, { word: text('word'), lemma: text('lemma') });
    case 'ngrams': return text('ngram') === undefined ? null : stepsTarget(result, text('ngram')!.split(' ').map(settings['of'] === 'lemma' ? lemmaStep : wordStep));
    case 'entities': case 'map': return text('id') === undefined ? null : entityTarget(result, text('id')!);
    case 'network': return text('idA') === undefined || text('idB') === undefined ? null : pairTarget(result, text('idA')!, text('idB')!);
    case 'collocates': return collocateTarget(result, text('word'), text('lemma'));
    case 'compare': return commonerTarget(result, cells);
    case 'count': return groupTarget(result, String(settings['by']), text);
    default: return null;
  }
}

function collocateTarget(result: Result, word: string | undefined, lemma: string | undefined): PictureTarget | null {
  const counted = lemma ?? word;
  return counted === undefined ? null : nearTarget(result, { word: counted, isLemma: lemma !== undefined }).opens;
}

const DATES = ['year', 'month', 'day'];

/** The articles that are counted under a key. */
function groupTarget(result: Result, by: string, text: (name: string) => string | undefined): PictureTarget | null {
  const [key, id] = [text(by), text('id')];
  if (DATES.includes(by)) return queryTarget(result, (search) => `(${search}) date:${key ?? 'none'}`);
  return key === undefined ? null : queryTarget(result, (search) => `(${search}) ${by}:${quote(id ?? key)}`);
}
