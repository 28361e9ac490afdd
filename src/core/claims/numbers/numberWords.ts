import { fold } from '../../text/fold';

/** Words for numbers; those that count others (zwei Millionen) multiply. Folded at use. */
const WORDS: Readonly<Record<string, number>> = {
  zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, zwanzig: 20, dreißig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, dutzend: 12, viertelmillion: 250_000,
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12,
  dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19, viermal: 4, dreimal: 3, zweimal: 2, twice: 2,
};
const SCALES: Readonly<Record<string, number>> = {
  hundert: 100, tausend: 1e3, million: 1e6, millionen: 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9, mrd: 1e9,
  hundred: 100, thousand: 1e3, millions: 1e6, m: 1e6, mn: 1e6, bn: 1e9, billion: 1e9, billions: 1e9,
};
const ORDINALS: Readonly<Record<string, number>> = {
  erst: 1, zweit: 2, dritt: 3, viert: 4, fünft: 5, sechst: 6, siebt: 7, neunt: 9, zehnt: 10,
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
};

/** Units by what stands for them, with what one of it is in the unit's ground measure. */
const UNITS: readonly (readonly [unit: string, factor: number, words: string])[] = [
  ['percent', 1, 'prozent percent pct'], ['euro', 1, 'euro eur €'], ['dollar', 1, 'dollar dollars usd $'], ['pound', 1, 'pfund pound pounds £'],
  ['litre', 1, 'liter litre litres liters'], ['litre', 1000, 'kubikmeter'], ['metre', 1, 'meter metre metres meters m'], ['metre', 1000, 'kilometer km kilometre kilometres kilometers'],
  ['metre', 1609, 'meile meilen mile miles'], ['kilogram', 1, 'kilo kilogramm kg kilogram kilograms'], ['kilogram', 1000, 'tonne tonnen tonnes tons'], ['hectare', 1, 'hektar hectare hectares'],
  ['minute', 1, 'minute minuten minutes'], ['minute', 60, 'stunde stunden hour hours'], ['day', 1, 'tag tage tagen day days'], ['day', 7, 'woche wochen week weeks'],
  ['month', 1, 'monat monate monaten month months'], ['month', 12, 'jahr jahre jahren year years'], ['clock', 1, 'uhr'],
];

const folded = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(table).map(([word, value]) => [fold(word), value]));

export const NUMBER_WORDS = folded(WORDS);
export const NUMBER_SCALES = folded(SCALES);
export const ORDINAL_STEMS = folded(ORDINALS);
export const NUMBER_UNITS: ReadonlyMap<string, { readonly unit: string; readonly factor: number }> = new Map(
  UNITS.flatMap(([unit, factor, words]) => words.split(' ').map((word) => [fold(word), { unit, factor }] as const)));

/** Shares said as a word, in percent. */
export const SHARES: ReadonlyMap<string, number> = new Map([['haelfte', 50], ['half', 50], ['drittel', 100 / 3], ['viertel', 25], ['fuenftel', 20], ['zehntel', 10], ['quarter', 25], ['quarters', 25], ['thirds', 100 / 3], ['fifth', 20], ['fifths', 20]]);

/** What stands before a number and leaves room below, above, or both. */
export const LOOSE: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...['rund', 'etwa', 'circa', 'ca', 'ungefaehr', 'gegen', 'about', 'around', 'roughly', 'some', 'approximately', 'wohl', 'schaetzungsweise'].map((word) => [word, 0] as const),
  ...['knapp', 'fast', 'beinahe', 'bis', 'hoechstens', 'maximal', 'weniger', 'unter', 'nearly', 'almost', 'under', 'up', 'less', 'most', 'fewer'].map((word) => [word, -1] as const),
  ...['gut', 'ueber', 'mehr', 'mindestens', 'wenigstens', 'over', 'more', 'least', 'above', 'good', 'ab', 'seit'].map((word) => [word, 1] as const),
]);
