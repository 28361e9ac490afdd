import { LOOSE, NUMBER_SCALES, NUMBER_UNITS, ORDINAL_STEMS, SHARES } from './numberWords';
import { wordValue } from './wordValue';

/** A number that a sentence states. */
export interface StatedNumber {
  readonly value: number;
  /** A unit of measure (`NUMBER_UNITS`), `ordinal`, or '' for what is counted by a noun. */
  readonly unit: string;
  /** What leaves room: below (knapp), above (more than), both (rund); `undefined` for an exact figure. */
  readonly loose: -1 | 0 | 1 | undefined;
  /** Of its tokens: first, and last with its unit. */
  readonly first: number;
  readonly last: number;
}

/** A token as numbers are read from it: folded, and the text between it and the one before. */
export interface NumberToken {
  readonly folded: string;
  readonly gap: string;
}

const DIGITS = /^(\d[\d.,:]*)(m|mn|bn|k|km|kg|st|nd|rd|th)?$/;
const CLOCK = /^\d{1,2}[.:]\d{2}$/;
const CURRENCY: Readonly<Record<string, string>> = { '€': 'euro', '$': 'dollar', '£': 'pound' };
/** Words that may stand between a number and its unit or scale. */
const REACH = 2;

/** The numbers of a sentence in order. Years and days are dates and read elsewhere: `isTaken` says which tokens are. */
export function readNumbers(tokens: readonly NumberToken[], language: string, isTaken: (token: number) => boolean): readonly StatedNumber[] {
  const found: StatedNumber[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken(at)) continue;
    const number = numberAt(tokens, at, language);
    if (number === undefined) continue;
    found.push(number);
    at = number.last;
  }
  return found;
}

function numberAt(tokens: readonly NumberToken[], at: number, language: string): StatedNumber | undefined {
  const { folded, gap } = tokens[at]!;
  const ordinal = ordinalOf(folded);
  if (ordinal !== undefined) return { value: ordinal, unit: 'ordinal', loose: undefined, first: at, last: at };
  const share = SHARES.get(folded);
  if (share !== undefined) return shareAt(tokens, at, share);
  const currency = CURRENCY[gap.trim().slice(-1)];
  const start = startOf(folded, language, currency !== undefined);
  if (start === undefined) return undefined;
  let { value } = start;
  let last = at;
  const next = tokens[at + 1];
  if (next !== undefined && NUMBER_SCALES.has(next.folded) && (next.folded !== 'm' || currency !== undefined)) {
    value *= NUMBER_SCALES.get(next.folded)!;
    last++;
    const rest = value < 1000 && tokens[last + 1]?.folded === 'and' ? wordValue(tokens[last + 2]?.folded ?? '', language) : undefined;
    if (rest !== undefined && rest < 100) [value, last] = [value + rest, last + 2];
  } else if (next !== undefined && SHARES.has(next.folded)) return { value: value * SHARES.get(next.folded)!, unit: 'percent', loose: looseBefore(tokens, at), first: at, last: at + 1 };
  const unit = currency !== undefined ? { unit: currency, factor: 1, last } : unitBehind(tokens, last, start.unit);
  return { value: value * unit.factor, unit: unit.unit, loose: looseBefore(tokens, at), first: at, last: unit.last };
}

/** "three quarters" is read at its number; "half a year" takes the unit with it. */
function shareAt(tokens: readonly NumberToken[], at: number, share: number): StatedNumber {
  const unit = NUMBER_UNITS.get(tokens[at + 2]?.folded ?? '');
  if (tokens[at + 1]?.folded === 'a' && unit !== undefined) return { value: (share / 100) * unit.factor, unit: unit.unit, loose: looseBefore(tokens, at), first: at, last: at + 2 };
  return { value: share, unit: 'percent', loose: looseBefore(tokens, at), first: at, last: at };
}

/** Behind a currency m is a million, else a metre. */
function startOf(folded: string, language: string, isMoney: boolean): { readonly value: number; readonly unit?: string } | undefined {
  const word = wordValue(folded, language);
  if (word !== undefined) return { value: word };
  const digits = DIGITS.exec(folded);
  if (digits === null) return undefined;
  const value = digitsValue(digits[1]!, language);
  if (value === undefined) return undefined;
  const suffix = digits[2];
  if (suffix === 'k') return { value: value * 1000 };
  if (suffix !== undefined && NUMBER_SCALES.has(suffix) && (suffix !== 'm' || isMoney)) return { value: value * NUMBER_SCALES.get(suffix)! };
  return suffix !== undefined && NUMBER_UNITS.has(suffix) ? { value, unit: suffix } : { value };
}

/** 7,8 and 40.000 in German, 7.8 and 40,000 in English; elsewhere three digits behind a mark make thousands. */
function digitsValue(written: string, language: string): number | undefined {
  const text = written.replace(/[.,:]$/, '');
  const decimal = language === 'de' ? ',' : language === 'en' ? '.' : '';
  if (CLOCK.test(text) && text.includes(':')) return clockValue(text);
  if (/^\d{1,3}([.,]\d{3})+$/.test(text) && !text.includes(decimal === '' ? ' ' : decimal)) return Number(text.replace(/[.,]/g, ''));
  if (language === 'de' && /^\d{1,2}\.\d{2}$/.test(text)) return clockValue(text);
  const plain = text.replace(decimal === ',' ? /\./g : /,/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Hours with minutes as their part. */
function clockValue(text: string): number {
  const [hours, minutes] = text.split(/[.:]/).map(Number);
  return hours! + minutes! / 60;
}

function unitBehind(tokens: readonly NumberToken[], last: number, own: string | undefined): { readonly unit: string; readonly factor: number; readonly last: number } {
  const known = own === undefined ? undefined : NUMBER_UNITS.get(own);
  if (known !== undefined) return { ...known, last };
  for (let at = last + 1; at <= Math.min(last + REACH, tokens.length - 1); at++) {
    if (tokens[at]!.gap.includes('%') && at === last + 1) return { unit: 'percent', factor: 1, last };
    const word = tokens[at]!.folded;
    if (word === 'per' && tokens[at + 1]?.folded === 'cent') return { unit: 'percent', factor: 1, last: at + 1 };
    const unit = NUMBER_UNITS.get(word);
    if (unit !== undefined && word !== 'm') return { ...unit, last: at };
    if (/[.,;:!?]/.test(tokens[at]!.gap)) break;
  }
  return { unit: '', factor: 1, last };
}

function looseBefore(tokens: readonly NumberToken[], at: number): StatedNumber['loose'] {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const loose = LOOSE.get(tokens[before]!.folded);
    if (loose !== undefined) return loose;
    if (!/^(?:als|zu|to|than|of|a|at|einer?|den|auf)$/.test(tokens[before]!.folded)) return undefined;
  }
  return undefined;
}

/** Inflected: erste, zweiten; first. */
function ordinalOf(folded: string): number | undefined {
  return ORDINAL_STEMS.get(folded) ?? ORDINAL_STEMS.get(folded.replace(/e[mnrs]?$/, ''));
}

const CURRENCIES: ReadonlySet<string> = new Set(Object.values(CURRENCY));
/** Figures from there on are sums of money as a rule, also where the text leaves the currency away: "2,4 Milliarden". */
const SUM = 1e5;

/** Whether two numbers may be of one measure. */
export function isOfUnit(one: Pick<StatedNumber, 'value' | 'unit'>, other: Pick<StatedNumber, 'value' | 'unit'>): boolean {
  return one.unit === other.unit || (isSum(one) && isSum(other) && (one.unit === '' || other.unit === ''));
}

/** Whether a number may be a sum of money. */
export function isSum({ value, unit }: Pick<StatedNumber, 'value' | 'unit'>): boolean {
  return value >= SUM && (unit === '' || CURRENCIES.has(unit));
}

/** Hours that two accounts of one moment may lie apart: "kurz vor fünf", 4.50. */
const MOMENT = 0.35;
/** Exact figures that differ by less are one, written with more or fewer digits. */
const EXACT = 0.97;

/** How near two numbers of one unit are: the same, the same but for rounding, or two. */
export function compareNumbers(one: Pick<StatedNumber, 'value' | 'unit' | 'loose'>, other: Pick<StatedNumber, 'value' | 'unit' | 'loose'>): 'same' | 'rounded' | 'different' {
  const apart = Math.abs(one.value - other.value);
  if (apart <= 1e-9 * Math.max(one.value, other.value)) return 'same';
  if (one.unit === 'ordinal') return 'different';
  if (one.unit === 'clock') return apart <= MOMENT ? 'rounded' : 'different';
  return [one, other].some((number) => apart <= roundedBy(number)) ? 'rounded' : 'different';
}

/** Half of the last digit that a rounded figure tells; of an exact one, which may have left some away, little. */
function roundedBy({ value, loose }: Pick<StatedNumber, 'value' | 'loose'>): number {
  let digit = 1;
  while (value % (digit * 10) === 0 && digit * 10 <= value) digit *= 10;
  const half = Number.isInteger(value) ? digit / 2 : 0.05;
  return loose === undefined ? Math.min(half, (1 - EXACT) * value) : Math.max(half, (1 - EXACT) * value);
}
