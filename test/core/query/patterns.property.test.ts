import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createLemmaKey } from '../../../src/core/language/lemmaKey';
import { sentences } from '../../../src/core/language/sentences';
import { fold } from '../../../src/core/text/fold';
import type { HitRow } from '../../../src/protocol/result';
import { memoryCorpus, namedSpans, regionOf, type MemoryArticle } from '../../support/memoryCorpus';
import { NAIVE_REGIONS, NaiveCorpus, type NaiveHit, type NaiveToken } from '../../support/naiveCorpus';
import { rowsOf } from '../../support/run';

const ENGLISH = `Kim Jong Un visits Russia's spaceport
SEOUL: North Korean leader Kim Jong Un met President Vladimir Putin on Wednesday. "We will defeat the imperialists", said Kim. The U.S. warned Moscow.
Mr. Putin's spokesman, Dmitry Peskov, said the talks were useful. Putin had said so, too. Weapons were not discussed, Peskov said; no weapon deals were signed.
Read more: weapons, missiles`;

const NAMES = { person: ['Kim Jong Un', 'Kim', 'Putin', 'Wladimir Putin', 'Vladimir Putin', 'Peskow', 'Peskov', 'Dmitry Peskov'], place: ['Russland', 'Nordkorea', 'Moskau', 'Moscow', 'Russia', 'Wladiwostok'], organisation: ['Kreml', 'KCNA'] };

function article(text: string, language: string): MemoryArticle {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { text, language, names: NAMES, regions: [regionOf(text, lines[0]!, 'title'), regionOf(text, lines.at(-1)!, 'boilerplate', text.length - lines.at(-1)!.length - 5)] };
}

const beginning = (path: string, lines: number): string => readFileSync(`seeds/${path}`, 'utf8').split('\n').slice(0, lines).join('\n');
const files: Record<string, MemoryArticle> = {
  'a.txt': article(beginning('000_94948d54b16cd0b3.txt', 14), 'de'),
  'b.txt': article(beginning('003_57ba06d548828de3.txt', 24), 'de'),
  'c.txt': article(ENGLISH, 'en'),
};
const corpus = memoryCorpus(files);
const naive = new NaiveCorpus(files);
const lemmaKey = createLemmaKey();

/** A token with all that a pattern can ask of it. */
interface Token extends NaiveToken {
  readonly language: string;
  readonly type: string;
  readonly sentence: number;
}

const articles = new Map(naive.paths.map((path): [string, Token[]] => {
  const { text, language } = files[path]! as { text: string; language: string };
  const names = namedSpans(text, NAMES);
  const spans = sentences(text, language);
  const within = <S extends { start: number; end: number }>(list: readonly S[], { start, end }: NaiveToken): S | undefined => list.find((span) => span.start < end && start < span.end);
  return [path, naive.tokens(path, NAIVE_REGIONS['all']!).map((token) => ({ ...token, language, type: within(names, token)?.type ?? 'none', sentence: spans.indexOf(within(spans, token)!) }))];
}));
const all = [...articles.values()].flat();
const forms = [...new Set(all.map(({ form }) => form))].sort();
/** Commonest first, so that patterns find something. */
const common = forms.map((form) => ({ form, count: all.filter((token) => token.form === form).length })).sort((a, b) => b.count - a.count).slice(0, 60).map(({ form }) => form);

interface Test {
  readonly text: string;
  readonly fits: (token: Token) => boolean;
}

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...common) }, fc.constantFrom(...forms));
const quoted = (source: string): string => `"${source}"`;
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const regex = fc.oneof(
  word.map(escape), fc.tuple(word, word).map(([a, b]) => `${escape(a)}|${escape(b)}`), fc.tuple(word, fc.nat({ max: 4 })).map(([form, size]) => `${escape([...form].slice(0, size).join(''))}.*`),
  fc.tuple(word, fc.nat({ max: 3 })).map(([form, size]) => `.*${escape([...form].slice(-size - 1).join(''))}`), fc.constantFrom('.+', '[A-Z].*', '\\p{Lu}\\p{L}*', '\\d+', '.{1,3}', '(?:d(?:er|ie|as)|the)', '[^aeiou]+', 'U.*|.*ü.*'),
);
const operator = fc.constantFrom('=', '!=');
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const byWord = fc.tuple(regex, operator, fc.constantFrom('', '%c', '%d', '%cd')).map(([source, sign, flags]): Test => {
  const isPlain = flags.includes('d');
  const pattern = new RegExp(`^(?:${isPlain ? plain(source) : source})$`, flags.includes('c') ? 'iu' : 'u');
  return { text: `word${sign}${quoted(source)}${flags}`, fits: ({ form }) => pattern.test(isPlain ? plain(form) : form.normalize('NFC')) === (sign === '=') };
});
const lemmaOf = (form: string, language: string): string => lemmaKey(fold(form), language);
const byLemma = fc.tuple(fc.oneof(word.map((form) => [form]), fc.tuple(word, word)), operator).map(([words, sign]): Test => ({
  text: `lemma${sign}${quoted(words.map(escape).join('|'))}`,
  fits: ({ form, language }) => words.some((wanted) => lemmaOf(form, language) === lemmaOf(wanted, language) || fold(form) === fold(wanted)) === (sign === '='),
}));
const byLemmaRegex = fc.tuple(word, fc.nat({ max: 5 }), operator).map(([form, size, sign]): Test => {
  const source = `${[...fold(form)].slice(0, size).join('').replace(/[^a-z]/g, '.')}.*`;
  const pattern = new RegExp(`^(?:${source})$`, 'iu');
  const { dictionary } = corpus.index;
  const shown = new Map(Array.from({ length: dictionary.size }, (_, at) => [`${dictionary.language(at + 1)} ${dictionary.form(at + 1)}`, dictionary.lemmaName(dictionary.lemma(at + 1))]));
  return { text: `lemma${sign}${quoted(source)}`, fits: (token) => (pattern.test(lemmaOf(token.form, token.language)) || pattern.test(shown.get(`${token.language} ${token.form.normalize('NFC')}`)!)) === (sign === '=') };
});
const byType = fc.tuple(fc.constantFrom('person', 'place', 'none', 'person|place', 'o.*', '.*', 'PERSON'), operator).map(([source, sign]): Test => {
  const pattern = new RegExp(`^(?:${source})$`, 'i');
  return { text: `entity${sign}${quoted(source)}`, fits: ({ type }) => pattern.test(type) === (sign === '=') };
});
const byLanguage = fc.constantFrom('de', 'en').map((language): Test => ({ text: `lang="${language}"`, fits: (token) => token.language === language }));

const { either } = fc.letrec<{ single: Test; both: Test; either: Test }>((tie) => ({
  single: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: byWord }, byLemma, byLemmaRegex, { weight: 2, arbitrary: byType }, byLanguage,
    tie('either').map((inner): Test => ({ ...inner, text: `(${inner.text})` })),
    tie('single').map((inner): Test => ({ text: `!${inner.text}`, fits: (token) => !inner.fits(token) }))),
  both: fc.array(tie('single'), { minLength: 1, maxLength: 2 }).map((parts): Test => ({ text: parts.map(({ text }) => text).join(' & '), fits: (token) => parts.every(({ fits }) => fits(token)) })),
  either: fc.array(tie('both'), { minLength: 1, maxLength: 2 }).map((parts): Test => ({ text: parts.map(({ text }) => text).join(' | '), fits: (token) => parts.some(({ fits }) => fits(token)) })),
}));

interface Step extends Test {
  readonly least: number;
  readonly most: number;
}

const any: Test = { text: '', fits: () => true };
const test = fc.oneof({ weight: 3, arbitrary: either }, fc.constant(any));
const quantifier = fc.oneof({ weight: 3, arbitrary: fc.constant(['', 1, 1] as const) }, fc.constantFrom(['?', 0, 1], ['*', 0, Infinity], ['+', 1, Infinity]),
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).chain(([least, more]) => fc.constantFrom([`{${least},${least + more}}`, least, least + more], [`{${least},}`, least, Infinity], [`{${least}}`, least, least])));
const step = fc.tuple(test, quantifier).map(([{ text, fits }, [sign, least, most]]): Step => ({ text: `[${text}]${sign}`, fits, least: least as number, most: most as number }));
const pattern = fc.array(step, { minLength: 1, maxLength: 4 }).filter((steps) => steps.some(({ least }) => least > 0));

/** Tries every way to share out the tokens from `at` on among the steps; the nearest place where one of them ends. */
function shortest(tokens: readonly Token[], at: number, steps: readonly Step[]): number {
  const [first, ...rest] = steps;
  if (first === undefined) return at;
  let best = Infinity;
  for (let taken = 0; taken <= first.most; taken++) {
    if (taken >= first.least) best = Math.min(best, shortest(tokens, at + taken, rest));
    if (at + taken >= tokens.length || !first.fits(tokens[at + taken]!)) break;
  }
  return best;
}

function naiveHits(steps: readonly Step[], regions: string, within: boolean): NaiveHit[] {
  const hits: NaiveHit[] = [];
  for (const [path, list] of articles) {
    list.forEach((token, start) => {
      // A hit lies in one paragraph and wholly inside the regions.
      const rest = list.slice(start);
      const stop = rest.findIndex((other) => other.line !== token.line || !NAIVE_REGIONS[regions]!(other) || (within && other.sentence !== token.sentence));
      const end = shortest(stop < 0 ? rest : rest.slice(0, stop), 0, steps);
      if (end !== Infinity && end > 0) hits.push({ path, start: token.start, end: rest[end - 1]!.end });
    });
  }
  return hits;
}

describe('token patterns beside a naive search', function () {
  this.timeout(120_000);

  it('find the same hits', async () => {
    let found = 0;
    await fc.assert(fc.asyncProperty(pattern, fc.constantFrom('', '', 'title', 'body', 'boilerplate', 'all'), fc.boolean(), async (steps, regions, within) => {
      const query = `${regions ? `in:${regions} ` : ''}${steps.map(({ text }) => text).join(' ')}${within ? ' within s' : ''}`;
      const rows = await rowsOf<HitRow>(corpus, `${query} | kwic`);
      assert.deepEqual(rows.map(({ path, start, end }) => ({ path, start, end })), naiveHits(steps, regions, within), query);
      if (rows.length > 0) found++;
    }), { seed: 20261122, numRuns: 400 });
    assert.ok(found > 100, `${found} of the patterns found something`);
  });
});
