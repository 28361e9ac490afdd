import { sentenceAround } from './clauses';
import { DONE_THINGS, EVENT_HEADS, FREE_ORDINAL_TAILS } from './contextTables';
import type { DateToken } from './DateToken';
import type { Expression } from './Expression';
import { isAhead, type Tense, tenseOf } from './tense';
import { ENGLISH_MODALS, ENGLISH_PAST, ENGLISH_PAST_AUX, ENGLISH_PRESENT, ENGLISH_PRESENT_BE } from './verbTables';

type Tokens = readonly DateToken[];

const PUT_OFF = new Set(['moved', 'postponed', 'delayed', 'pushed', 'deferred', 'adjourned', 'extended', 'rescheduled', 'back', 'forward']);
/** "Until Monday, nobody had noticed." */
function tellsOfBefore(tokens: Tokens, { from, to }: Expression): boolean {
  const { from: start, to: end } = sentenceAround(tokens, from, to);
  const sentence = tokens.slice(start, end);
  return sentence.some(({ text }) => text === 'had') && !sentence.some(({ text }) => TO_COME.has(text));
}

const FALLEN = new Set(['aber', 'jedoch', 'doch', 'abgesagt', 'verschoben', 'ausgefallen', 'but', 'postponed', 'cancelled', 'canceled']);
const PLANNED = new Set(['geplant', 'angesetzt', 'vorgesehen', 'angekündigt', 'scheduled', 'planned', 'set', 'slated']);

/** "war für Sonntag geplant, musste aber ausfallen". */
function fellThrough(tokens: Tokens, { from, to }: Expression): boolean {
  const { from: start, to: end } = sentenceAround(tokens, from, to);
  const isPlanOfOld = tokens.slice(start, from).some(({ text }) => ['war', 'waren', 'was', 'were'].includes(text)) && tokens.slice(Math.max(start, from - 2), to + 3).some(({ text }) => PLANNED.has(text));
  return isPlanOfOld && tokens.slice(to, end).some(({ text }) => FALLEN.has(text));
}

/** "has been moved to November", "rescheduled for Aug. 6". */
function isPutOff(tokens: Tokens, at: number): boolean {
  return PUT_OFF.has(tokens[at]?.text ?? '') && !['back', 'forward'].includes(tokens[at]!.text);
}

const AHEAD_WORDS = new Set(['für', 'auf', 'until', 'till', 'for']);
const UP_TO = new Set(['through', 'until', 'till', 'before']);

/** The tense that a date is told in: that of its clause, unless the words beside it decide: "auf Mittwoch verschoben" lies ahead, "seit Montag" does not. */
export function tenseAt(tokens: Tokens, expression: Expression, verbs: 'de' | 'en'): Tense {
  const { from, to, reading } = expression;
  const preposition = tokens[from - 1]?.text ?? '';
  if (preposition === 'seit' || preposition === 'since' || (tokens[from - 2]?.text === 'seit' && preposition === 'dem')) return 'past';
  if (isComparedWith(tokens, from) || preposition === 'post' || (preposition === '-' && tokens[from - 2]?.text === 'post')) return 'past';
  if (isOfDoneThing(tokens, from, verbs) || isCaption(tokens, expression) || namesSource(tokens, expression)) return 'past';
  if (reading.is === 'weekday') return ofWeekday(tokens, expression, verbs);
  if (reading.is !== 'calendar') return ofClause(tokens, expression, verbs);
  if (reading.day !== undefined && preposition === 'den' && ['für', 'auf'].includes(tokens[from - 2]?.text ?? '')) return 'ahead';
  if (verbs === 'en' && ['to', 'for', 'until', 'till'].includes(preposition) && isPutOff(tokens, from - 2)) return 'ahead';
  if (preposition === 'in' && tokens[from - 2]?.text === 'delivery') return undefined;
  if (preposition === '(' && tokens[to]?.text === ')') return undefined;
  if (preposition === 'vom' && (reading.day !== undefined || reading.month !== undefined) && tokens[to]?.text !== 'an' && !isRange(tokens, to)) return 'past';
  const tense = ofClause(tokens, expression, verbs);
  if (UP_TO.has(preposition) && tense === 'past') return undefined;
  if (EVENT_HEADS.has(tokens[to]?.text ?? '') && reading.day === undefined) return isAhead(tense) ? 'ahead' : undefined;
  if (verbs === 'en' && reading.day === undefined && STATISTICS.has(tokens[to]?.text ?? '')) return 'past';
  if (verbs === 'en' && isAttribute(tokens, expression)) return isAhead(tense) && namesEvent(tokens, to) ? 'ahead' : undefined;
  return tense;
}

function ofWeekday(tokens: Tokens, expression: Expression, verbs: 'de' | 'en'): Tense {
  const { from, to } = expression;
  const preposition = tokens[from - 1]?.text ?? '';
  const further = tokens[from - 2]?.text ?? '';
  if (['until', 'till'].includes(preposition) && tellsOfBefore(tokens, expression)) return 'past';
  if ((preposition === 'für' || preposition === 'for') && fellThrough(tokens, expression)) return 'past';
  if ((AHEAD_WORDS.has(preposition) && further !== 'nacht') || (preposition === 'to' && PUT_OFF.has(further))) return 'ahead';
  if (preposition === 'vom' && tokens[to]?.text !== 'an' && !isRange(tokens, to)) return 'past';
  if (['works', 'suits'].includes(tokens[to]?.text ?? '') || preposition === 'prefer' || (preposition === 'about' && ['how', 'what'].includes(further))) return 'ahead';
  if (tellsOfMarkets(tokens, expression)) return 'past';
  return ofClause(tokens, expression, verbs) ?? (asks(tokens, expression) ? 'ahead' : undefined);
}

function ofClause(tokens: Tokens, { from, to }: Expression, verbs: 'de' | 'en'): Tense {
  const preposition = tokens[from - 1]?.text ?? '';
  const tense = tenseOf(tokens, { from, to }, verbs);
  if (tense === undefined && (preposition === 'ab' || preposition === 'by' || (preposition === 'bis' && !tokens[from - 2]?.means))) return 'ahead';
  return tense;
}

/** "vom Montag bis Mittwoch". */
function isRange(tokens: Tokens, to: number): boolean {
  return ['bis', '-', '–', ','].includes(tokens[to]?.text ?? '');
}

/** "nach dem Anschlag am Montag", "reports of a blast on Sunday": what nobody plans has happened, whatever its clause tells. */
function isOfDoneThing(tokens: Tokens, from: number, verbs: 'de' | 'en'): boolean {
  const thing = tokens[from - 2];
  const preposition = tokens[from - 1]?.text ?? '';
  if (thing?.kind === 'number' && preposition !== 'um' && tokens[from - 3]?.text === ':' && !thing.blank && tokens[from - 4]?.kind === 'number' && ['dem', 'beim', 'das', 'einem', 'ein'].includes(tokens[from - 5]?.text ?? '')) return true;
  return thing !== undefined && (preposition === 'am' || preposition === 'on') && thing.capital === (verbs === 'de') && DONE_THINGS.has(thing.text);
}

/** "weniger als noch im Mai", "Erfolge wie am Donnerstag". */
function isComparedWith(tokens: Tokens, from: number): boolean {
  const [preposition, further] = [tokens[from - 1]?.text ?? '', tokens[from - 2]?.text ?? ''];
  if ((preposition === 'than' && further !== 'later' && further !== 'earlier') || (further === 'wie' && (preposition === 'am' || preposition === 'im'))) return true;
  return preposition === 'im' && further === 'noch' && tokens[from - 3]?.text === 'als';
}

/** Behind a month, they are those of a month that is over. */
const STATISTICS = new Set(['sales', 'figures', 'data', 'results', 'earnings', 'numbers', 'exports', 'imports', 'output', 'inflation', 'unemployment', 'payrolls', 'revenue', 'profits']);
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'this', 'that', 's']);

/** "the deadly September 11 attacks", "July's figures": the tense of the clause is not that of the thing dated. */
function isAttribute(tokens: Tokens, { from, to }: Expression): boolean {
  const next = tokens[to];
  if (next === undefined) return false;
  if ((next.text === "'" || next.text === '’') && tokens[to + 1]?.text === 's') return true;
  if (next.kind !== 'word' || !next.blank || isFunctionWord(next.text)) return false;
  return [1, 2, 3].some((by) => DETERMINERS.has(tokens[from - by]?.text ?? '') && tokens.slice(from - by + 1, from).every(({ kind, text }) => kind === 'word' && !isFunctionWord(text)));
}

function isFunctionWord(text: string): boolean {
  return FREE_ORDINAL_TAILS.has(text) || FURTHER_TAILS.has(text) || ENGLISH_MODALS.has(text) || ENGLISH_PRESENT.has(text) || ENGLISH_PRESENT_BE.has(text) || ENGLISH_PAST_AUX.has(text) || ENGLISH_PAST.has(text) || text.endsWith('ed');
}

const FURTHER_TAILS = new Set(['he', 'she', 'it', 'they', 'we', 'you', 'i', 'the', 'a', 'an', 'of', 'last', 'next', 'this', 'that', 'if', 'where', 'since', 'of', 'about', 'during', 'despite', 'his', 'her', 'their', 'its', 'not', 'also', 'only', 'ago', 'over', 'under', 'against', 'between', 'near']);

function namesEvent(tokens: Tokens, to: number): boolean {
  return tokens.slice(to, to + 5).some(({ text }) => EVENT_HEADS.has(text));
}

const CREDITS = new Set(['getty', 'photograph', 'photo', 'foto', 'afp', 'dpa', 'ap', 'anadolu', 'credit', 'epa', 'shutterstock', 'imago']);
const CREDIT_REACH = 16;
const TO_COME = new Set(['will', 'wird', 'werden', 'soll', 'sollen', 'scheduled', 'expected', 'should', 'can', 'may', 'would', 'could']);

/** A caption tells in the present of what its picture shows: "… as airstrikes continue on Tuesday. Anadolu via Getty Images". */
function isCaption(tokens: Tokens, { from, to, reading }: Expression): boolean {
  if (reading.is !== 'weekday' || tokens.length - to > CREDIT_REACH + 10 || !tokens.slice(Math.max(to, tokens.length - CREDIT_REACH)).some(({ text, capital }) => capital && CREDITS.has(text))) return false;
  const { from: start, to: end } = sentenceAround(tokens, from, to);
  return !tokens.slice(start, end).some(({ text }) => TO_COME.has(text));
}

const MARKETS = new Set(['dax', 'mdax', 'tecdax', 'aktie', 'aktien', 'kurs', 'kurse', 'papier', 'papiere', 'index', 'ölpreis', 'ölpreise', 'euro', 'goldpreis', 'stocks', 'shares', 'futures', 'dow', 'nasdaq', 'yields']);
const MOVES = new Set(['steigt', 'steigen', 'verliert', 'verlieren', 'notiert', 'notieren', 'gewinnt', 'gewinnen', 'fällt', 'fallen', 'legt', 'legen', 'klettert', 'sinkt', 'sinken', 'gibt', 'geben', 'up', 'down', 'higher', 'lower', 'trading']);

/** "Die Aktie steigt am Dienstag um 2 Prozent": reports of the stock exchange tell in the present of the day gone by. */
function tellsOfMarkets(tokens: Tokens, { from, to }: Expression): boolean {
  const sentence = sentenceAround(tokens, from, to);
  let [hasMarket, hasMove, isToCome] = [false, false, false];
  for (let at = partStart(tokens, sentence.from, from); at < sentence.to && (at < to || tokens[at]!.text !== ';'); at++) {
    const { kind, text, means } = tokens[at]!;
    if (kind !== 'word' || means !== undefined) continue;
    hasMarket ||= MARKETS.has(text);
    hasMove ||= MOVES.has(text);
    isToCome ||= TO_COME.has(text);
  }
  return hasMarket && hasMove && !isToCome;
}

/** Behind the last semicolon before a date. */
function partStart(tokens: Tokens, start: number, date: number): number {
  for (let at = date - 1; at >= start; at--) if (tokens[at]!.text === ';') return at + 1;
  return start;
}

/** "Lunch Tuesday?" */
function asks(tokens: Tokens, { from, to }: Expression): boolean {
  return tokens[sentenceAround(tokens, from, to).to - 1]?.text === '?';
}

const SOURCE_REACH = 9;

/** "Laut einem Bericht von Reuters am Dienstag", "according to a statement on Tuesday": the day of what is told from. */
function namesSource(tokens: Tokens, { from, reading }: Expression): boolean {
  if (reading.is !== 'weekday') return false;
  for (let at = from - 1; at >= Math.max(0, from - SOURCE_REACH); at--) {
    const { kind, text } = tokens[at]!;
    if (kind === 'mark' || TO_COME.has(text)) return false;
    if (text === 'laut' || (text === 'according' && tokens[at + 1]?.text === 'to')) return true;
  }
  return false;
}
