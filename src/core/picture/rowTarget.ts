import type { PictureTarget } from '../../protocol/picture';
import type { Row } from '../../protocol/result';
import { quote } from '../query/quote';
import { commonerTarget } from './compareTarget';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';
import { lemmaStep, wordStep } from './wordStep';

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
    case 'ngrams': return text('ngram') === undefined ? null : patternTarget(result, text('ngram')!.split(' ').map(settings['of'] === 'lemma' ? lemmaStep : wordStep));
    case 'entities': return text('id') === undefined ? null : queryTarget(result, (search) => `${search} | kwic entity:${quote(text('id')!)}`);
    case 'compare': return commonerTarget(result, cells);
    case 'count': return groupTarget(result, String(settings['by']), text);
    default: return null;
  }
}

/** The hits of a word as it was counted, in the articles of the result. */
export function wordTarget(result: Result, { word, lemma }: { readonly word?: string | undefined; readonly lemma?: string | undefined }): PictureTarget | null {
  if (lemma !== undefined) return patternTarget(result, [lemmaStep(lemma)]);
  return word === undefined ? null : patternTarget(result, [wordStep(word)]);
}

function patternTarget(result: Result, steps: readonly string[]): PictureTarget | null {
  return queryTarget(result, (search) => `${search} | kwic ${steps.join(' ')}`);
}

const DATES = ['year', 'month', 'day'];

/** The articles that are counted under a key. */
function groupTarget(result: Result, by: string, text: (name: string) => string | undefined): PictureTarget | null {
  const [key, id] = [text(by), text('id')];
  if (DATES.includes(by)) return queryTarget(result, (search) => `(${search}) date:${key ?? 'none'}`);
  return key === undefined ? null : queryTarget(result, (search) => `(${search}) ${by}:${quote(id ?? key)}`);
}
