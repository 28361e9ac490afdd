import { MARKS, type Line } from './Line';
import { REASONS, type ReasonCode } from './messages';
import { SURE, type Page } from './Page';

/** One property of a line with a few values; `value` gives 0 … values-1. */
interface Slot<Known> {
  readonly values: number;
  readonly value: (known: Known, at: number) => number;
}

/** What is known of a page before its lines are told apart; one number a line in each list. */
interface Context {
  readonly page: Page;
  /** Lines of running text before a line, and the distance to the nearest one above and below (FAR without one). */
  readonly proseAbove: Uint16Array;
  readonly toProseAbove: Uint16Array;
  readonly toProseBelow: Uint16Array;
  readonly isProse: Uint8Array;
  /** The same distances to lines that are the page's by their own words. */
  readonly toPageAbove: Uint16Array;
  readonly toPageBelow: Uint16Array;
  /** What OWN gives for each line. */
  readonly own: Uint8Array;
  /** Share of a line's telling words that stand in running text elsewhere, in tenths; 11 without such words. */
  readonly shared: Uint8Array;
  /** How often the whole line stands on the page, and whether before. */
  readonly copies: Uint8Array;
  readonly isCopy: Uint8Array;
  /** Its first and its last three words stand in another line too. */
  readonly opensAlike: Uint8Array;
  readonly closesAlike: Uint8Array;
}

const FAR = 999;
const REASON_NUMBERS: ReadonlyMap<ReasonCode, number> = new Map((Object.keys(REASONS) as ReasonCode[]).map((reason, number) => [reason, number]));
const WORD_STEPS = [1, 2, 3, 4, 5, 7, 9, 12, 16, 21, 29, 46] as const;
/** Step of size by step of words. */
const SIZES = [0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5] as const;
const SHARE_STEPS = [0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.95] as const;
const DISTANCE_STEPS = [2, 3, 4, 6, 10, 20, 50] as const;
const COUNT_STEPS = [1, 2, 3, 6] as const;
const PLACE_STEPS = [1, 2, 3, 4, 6, 10, 20, 50] as const;
const TAIL = 3;
const LEAST_TELLING = 5;

/** The step that a number lies below: 0 … steps.length. */
function stepOf(number: number, steps: readonly number[]): number {
  let at = 0;
  while (at < steps.length && number >= steps[at]!) at++;
  return at;
}

const ENDS = '.!?:,;…"”“’»«)]-–—|>';
const STARTS = '"„“»«‚\'([>»›→|•*·▪►-–—#@+';

function endOf(line: Line): number {
  const last = line.length > line.text.length ? '.' : line.text.charAt(line.text.length - 1);
  const mark = ENDS.indexOf(last);
  if (mark >= 0) return mark < 5 ? mark : mark < 6 ? 4 : mark === 6 ? 5 : mark < 14 ? 6 : 7;
  return /\p{N}/u.test(last) ? 8 : 9;
}

function startOf(line: Line): number {
  const first = line.text.charAt(0);
  const mark = STARTS.indexOf(first);
  if (mark >= 0) return mark < 6 ? 0 : mark < 8 ? 1 : mark < 20 ? 2 : 3;
  if (first >= '0' && first <= '9') return 4;
  return first === first.toLowerCase() && first !== first.toUpperCase() ? 5 : 6;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const flag = (value: boolean): number => (value ? 1 : 0);
const wordStep = (page: Page, at: number): number => stepOf(page.lines[at]!.wordCount, WORD_STEPS);

function verdictAt(page: Page, at: number): number {
  const verdict = page.verdicts[at];
  return verdict ? 1 + REASON_NUMBERS.get(verdict.reason)! * 3 + verdict.weight - 1 : 0;
}

const CREDIT_FORMS = ['credit', 'captioned', 'caption'] as const;

function creditAt(page: Page, at: number): number {
  const form = page.credits[at];
  return form === undefined ? 0 : CREDIT_FORMS.indexOf(form) + 1;
}

function look(page: Page, at: number): number {
  const line = page.lines[at]!;
  return flag(line.isHeadlineLike) + 2 * flag(line.hasSentences) + 4 * flag(line.isProse);
}

function proseBelow({ proseAbove, isProse }: Context, at: number): number {
  return proseAbove[proseAbove.length - 1]! - proseAbove[at]! - isProse[at]!;
}

function density({ proseAbove }: Context, at: number): number {
  const last = proseAbove.length - 1;
  return proseAbove[Math.min(last, at + 6)]! - proseAbove[Math.max(0, at - 5)]!;
}

/** What a line shows by itself; seen of its neighbours too. */
const OWN: readonly Slot<Page>[] = [
  { values: 13, value: wordStep },
  { values: 10, value: (page, at) => endOf(page.lines[at]!) },
  { values: 7, value: (page, at) => startOf(page.lines[at]!) },
  { values: 9, value: (page, at) => stepOf(share(page.lines[at]!.functionWords, page.lines[at]!.wordCount), SHARE_STEPS) },
  { values: 1 + REASON_NUMBERS.size * 3, value: verdictAt },
  { values: 4, value: creditAt },
  { values: 8, value: look },
];

/** Numbers of slots in OWN. */
const [WORDS, END, LOOK] = [0, 1, 6];
const ownAt = ({ own }: Context, at: number, slot: number): number => own[at * OWN.length + slot]!;
const wordsAt = (context: Context, at: number): number => ownAt(context, at, WORDS);
const lookAt = (context: Context, at: number): number => ownAt(context, at, LOOK);
/** Coarser than its words: 0 to 5. */
const sizeAt = (context: Context, at: number): number => SIZES[wordsAt(context, at)]!;

/** Marks, spelling and place of a line. */
const PLACED: readonly Slot<Context>[] = [
  { values: 9, value: ({ page }, at) => stepOf(share(page.lines[at]!.capitalised, page.lines[at]!.wordCount), SHARE_STEPS) },
  { values: 9, value: ({ page }, at) => stepOf(share(page.lines[at]!.digits, page.lines[at]!.digits + page.lines[at]!.letters), SHARE_STEPS) },
  { values: 2 * 6, value: (context, at) => flag(context.page.lines[at]!.isCapitals) * 6 + sizeAt(context, at) },
  { values: 4, value: ({ page }, at) => flag(page.lines[at]!.opens) + 2 * flag(page.lines[at]!.closes) },
  { values: 8, value: ({ page }, at) => Math.min(3, page.lines[at]!.siteWeight) + 4 * flag(page.lines[at]!.addresses) },
  ...Object.values(MARKS).map((bit): Slot<Context> => ({ values: 2, value: ({ page }, at) => flag((page.lines[at]!.marks & bit) !== 0) })),
  { values: 6, value: ({ copies, isCopy }, at) => Math.min(3, copies[at]!) - 1 + 3 * isCopy[at]! },
  { values: 4, value: ({ opensAlike, closesAlike }, at) => opensAlike[at]! + 2 * closesAlike[at]! },
  { values: 12, value: ({ shared }, at) => shared[at]! },
  { values: 5, value: ({ proseAbove }, at) => stepOf(proseAbove[at]!, COUNT_STEPS) },
  { values: 5, value: (context, at) => stepOf(proseBelow(context, at), COUNT_STEPS) },
  { values: 25, value: (context, at) => stepOf(context.proseAbove[at]!, COUNT_STEPS) * 5 + stepOf(proseBelow(context, at), COUNT_STEPS) },
  { values: 8, value: ({ toProseAbove }, at) => stepOf(toProseAbove[at]!, DISTANCE_STEPS) },
  { values: 8, value: ({ toProseBelow }, at) => stepOf(toProseBelow[at]!, DISTANCE_STEPS) },
  { values: 64, value: ({ toPageAbove, toPageBelow }, at) => stepOf(toPageAbove[at]!, DISTANCE_STEPS) * 8 + stepOf(toPageBelow[at]!, DISTANCE_STEPS) },
  { values: 6 * 8 * 5, value: (context, at) => (sizeAt(context, at) * 8 + stepOf(context.toProseBelow[at]!, DISTANCE_STEPS)) * 5 + stepOf(context.proseAbove[at]!, COUNT_STEPS) },
  { values: 6 * 8 * 5, value: (context, at) => (sizeAt(context, at) * 8 + stepOf(context.toProseAbove[at]!, DISTANCE_STEPS)) * 5 + stepOf(proseBelow(context, at), COUNT_STEPS) },
  { values: 9, value: (_, at) => stepOf(at, PLACE_STEPS) },
  { values: 9, value: ({ page }, at) => stepOf(page.lines.length - 1 - at, PLACE_STEPS) },
  { values: 3 * 8 * 2, value: (context, at) => (stepOf(context.page.lines.length - 1 - at, [1, 2]) * 8 + lookAt(context, at)) * 2 + flag(context.toProseAbove[at] === 1) },
  { values: 12, value: density },
  { values: 12 * 8, value: (context, at) => density(context, at) * 8 + lookAt(context, at) },
  { values: 9 * 8, value: (context, at) => stepOf(at, PLACE_STEPS) * 8 + lookAt(context, at) },
  { values: 12 * 6, value: (context, at) => context.shared[at]! * 6 + sizeAt(context, at) },
  { values: 12 * 8, value: ({ shared, toProseBelow }, at) => shared[at]! * 8 + stepOf(toProseBelow[at]!, DISTANCE_STEPS) },
  { values: 8 * 8 * 8, value: (context, at) => (lookAt(context, at) * 8 + stepOf(context.toPageAbove[at]!, DISTANCE_STEPS)) * 8 + stepOf(context.toPageBelow[at]!, DISTANCE_STEPS) },
  { values: 8 * 8 * 5, value: (context, at) => (lookAt(context, at) * 8 + stepOf(context.toProseBelow[at]!, DISTANCE_STEPS)) * 5 + stepOf(context.proseAbove[at]!, COUNT_STEPS) },
  { values: 13 * 10, value: (context, at) => wordsAt(context, at) * 10 + ownAt(context, at, END) },
  { values: 2 * 8 * 6, value: (context, at) => (flag(context.page.isWrapped) * 8 + lookAt(context, at)) * 6 + sizeAt(context, at) },
];

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;

/** Where the numbers of each slot begin: own, those of the neighbours (one more value each: no such line), placed. */
const BASES = bases();

function bases(): { readonly own: readonly number[]; readonly neighbours: readonly (readonly number[])[]; readonly placed: readonly number[]; readonly count: number } {
  let count = 0;
  const take = (values: number): number => (count += values) - values;
  const own = OWN.map(({ values }) => take(values));
  const neighbours = NEIGHBOURS.map(() => OWN.map(({ values }) => take(values + 1)));
  const placed = PLACED.map(({ values }) => take(values));
  return { own, neighbours, placed, count };
}

/** How many features there are, and how many each line has, one of every slot. */
export const FEATURE_COUNT = BASES.count;
export const FEATURES_OF_LINE = OWN.length * (1 + NEIGHBOURS.length) + PLACED.length;

/** Calls for each line in order with its features, FEATURES_OF_LINE numbers below FEATURE_COUNT, in an array that is used again. */
export function eachLineFeatures(page: Page, visit: (features: Uint16Array, at: number) => void): void {
  const context = contextOf(page);
  const features = new Uint16Array(FEATURES_OF_LINE);
  for (let at = 0; at < page.lines.length; at++) {
    fillFeatures(features, context, at);
    visit(features, at);
  }
}

function fillFeatures(features: Uint16Array, context: Context, at: number): void {
  const { own, page } = context;
  let out = 0;
  for (let slot = 0; slot < OWN.length; slot++) features[out++] = BASES.own[slot]! + own[at * OWN.length + slot]!;
  for (let near = 0; near < NEIGHBOURS.length; near++) {
    const other = at + NEIGHBOURS[near]!;
    const exists = other >= 0 && other < page.lines.length;
    for (let slot = 0; slot < OWN.length; slot++) features[out++] = BASES.neighbours[near]![slot]! + (exists ? own[other * OWN.length + slot]! : OWN[slot]!.values);
  }
  for (let slot = 0; slot < PLACED.length; slot++) features[out++] = BASES.placed[slot]! + PLACED[slot]!.value(context, at);
}

function contextOf(page: Page): Context {
  const { lines } = page;
  const isProse = Uint8Array.from(lines, (_, at) => flag(isRunningText(page, at)));
  const isPages = Uint8Array.from(lines, (_, at) => flag(page.weight(at) === SURE));
  const proseAbove = new Uint16Array(lines.length + 1);
  lines.forEach((_, at) => { proseAbove[at + 1] = Math.min(proseAbove[at]! + isProse[at]!, 0xffff); });
  const [toProseAbove, toProseBelow] = distances(isProse);
  const [toPageAbove, toPageBelow] = distances(isPages);
  const own = new Uint8Array(lines.length * OWN.length);
  for (let at = 0; at < lines.length; at++) OWN.forEach(({ value }, slot) => { own[at * OWN.length + slot] = value(page, at); });
  return { page, own, isProse, proseAbove, toProseAbove, toProseBelow, toPageAbove, toPageBelow, shared: sharedWords(lines, isProse), ...copiesOf(lines) };
}

/** How far above and below the nearest other line of a kind stands; FAR without one. */
function distances(isKind: Uint8Array): readonly [Uint16Array, Uint16Array] {
  const above = new Uint16Array(isKind.length);
  const below = new Uint16Array(isKind.length);
  let last = -FAR;
  for (let at = 0; at < isKind.length; at++) {
    above[at] = Math.min(at - last, FAR);
    if (isKind[at]) last = at;
  }
  last = isKind.length + FAR;
  for (let at = isKind.length - 1; at >= 0; at--) {
    below[at] = Math.min(last - at, FAR);
    if (isKind[at]) last = at;
  }
  return [above, below];
}

/** Long enough for a sentence, with words that only sentences have. */
function isRunningText(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  if (page.weight(at) === SURE) return false;
  return line.wordCount >= 12 ? line.functionWords >= 3 && line.functionWords * 6 >= line.wordCount : line.wordCount >= 7 && line.functionWords >= 2 && line.isClosed;
}

const PLACES = 4096;

/** By the hashes of words: which stand in running text of other lines. */
function sharedWords(lines: readonly Line[], isProse: Uint8Array): Uint8Array {
  const counts = new Uint8Array(PLACES);
  const seenBy = new Int32Array(PLACES).fill(-1);
  lines.forEach((line, at) => {
    if (isProse[at]) eachTelling(line, (place) => {
      if (seenBy[place] === at) return;
      seenBy[place] = at;
      if (counts[place]! < 255) counts[place]!++;
    });
  });
  return Uint8Array.from(lines, (line, at) => {
    let telling = 0;
    let found = 0;
    eachTelling(line, (place) => {
      telling++;
      if (counts[place]! > isProse[at]!) found++;
    });
    return telling === 0 ? 11 : Math.round((10 * found) / telling);
  });
}

function eachTelling({ hashes, lengths }: Line, visit: (place: number) => void): void {
  for (let word = 0; word < hashes.length; word++) if (lengths[word]! >= LEAST_TELLING) visit((hashes[word]! ^ (hashes[word]! >>> 13)) & (PLACES - 1));
}

function copiesOf(lines: readonly Line[]): Pick<Context, 'copies' | 'isCopy' | 'opensAlike' | 'closesAlike'> {
  const whole = lines.map(({ hashes }) => mixed(hashes, 0, hashes.length));
  const openings = lines.map(({ hashes }) => (hashes.length >= TAIL ? mixed(hashes, 0, TAIL) : 0));
  const closings = lines.map(({ hashes }) => (hashes.length >= TAIL ? mixed(hashes, hashes.length - TAIL, hashes.length) : 0));
  const [counts, opening, closing] = [whole, openings, closings].map(countsOf) as [ReadonlyMap<number, number>, ReadonlyMap<number, number>, ReadonlyMap<number, number>];
  const seen = new Set<number>();
  const isCopy = Uint8Array.from(whole, (key) => {
    const known = seen.has(key);
    seen.add(key);
    return flag(known);
  });
  return {
    isCopy,
    copies: Uint8Array.from(whole, (key) => Math.min(255, counts.get(key)!)),
    opensAlike: Uint8Array.from(openings, (key) => flag(key !== 0 && opening.get(key)! > 1)),
    closesAlike: Uint8Array.from(closings, (key) => flag(key !== 0 && closing.get(key)! > 1)),
  };
}

function countsOf(keys: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function mixed(hashes: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 0x01000193) ^ hashes[at]!) | 0;
  return hash;
}
