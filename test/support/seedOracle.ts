import { readFileSync, readdirSync } from 'node:fs';
import { createLemmaKey } from '../../src/core/language/lemmaKey';
import type { Corpus } from '../../src/core/query/Corpus';
import { shippedLemmas } from '../core/language/support';
import { memoryCorpus, regionOf, type MemoryArticle } from './memoryCorpus';
import { NaiveCorpus, naiveWords } from './naiveCorpus';
import { RandomSearches } from './randomSearch';

/** A text with its first line as title, its last as boilerplate, and what stands in quotation marks as quotes, so that regions matter. */
function article(text: string, at: number, more: Partial<MemoryArticle> = {}): MemoryArticle {
  const lines = text.split(/\r\n|\n/).filter((line) => line.trim() !== '');
  const [first, second] = [lines[0]!, lines[1]!];
  const last = lines.at(-1)!;
  const regions = [regionOf(text, first, 'title'), regionOf(text, second, at % 2 ? 'kicker' : 'repeat', first.length), regionOf(text, last, 'boilerplate', text.length - last.length - 5)];
  const quotes = [...text.matchAll(/[„"]([^„“"\n]{12,160})[“"]/g)].filter((match) => text.indexOf(match[0]) === match.index).slice(0, 4);
  const published = ['2023-09-13', '2023-09', '2024', undefined, '2024-06-19'][at % 5];
  return {
    text, regions, title: first, sources: at % 2 ? ['Toi'] : [], tags: at % 3 ? [] : ['Ueberfall'], names: { organisation: ['KCNA'] },
    quotes: quotes.map(([said], number) => ({ text: said, ...(number % 3 < 2 ? { speaker: ['Peskow', 'Sprecher'][number % 3]! } : {}) })),
    ...(published === undefined ? {} : { published }), ...more,
  };
}

/** The same words as other people type them: soft hyphens, decomposed, ue and ss, capitals, other hyphens. */
function retyped(text: string): string {
  let count = 0;
  return text.replace(/[\p{L}\p{N}-]{4,}/gu, (word) => {
    switch (count++ % 7) {
      case 0: return `${word.slice(0, 3)}\u00AD${word.slice(3)}`;
      case 1: return word.normalize('NFD');
      case 2: return word.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae').replace(/ß/g, 'ss');
      case 3: return word.toUpperCase();
      case 4: return word.replace(/-/g, '\u2011');
      case 5: return `${word.slice(0, 2)}\u200B${word.slice(2)}`;
      default: return word;
    }
  });
}

function articles(): Record<string, MemoryArticle> {
  const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  const seeds = names.map((name, at): [string, MemoryArticle] => [name, article(readFileSync(`seeds/${name}`, 'utf8'), at)]);
  const english = ['oil-explainer', 'ports-strike'].map((name, at): [string, MemoryArticle] => [`${name}.txt`, article(readFileSync(`test/gold/ranking/own/${name}.txt`, 'utf8'), at + 5, { language: 'en' })]);
  const typed = retyped(readFileSync(`seeds/${names[2]!}`, 'utf8')).replace(/\n/g, '\r\n');
  return Object.fromEntries([...seeds, ...english, ['retyped.txt', article(typed, 7)]]);
}

/** The seeds and two English articles as Korpus and as a naive scan see them, and random searches over them. */
export interface SeedOracle {
  readonly files: Readonly<Record<string, MemoryArticle>>;
  readonly corpus: Corpus;
  readonly naive: NaiveCorpus;
  readonly searches: RandomSearches;
}

export function seedOracle(): SeedOracle {
  const files = articles();
  const lemmaKey = createLemmaKey({ dictionary: shippedLemmas() });
  const naive = new NaiveCorpus(files);
  return { files, corpus: memoryCorpus(files, lemmaKey), naive, searches: new RandomSearches(naive, files, naiveWords(lemmaKey)) };
}
