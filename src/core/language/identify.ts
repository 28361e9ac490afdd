import { francAll } from 'franc-min';
import type { Span } from '../../protocol/span';
import { ENGLISH_FUNCTION_WORDS, GERMAN_FUNCTION_WORDS } from './functionWords';
import { isoCode } from './iso';

/** Counted words of a stretch of text: all of them, and the function words of German and of English. */
interface Counts {
  words: number;
  de: number;
  en: number;
  /** Letters outside the Latin script. */
  foreign: number;
  /** Letters of the words counted. */
  letters: number;
}

/** Words looked at in one paragraph: more do not change the answer. */
const WORDS_LOOKED_AT = 50;
/** Least share of function words in running text of that language; other languages stay below on these lists. */
const SHARE = 0.18;
/** Letters from which trigrams tell a third language reliably. */
const ENOUGH_LETTERS = 120;
/** Words from which running text of German or English shows its function words, however short. */
const ENOUGH_WORDS = 12;
/** What a short text may be written in beside German and English: trigrams of all languages mislead there. */
const NEWS_LANGUAGES = ['deu', 'eng', 'fra', 'spa', 'ita', 'por', 'nld', 'pol', 'ces', 'tur', 'swe', 'hun', 'ron'];
const LONGEST = 8;
const GERMAN = 1;
const ENGLISH = 2;
const LEXICON: ReadonlyMap<string, number> = new Map([
  ...GERMAN_FUNCTION_WORDS.map((word): [string, number] => [word, GERMAN]),
  ...ENGLISH_FUNCTION_WORDS.map((word): [string, number] => [word, ENGLISH]),
]);

/** What is known of the languages of an article: its own and that of each paragraph, in the order given. ISO codes, `und` for unknown. */
export interface Languages {
  readonly article: string;
  readonly paragraphs: readonly string[];
}

/** Function words decide between German and English; only where they do not, trigrams are asked, and short paragraphs follow the article. */
export function identifyLanguages(text: string, paragraphs: readonly Span[]): Languages {
  const counts = paragraphs.map((paragraph) => countWords(text, paragraph));
  const article = articleLanguage(text, paragraphs, counts);
  return { article, paragraphs: paragraphs.map((paragraph, at) => paragraphLanguage(text, paragraph, counts[at]!, article)) };
}

/**
 * Language of each paragraph of an article that is said to be in `declared`: that, unless a paragraph is clearly in another. Clear are function
 * words of German or English, which tell these two apart, but not either from a language like it (Low German, Scots): where the whole reads as
 * one of them and is said to be in a third, so is each paragraph. Clear is another script than most of the article's, too.
 */
export function declaredLanguages(text: string, paragraphs: readonly Span[], declared: string): readonly string[] {
  const counts = paragraphs.map((paragraph) => countWords(text, paragraph));
  const total = totalOf(counts);
  const taken = declared === 'de' || declared === 'en' ? declared : byFunctionWords(total, SHARE);
  const isForeignScript = total.foreign > total.letters / 2;
  return paragraphs.map((paragraph, at) => {
    const own = counts[at]!;
    const clear = byFunctionWords(own, SHARE);
    if (clear !== undefined) return clear !== taken && isClear(own, clear) ? clear : declared;
    if (isForeign(own) === isForeignScript || (isForeignScript && own.letters < ENOUGH_LETTERS)) return declared;
    const guessed = byTrigrams(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000)), own);
    return guessed === 'und' ? declared : guessed;
  });
}

/** Language of each paragraph of an article whose own language is known. */
export function paragraphLanguages(text: string, paragraphs: readonly Span[], article: string): readonly string[] {
  return paragraphs.map((paragraph) => paragraphLanguage(text, paragraph, countWords(text, paragraph), article));
}

function articleLanguage(text: string, paragraphs: readonly Span[], counts: readonly Counts[]): string {
  const total = totalOf(counts);
  const clear = byFunctionWords(total, SHARE);
  if (clear !== undefined) return clear;
  const isMixture = total.foreign <= total.letters / 3 && total.de + total.en >= total.words * SHARE && total.de !== total.en && total.words > 0;
  if (isMixture) return total.de > total.en ? 'de' : 'en';
  return byTrigrams(sample(text, paragraphs), total);
}

function totalOf(counts: readonly Counts[]): Counts {
  const total: Counts = { words: 0, de: 0, en: 0, foreign: 0, letters: 0 };
  for (const one of counts) {
    for (const key of ['words', 'de', 'en', 'foreign', 'letters'] as const) total[key] += one[key];
  }
  return total;
}

/** The longest paragraphs say most; trigrams need no more than two thousand characters. */
function sample(text: string, paragraphs: readonly Span[]): string {
  const longest = [...paragraphs].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).slice(0, 8);
  return longest.map(({ start, end }) => text.slice(start, Math.min(end, start + 1000))).join('\n').slice(0, 2000);
}

function paragraphLanguage(text: string, paragraph: Span, counts: Counts, article: string): string {
  const clear = byFunctionWords(counts, SHARE);
  if (clear !== undefined && (clear === article || isClear(counts, clear))) return clear;
  const isOwn = article === 'de' || article === 'en' ? counts[article] > counts.words * 0.08 : false;
  if (isOwn || (!isForeign(counts) && counts.letters < ENOUGH_LETTERS)) return article;
  const guessed = byTrigrams(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000)), counts);
  return guessed === 'und' ? article : guessed;
}

function isClear(counts: Counts, language: 'de' | 'en'): boolean {
  return counts[language] >= 3 || isWhole(counts, language);
}

/** In another script than Latin. */
function isForeign({ foreign, letters }: Counts): boolean {
  return foreign > letters / 2 && foreign >= 10;
}

/** A short line that is nothing but words of the other language, e.g. "What we know and what we do not". */
function isWhole(counts: Counts, language: 'de' | 'en'): boolean {
  return counts[language] >= 2 && counts[language] * 2 >= counts.words && counts[language === 'de' ? 'en' : 'de'] === 0;
}

function byFunctionWords({ words, de, en, foreign, letters }: Counts, share: number): 'de' | 'en' | undefined {
  const most = Math.max(de, en);
  if (most === 0 || foreign > letters / 3 || most < words * share || most < 2 * Math.min(de, en) + 1) return undefined;
  return de > en ? 'de' : 'en';
}

function byTrigrams(text: string, counts: Counts): string {
  if (counts.letters < 12 && counts.foreign < 4) return counts.de > counts.en ? 'de' : counts.en > counts.de ? 'en' : 'und';
  const isLatin = counts.foreign <= counts.letters / 2;
  if (!isLatin || counts.letters >= ENOUGH_LETTERS) {
    return byLetters(text) ?? isoCode(francAll(text, { minLength: 4 })[0]?.[0] ?? 'und');
  }
  if (counts.words >= ENOUGH_WORDS && Math.max(counts.de, counts.en) < counts.words * SHARE) return isoCode(francAll(text, { only: NEWS_LANGUAGES, minLength: 8 })[0]?.[0] ?? 'und');
  if (/[äöüß]/iu.test(text)) return 'de';
  return isoCode(francAll(text, { only: ['deu', 'eng'], minLength: 8 })[0]?.[0] ?? 'und');
}

/** Cyrillic letters that only one of the larger languages has: trigrams of a short text take them for each other. */
function byLetters(text: string): string | undefined {
  if (/[ў]/iu.test(text)) return 'be';
  if (/[іїєґ]/iu.test(text)) return 'uk';
  return /[ыэё]/iu.test(text) ? 'ru' : undefined;
}

function countWords(text: string, { start, end }: Span): Counts {
  const counts: Counts = { words: 0, de: 0, en: 0, foreign: 0, letters: 0 };
  let from = -1;
  for (let at = start; at <= end && counts.words < WORDS_LOOKED_AT; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    if (isLetter(code)) {
      if (from < 0) from = at;
      counts.letters++;
      if (code > 0x24f) counts.foreign++;
    } else if (from >= 0) {
      countWord(text, from, at, counts);
      from = -1;
    }
  }
  return counts;
}

function countWord(text: string, from: number, to: number, counts: Counts): void {
  counts.words++;
  if (to - from > LONGEST) return;
  const language = LEXICON.get(text.slice(from, to).toLowerCase());
  if (language === GERMAN) counts.de++;
  else if (language === ENGLISH) counts.en++;
}

/** Letters of any script, cheaply: what is no letter up to U+024F is known, of the rest general punctuation and symbols are left out. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code < 0x2000 ? code !== 0xd7 && code !== 0xf7 : code >= 0x2c00 && (code < 0x2e00 || code > 0x303f) && (code < 0xd800 || code > 0xdfff) && code < 0xfe00;
}
