import type { Stretch } from './clauses';
import type { DateToken } from './DateToken';
import type { ClauseTense, Tense } from './tense';
import { ENGLISH_MODALS, ENGLISH_PARTICIPLES, ENGLISH_PAST, ENGLISH_PAST_AUX, ENGLISH_PLANNED, ENGLISH_PLANS, ENGLISH_PRESENT, ENGLISH_PRESENT_BE } from './verbTables';

type Tokens = readonly DateToken[];

/** Words on -ed that are no verbs in the past. */
const NO_PAST = new Set(['hundred', 'indeed', 'speed', 'exceed', 'proceed', 'succeed', 'naked', 'sacred', 'wicked', 'alleged', 'united', 'need', 'feed', 'seed', 'weed', 'deed', 'reed', 'heed', 'breed', 'bleed', 'creed', 'greed', 'sled']);
const FIRM_MODALS = new Set(['will', 'shall', 'll', "'ll", 'wo']);
/** Behind these, "hope", "plan" and their like are verbs. */
const PLAN_TAILS = new Set(['to', 'on', 'for', 'that']);
/** Before an infinitive, they say that it came true, or that it did not. */
const DONE_TO = new Set(['tried', 'trying', 'managed', 'failed', 'had', 'began', 'started', 'continued', 'used', 'came', 'went', 'helped', 'refused', 'allegedly', 'happened', 'seemed', 'appeared', 'proved', 'turned', 'neglected', 'dared', 'struggled', 'rushed', 'refusing', 'failing', 'managing', 'struggling', 'failure', 'refusal', 'inability', 'attempt', 'attempts']);
/** Tokens from "was to begin" to the "but" that undoes it. */
const BUT_REACH = 14;
/** "defended the decision to play": what is judged has been done. */
const JUDGED = new Set(['decision', 'move', 'choice', 'bid', 'effort', 'efforts']);
const JUDGES = new Set(['defended', 'defends', 'defend', 'criticised', 'criticized', 'criticises', 'criticizes', 'praised', 'condemned', 'regretted', 'regrets', 'justified', 'explained', 'questioned', 'blamed', 'welcomed', 'slammed']);
/** As the verb before them. */
const ABLE_TO = new Set(['able', 'unable', 'forced', 'enough']);
/** Before an infinitive, they say that it is agreed on. */
const AGREED_TO = new Set(['going', 'agreed', 'agrees', 'vowed', 'promised', 'pledged', 'promises', 'vows', 'ordered', 'asked', 'told', 'urged', 'called', 'invited', 'threatened', 'expecting', 'expects', 'expect', 'hopes', 'hope', 'plans', 'plan', 'aims', 'wants', 'want', 'wanted', 'decided', 'voted', 'due', 'is', 'are', 'has', 'have']);
const NO_INFINITIVE = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'this', 'that', 'be', 'date', 'him', 'them', 'those', 'these', 'on', 'in', 'at', 'by', 'for', 'from', 'and', 'or', 'me', 'us', 'you', 'it', 'what', 'which', 'whom', 'all', 'one', 'two', 'more', 'some', 'several', 'many']);
/** Told today of what was: "is reporting". */
const REPORTING = new Set(['reporting', 'saying', 'claiming', 'alleging', 'denying', 'blaming', 'accusing', 'citing', 'calling', 'mourning', 'recovering', 'investigating']);
const IMPERATIVES = new Set(['join', 'come', 'call', 'meet', 'bring', 'visit', 'watch', 'register', 'mark', 'email', 'send', 'remember', 'submit', 'apply', 'expect', 'stop', 'check', 'vote']);
const PLURAL_PRESENT = new Set(['return', 'start', 'open', 'close', 'end', 'leave', 'resume', 'vote', 'play', 'face', 'host', 'travel', 'gather', 'meet', 'begin', 'kick', 'launch', 'visit']);
const SUBJECTS = new Set(['which', 'who', 'it', 'he', 'she']);
const NO_PRESENT = new Set(['says', 'writes', 'reports', 'claims', 'adds', 'notes', 'argues', 'tells', 'quotes', 'alleges', 'recalls', 'remembers', 'was', 'has', 'does', 'means', 'seems', 'this', 'thus', 'always', 'previous', 'various']);
/** Tokens before a participle in which its auxiliary may stand. */
const GROUP = 4;

/** The verb group nearest before the date, else the first behind it. */
export function englishTense(tokens: Tokens, clause: Stretch, date: number): ClauseTense {
  const turn = Math.min(Math.max(date, clause.from), clause.to);
  if (isFormerPlan(tokens, clause)) return { hasVerb: true, tense: undefined };
  for (let at = turn - 1; at >= clause.from; at--) {
    const found = verbAt(tokens, at, clause.from);
    if (found) return { hasVerb: true, tense: found === 'open' ? undefined : found };
  }
  for (let at = turn; at < clause.to; at++) {
    const found = verbAt(tokens, at, clause.from);
    if (found) return { hasVerb: true, tense: found === 'open' ? undefined : found };
  }
  return { hasVerb: false, tense: undefined };
}

/** "was originally scheduled to open in the spring": on which side that lay, nobody says. */
function isFormerPlan(tokens: Tokens, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) {
    if (['originally', 'initially'].includes(tokens[at]!.text) && tokens.slice(Math.max(from, at - 2), at + 3).some(({ text }) => ENGLISH_PLANNED.has(text) || ENGLISH_PLANS.has(text))) return true;
  }
  return false;
}

/** `open` for a plan told in the past: "was due on Friday" may lie on either side. */
function verbAt(tokens: Tokens, at: number, from: number): Tense | 'open' {
  const token = tokens[at]!;
  if (token.kind !== 'word' || (token.capital && at > from && token.text !== 'please' && token.text !== 'let')) return undefined;
  const { text } = token;
  if (isImperative(tokens, at, from) || announcesPlural(tokens, at, from)) return 'ahead';
  if (ENGLISH_MODALS.has(text)) return ofModal(tokens, at);
  const isPast = isPreterite(text);
  const isPlan = ENGLISH_PLANNED.has(text) || (ENGLISH_PLANS.has(text) && PLAN_TAILS.has(tokens[at + 1]?.text ?? ''));
  if (isPast || ENGLISH_PARTICIPLES.has(text) || isPlan) return ofGroup(tokens, at, from, isPast, isPlan);
  if (ENGLISH_PAST_AUX.has(text)) return text !== 'having' || isDone(tokens[at + 1]?.text ?? '') ? 'past' : undefined;
  if (text === 'follows' || (text === 'comes' && tokens.slice(at + 1, at + 5).some((token) => token.text === 'after'))) return 'past';
  if (ENGLISH_PRESENT.has(text)) return at > from && tokens[at - 1]!.text === 'to' ? ofInfinitive(tokens, at - 1, from) : 'ahead';
  if (ENGLISH_PRESENT_BE.has(text)) return text === 's' || (text === 'am' && tokens[at - 1]?.kind === 'number') || (text === 'm' && !"'’".includes(tokens[at - 1]?.text ?? '-')) ? undefined : ofPresentBe(tokens, at);
  if (at > from && text.endsWith('ing') && text.length > 4 && (['after', 'since'].includes(tokens[at - 1]!.text) || isCharge(tokens, at, from))) return 'past';
  if (at > from && /[^s]s$/.test(text) && text.length > 3 && SUBJECTS.has(tokens[at - 1]!.text) && !NO_PRESENT.has(text)) return 'perhaps';
  if (at > from && tokens[at - 1]!.text === 'to' && tokens[at - 2]?.text !== 'if' && !NO_INFINITIVE.has(text) && !text.endsWith('ing')) return ofInfinitive(tokens, at - 1, from);
  return text === 'be' ? 'ahead' : undefined;
}

const CHARGES = new Set(['accused', 'suspected', 'convicted', 'guilty', 'charged', 'blamed', 'arrested', 'acquitted', 'credited', 'suspicion', 'charges', 'wanted', 'apologised', 'apologized', 'jailed', 'fined', 'sentenced', 'criticised', 'criticized', 'praised']);

/** "accused of killing", "charged with stealing": what is laid to somebody has happened. */
function isCharge(tokens: Tokens, at: number, from: number): boolean {
  return ['of', 'with', 'for'].includes(tokens[at - 1]!.text) && tokens.slice(Math.max(from, at - GROUP), at).some(({ text }) => CHARGES.has(text));
}

/** "Please call", "let's meet", "don't forget", "see you", "looking forward", "Join us". */
function isImperative(tokens: Tokens, at: number, from: number): boolean {
  const { text, capital } = tokens[at]!;
  const next = tokens[at + 1]?.text ?? '';
  if (text === 'please' || (text === 'looking' && next === 'forward')) return true;
  if (text === 'let') return ["'", '’', 'us', 'me'].includes(next);
  return at === from && capital && ((text === 'see' && next === 'you') || (text === 'don' && (next === "'" || next === '’')) || IMPERATIVES.has(text));
}

/** "Pupils return", "they open": a present that announces, behind a plural. */
function announcesPlural(tokens: Tokens, at: number, from: number): boolean {
  const subject = tokens[at - 1];
  return at > from && PLURAL_PRESENT.has(tokens[at]!.text) && subject?.kind === 'word' && (['they', 'we', 'you'].includes(subject.text) || (/[^s']s$/.test(subject.text) && subject.text.length > 4));
}

function isPreterite(text: string): boolean {
  return ENGLISH_PAST.has(text) || (text.length > 3 && text.endsWith('ed') && !NO_PAST.has(text));
}

/** "will" and "shall" tell of what comes, "could have", "could not" of what was, the others of what may come. */
function ofModal(tokens: Tokens, at: number): Tense {
  const { text } = tokens[at]!;
  const next = tokens.slice(at + 1, at + 4).map((token) => token.text);
  const isFirm = FIRM_MODALS.has(text);
  const have = next.indexOf('have');
  if (!isFirm && have >= 0 && have < 2 && isDone(tokens[at + have + 2]?.text ?? '')) return 'past';
  if (text === 'could' && (next[0] === 'not' || next[0] === 'n')) return 'past';
  if (text === 'would' && refuses(tokens, at)) return 'past';
  return isFirm ? 'ahead' : 'perhaps';
}

/** "The car would not start": things told of by nobody that refuse. */
function refuses(tokens: Tokens, at: number): boolean {
  const isNot = tokens[at + 1]?.text === 'not' || (tokens[at + 1]?.text === 'n' && tokens[at + 3]?.text === 't');
  return isNot && ['start', 'open', 'work', 'stop', 'budge', 'let', 'go', 'move', 'close', 'answer'].includes(tokens[at + (tokens[at + 1]!.text === 'not' ? 2 : 4)]?.text ?? '') && !tokens.slice(Math.max(0, at - SAID_REACH), at).some(({ text }) => SAID.has(text));
}

const SAID_REACH = 14;
const SAID = new Set(['said', 'says', 'that', 'announced', 'told', 'if', 'warned', 'added']);

function isAuxiliary(text: string): boolean {
  return ['have', 'been', 'be', 'not', 'also'].includes(text) || text.endsWith('ly');
}

function isDone(text: string): boolean {
  return isPreterite(text) || ENGLISH_PARTICIPLES.has(text) || text.endsWith('ed');
}

/** "is to meet", "are meeting" tell of what comes; "is" by itself may be about anything. */
function ofPresentBe(tokens: Tokens, at: number): Tense {
  const next = tokens[at + 1]?.text ?? '';
  if (REPORTING.has(next)) return undefined;
  return next === 'to' || (next.length > 4 && next.endsWith('ing')) ? 'ahead' : 'perhaps';
}

/** "tried to flee", "was able to flee" tell of what happened; an infinitive by itself of what was still to come, seen from its verb. */
function ofInfinitive(tokens: Tokens, to: number, from: number): Tense {
  for (let at = to - 1; at >= Math.max(from, to - 2); at--) {
    const { text } = tokens[at]!;
    if ((text === 'was' || text === 'were') && tokens.slice(to, to + BUT_REACH).some((token) => token.text === 'but')) return undefined;
    if (DONE_TO.has(text) || (JUDGED.has(text) && tokens.slice(from, at).some((token) => JUDGES.has(token.text)))) return 'past';
    if (ABLE_TO.has(text)) return tokens.slice(Math.max(from, at - 3), at).some((token) => ENGLISH_PAST_AUX.has(token.text) || token.text === 'been') ? 'past' : 'perhaps';
    if (FIRM_MODALS.has(text) || ENGLISH_PLANNED.has(text) || AGREED_TO.has(text)) return 'ahead';
  }
  return 'perhaps';
}

/** A participle behind a modal or "to": "to have met", "will be met", "plans to have met". */
function ofGoverned(tokens: Tokens, modal: number, at: number, isPlan: boolean): Tense {
  const { text } = tokens[modal]!;
  const between = tokens.slice(modal + 1, at).map((token) => token.text);
  const governor = tokens[modal - 1]?.text ?? '';
  if (text === 'to' && at === modal + 1 && DONE_TO.has(governor)) return 'past';
  if (text === 'to' && (ENGLISH_PLANS.has(governor) || ENGLISH_PLANNED.has(governor) || AGREED_TO.has(governor))) return 'ahead';
  if (between.includes('have')) return 'past';
  return isPlan || text !== 'to' || between.includes('be') ? 'ahead' : 'perhaps';
}

/** What the auxiliaries before it make of a participle. */
function ofGroup(tokens: Tokens, at: number, from: number, isPast: boolean, isPlan: boolean): Tense | 'open' {
  for (let back = at - 1; back >= Math.max(from, at - GROUP); back--) {
    const { text, kind, capital } = tokens[back]!;
    if (capital && back > from) break;
    if (kind === 'mark' && text !== "'" && text !== '’') break;
    if (text === 'to' && !tokens.slice(back + 1, at).every((token) => isAuxiliary(token.text))) break;
    if (ENGLISH_MODALS.has(text) || text === 'to') return ofGoverned(tokens, back, at, isPlan);
    if (text === 'have' && tokens[back - 1]?.text === 'to' && back + 1 < at) return ofInfinitive(tokens, back - 1, from);
    if (ENGLISH_PRESENT_BE.has(text)) return isPlan ? 'ahead' : 'perhaps';
    if (ENGLISH_PAST_AUX.has(text)) return isPlan ? 'open' : 'past';
  }
  if (isPlan) return 'ahead';
  return isPast ? 'past' : undefined;
}
