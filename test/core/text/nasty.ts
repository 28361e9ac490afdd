import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** Characters that tokenizers get wrong, as strings so that parts of pairs can stand alone. */
export const NASTY = [
  'a', 'B', 'é', 'ü', 'ß', 'Jong', '7', '13', '½', '٣', '-', '--', '\u2010', '\u2011', '\u2013', "'", '\u2019', '.', ',', ':', '/', ' ', '\u00A0', '\n', '\r\n', '\r', '\t',
  '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u0301', '\u0308', '\uFE0F', '\u20E3', 'か', '\u3099', '한', '中', '\u{20000}', '\u{1D400}', '\u{1D7D8}', '\u{10A0F}',
  '👩\u200D🚀', '🇩🇪', '\uD835', '\uDC00', '„', '“', '»', '(', '_', '@', 'ﬁ', 'İ', 'Σ',
];

const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt')).sort();

/** The five example articles. */
export const SEED_TEXTS = seeds.map((name) => readFileSync(`seeds/${name}`, 'utf8'));

const fragment = fc.tuple(fc.nat(SEED_TEXTS.length - 1), fc.nat(100_000), fc.nat(60)).map(([seed, at, length]) => {
  const text = SEED_TEXTS[seed]!;
  const start = at % text.length;
  return text.slice(start, start + length);
});

/** Stretches of real German text with nasty characters among them. */
export const nastyText = fc.array(fc.oneof(fragment, fc.constantFrom(...NASTY), fc.constantFrom(...NASTY)), { maxLength: 24 }).map((parts) => parts.join(''));

/** Words with nasty characters, no spaces meant. */
export const nastyWord = fc.array(fc.constantFrom(...NASTY, 'ä', 'Ö', 'Ü', 'ẞ', 'ø', 'Å', 'ue', 's', 'ǖ'), { maxLength: 8 }).map((parts) => parts.join(''));
