import { NUMBER_WORDS } from './numberWords';

const ONES = 'ein|zwei|drei|vier|fuenf|sechs|sieben|acht|neun';
const GERMAN = new RegExp(`^(?:(${ONES})?hundert(?:und)?)?(?:(${ONES})und)?([a-z]*)$`);
const ENGLISH = /^([a-z]+ty)-?([a-z]+)$/;

/** The value of a folded word for a number, also of one made of several: siebenundzwanzig, zweihundert, thirty-three. */
export function wordValue(folded: string, language: string): number | undefined {
  return NUMBER_WORDS.get(folded) ?? (language === 'de' ? germanValue(folded) : language === 'en' ? englishValue(folded) : undefined);
}

function germanValue(folded: string): number | undefined {
  if (!folded.includes('hundert') && !folded.includes('und')) return undefined;
  const [, hundreds, one, rest = ''] = GERMAN.exec(folded) ?? [];
  const isHundreds = folded.includes('hundert');
  const tens = rest === '' ? 0 : NUMBER_WORDS.get(rest);
  if (tens === undefined || (one !== undefined && tens < 20) || (!isHundreds && one === undefined) || (isHundreds && hundreds === undefined && rest === '' && one === undefined)) return undefined;
  return (isHundreds ? 100 * digit(hundreds) : 0) + tens + (one === undefined ? 0 : digit(one));
}

function digit(word: string | undefined): number {
  return word === undefined || word === 'ein' ? 1 : NUMBER_WORDS.get(word)!;
}

function englishValue(folded: string): number | undefined {
  const [, tens = '', one = ''] = ENGLISH.exec(folded) ?? [];
  const [ten, unit] = [NUMBER_WORDS.get(tens), one === 'one' ? 1 : NUMBER_WORDS.get(one)];
  return ten !== undefined && unit !== undefined && unit < 10 ? ten + unit : undefined;
}
