import type { Stretch } from './clauses';
import type { DateToken } from './DateToken';
import type { ClauseTense, Tense } from './tense';
import { GERMAN_AHEAD, GERMAN_GONE, GERMAN_NO_PAST, GERMAN_NO_PRESENT, GERMAN_PAST, GERMAN_PERFECT, GERMAN_PLANNED, GERMAN_REPORTS, GERMAN_STATES } from './verbTables';

type Tokens = readonly DateToken[];

/** What a word by itself can be; bits. */
const PAST = 1;
const WEAK_PAST = 2;
const PERFECT = 4;
const PARTICIPLE = 8;
const AHEAD = 16;
const PLANNED = 32;
const DONE = 64;
const HABEN = 128;
const SEIN = 256;
const GONE = 512;
/** Perhaps a verb in the present, for want of a better one. */
const PRESENT = 1024;
/** "ist", "sind": by themselves, what they tell may lie anywhere. */
const BE = 2048;
/** Participles that with "ist" tell of a state, not of a deed: "ist am Samstag geöffnet". */
const STATE = 4096;
const FINITE = PAST | PERFECT | AHEAD | BE;

const forms = new Map<string, number>();
const MOST_FORMS = 20_000;

/** Kept for the words seen, as far as there is room: the answer depends on nothing else. */
function formOf(text: string): number {
  let form = forms.get(text);
  if (form === undefined) {
    form = readForm(text);
    if (forms.size < MOST_FORMS) forms.set(text, form);
  }
  return form;
}

function readForm(text: string): number {
  const isPast = GERMAN_PAST.has(text) || GERMAN_REPORTS.has(text) || isPrefixedPast(text);
  const isWeakPast = !isPast && isPreterite(text);
  return (isPast ? PAST : 0) | (isWeakPast ? WEAK_PAST : 0)
    | (GERMAN_PERFECT.has(text) ? PERFECT : 0)
    | (GERMAN_PLANNED.has(text) ? PLANNED : isParticiple(text) ? PARTICIPLE : 0)
    | (text === 'ist' || text === 'sind' ? BE : GERMAN_AHEAD.has(text) && !isPast ? AHEAD : 0) | (isPresent(text) ? PRESENT : 0)
    | (text === 'worden' || text === 'gewesen' ? DONE : 0) | (text === 'haben' ? HABEN : 0) | (text === 'sein' ? SEIN : 0) | (GERMAN_GONE.has(text) ? GONE : 0) | (GERMAN_STATES.has(text) ? STATE : 0);
}

/** "stattfand", "zurücktrat": a separable prefix before a strong preterite. */
function isPrefixedPast(text: string): boolean {
  const prefix = /^(?:ab|an|auf|aus|bei|be|bekannt|dar|durch|ein|ent|er|fest|fort|frei|gegenüber|heraus|her|hervor|hin|hinaus|hinzu|los|mit|nach|nieder|preis|statt|teil|über|um|unter|ver|voran|voraus|vorbei|vor|weg|weiter|wieder|zer|zurück|zusammen|zu)/.exec(text)?.[0];
  return prefix !== undefined && text.length - prefix.length >= 3 && GERMAN_PAST.has(text.slice(prefix.length));
}

/** Third person singular on -t, by its ending alone. */
function isPresent(text: string): boolean {
  return text.length >= 5 && text.endsWith('t') && !text.endsWith('st') && !GERMAN_NO_PRESENT.has(text) && !/^ge|haft$|recht$/.test(text);
}

/** Weak verbs: -te, -ten, but no superlative ("größte") and no inflected participle ("geplanten"). */
function isPreterite(text: string): boolean {
  if (text.length < 5 || !/ten?$/.test(text) || GERMAN_NO_PAST.has(text)) return false;
  if (/sten?$/.test(text)) return /(?:[aeuü]ss|eis|lös|ems)ten?$/.test(text);
  return !/^\p{L}{0,5}ge\p{L}+ten?$/u.test(text) || /^(?:geh|gel|gen|gestal|gewähr|regel|begegn)/.test(text);
}

function isParticiple(text: string): boolean {
  return /^(?:\p{L}{0,12}ge\p{L}{2,}(?:t|en)|(?:be|er|ver|ent|zer|emp|über|unter|wider|miss|hinter)\p{L}{2,}(?:t|en)|\p{L}{3,}iert|\p{L}{1,6}(?:be|er|ver|ent)\p{L}{2,}(?:t|en)|getan)$/u.test(text);
}

/** Verbs in two parts count as a whole: perfect, passive, modal with infinitive. */
export function germanTense(tokens: Tokens, clause: Stretch, date: number): ClauseTense {
  const { from, to } = coordinated(tokens, clause, date);
  if (from > clause.from && wasToBe(tokens, clause.from, from, to)) return { hasVerb: true, tense: undefined };
  let found = 0;
  let isFormer = false;
  for (let at = from; at < to; at++) {
    found |= formAt(tokens, at, from);
    isFormer ||= tokens[at]!.text === 'ursprünglich';
  }
  if (isFormer && (found & AHEAD) !== 0 && (found & (PAST | PERFECT)) === 0) return { hasVerb: true, tense: undefined };
  if (endsInParticle(tokens, from, to) || followsFirstDate(tokens, from, to, date)) found |= PRESENT;
  return { hasVerb: (found & (FINITE | PLANNED | PRESENT)) !== 0, tense: verdict(found) };
}

const WAS_TO = new Set(['sollte', 'sollten', 'wollte', 'wollten']);

/** "wurde im Oktober zurückgestellt und sollte im November kommen": ahead only of what was told before it. */
function wasToBe(tokens: Tokens, start: number, from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || !WAS_TO.has(first.text)) return false;
  for (let at = start; at < from; at++) if ((formAt(tokens, at, start) & PAST) !== 0) return true;
  return to < from;
}

const PARTICLES = new Set(['ab', 'an', 'auf', 'aus', 'ein', 'vor', 'statt', 'teil', 'fort', 'los', 'zurück', 'zusammen', 'weiter', 'zu', 'bei', 'nach', 'mit', 'um', 'fest', 'frei', 'heraus', 'bekannt']);

/** "setzen den Streik am Dienstag fort": a verb whose first part stands at the end, in what tense its second part says. */
function endsInParticle(tokens: Tokens, from: number, to: number): boolean {
  const last = tokens[to - 1];
  const end = last?.text === '.' ? tokens[to - 2] : last;
  return to - from > 3 && end !== undefined && !end.capital && PARTICLES.has(end.text);
}

const NO_VERBS = new Set(['gegen', 'wegen', 'neben', 'zwischen', 'einen', 'keinen', 'seinen', 'ihren', 'deren', 'dessen', 'wenigen', 'allen', 'außen', 'unten', 'oben', 'nicht', 'einigen', 'vielen', 'mitten', 'zuerst', 'jetzt', 'erneut', 'vielleicht', 'gegenüber', 'laut', 'seit', 'mit']);

/** "Am Freitag duellieren sich": in a main clause that begins with the date, what stands behind it is the verb. */
function followsFirstDate(tokens: Tokens, from: number, to: number, date: number): boolean {
  if (date < from || date >= to || date - from > 1) return false;
  for (let at = date + 1; at < Math.min(to, date + FIRST); at++) {
    const { kind, text, capital, means } = tokens[at]!;
    if (kind !== 'word' || means !== undefined || capital) continue;
    return /(?:en|ern|eln|t)$/.test(text) && !NO_VERBS.has(text) && !isParticiple(text);
  }
  return false;
}

/** Tokens of a date at the head of a clause. */
const FIRST = 6;

/** Preterites that head a clause; others with a capital are nouns: "Vorstand", "Verbot", "Stand". */
const FIRST_PAST = new Set(['war', 'waren', 'wurde', 'wurden', 'hatte', 'hatten', 'kam', 'kamen', 'gab', 'ging', 'gingen', 'konnte', 'konnten', 'musste', 'mussten', 'wollte', 'wollten', 'hieß', 'hiess', 'ließ', 'fiel', 'fielen', 'blieb', 'starb', 'begann', 'sah', 'nahm']);

/** Nouns are none, though the first word of a clause may be a verb with a capital; attributes are none. */
function formAt(tokens: Tokens, at: number, from: number): number {
  const token = tokens[at]!;
  if (token.kind !== 'word' || (token.capital && at > from)) return 0;
  const form = token.capital ? formOf(token.text) & ~(WEAK_PAST | PARTICIPLE | PRESENT | (FIRST_PAST.has(token.text) ? 0 : PAST)) : formOf(token.text);
  if ((form & WEAK_PAST) === 0) return form;
  return isAttribute(tokens, at) ? form & ~WEAK_PAST : (form & ~(WEAK_PAST | AHEAD)) | PAST;
}

function verdict(found: number): Tense {
  if ((found & (DONE | PAST)) !== 0) return 'past';
  if ((found & PLANNED) !== 0) return 'ahead';
  if ((found & STATE) !== 0 && (found & BE) !== 0) return 'perhaps';
  if ((found & PERFECT) !== 0 && (found & PARTICIPLE) !== 0) return 'past';
  if ((found & AHEAD) === 0 && (found & BE) !== 0) return isGone(found) ? 'past' : 'perhaps';
  if ((found & AHEAD) === 0) return (found & PERFECT) === 0 && (found & PRESENT) !== 0 ? 'ahead' : undefined;
  return isGone(found) ? 'past' : 'ahead';
}

/** "soll … gesagt haben", "soll … gekommen sein". */
function isGone(found: number): boolean {
  return ((found & HABEN) !== 0 && (found & PARTICIPLE) !== 0) || ((found & SEIN) !== 0 && (found & GONE) !== 0);
}

const CONJUNCTIONS = new Set(['und', 'aber', 'sondern', 'doch']);

/** Of a clause coordinated with "und" and a verb on either side, the part of the date. */
function coordinated(tokens: Tokens, clause: Stretch, date: number): Stretch {
  let { from, to } = clause;
  for (let at = from; at < to; at++) {
    if (!CONJUNCTIONS.has(tokens[at]!.text) || !hasFinite(tokens, from, at) || !hasFinite(tokens, at + 1, to)) continue;
    if (at < date) from = at + 1;
    else to = at;
  }
  return { from, to };
}

function hasFinite(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((formAt(tokens, at, at + 1) & FINITE) !== 0) return true;
  return false;
}

const BEFORE_ATTRIBUTES = /^(?:d(?:er|ie|as|en|em|es)|eine?[mnrs]?|ihre?[mnrs]?|seine?[mnrs]?|keine?[mnrs]?|diese[mnrs]?|im|am|zum|zur|beim|vom|\d+)$/;

/** "das geplante Treffen": an inflected participle between an article and its noun. */
function isAttribute(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return before !== undefined && next !== undefined && next.capital && BEFORE_ATTRIBUTES.test(before.text);
}

/** "am Montag gestarteten Aktion", "am Montag beginnenden Messe": the tense of a participle right behind the date, before its noun. */
export function attributeBehind(tokens: Tokens, to: number): Tense {
  for (let at = to; at < Math.min(tokens.length - 1, to + 3); at++) {
    const { kind, text, capital } = tokens[at]!;
    if (kind !== 'word' || capital || BEFORE_ATTRIBUTES.test(text)) return undefined;
    if (!tokens[at + 1]!.capital) continue;
    const stem = /^(\p{L}+)(?:e|en|er|es)$/u.exec(text)?.[1] ?? '';
    if (/(?:end|bevorstehend)$/.test(stem)) return 'ahead';
    const form = formOf(stem);
    return (form & PLANNED) !== 0 ? 'ahead' : (form & PARTICIPLE) !== 0 ? 'past' : undefined;
  }
  return undefined;
}

/** "Im November gestartet", "für November geplant": a clause without a finite verb. */
export function participleAlone(tokens: Tokens, { from, to }: Stretch): Tense {
  for (let at = to - 1; at >= from; at--) {
    const { kind, text, capital } = tokens[at]!;
    if (kind !== 'word' || capital) continue;
    if (GERMAN_PLANNED.has(text)) return 'ahead';
    return /^\p{L}{0,6}ge\p{L}{3,}(?:t|en)$|iert$/u.test(text) ? 'past' : undefined;
  }
  return undefined;
}

/** Before them it was done: "gelang es, am Montag zu fliehen"; and an end that is told as such: "um am Sonntag zu verkünden". */
const DONE_TO = new Set(['gelang', 'gelungen', 'versuchte', 'versuchten', 'versucht', 'schaffte', 'schafften', 'geschafft', 'begann', 'begannen', 'weigerte', 'weigerten', 'vergaß', 'um', 'ohne', 'nutzte', 'nutzten', 'erlaubte', 'ermöglichte', 'half', 'zwang', 'gezwungen', 'scheiterte', 'scheiterten', 'gescheitert', 'vergeblich', 'weigert', 'gelangen']);

/** "versprach, bis Freitag zu zahlen": an infinitive with "zu" lies ahead of its verb, unless that says that it came true. */
export function infinitiveAhead(tokens: Tokens, sentence: Stretch, { from, to }: Stretch, date: number): boolean {
  for (let at = Math.max(date, from); at < to - 1; at++) {
    const next = tokens[at + 1]!;
    if (tokens[at]!.text !== 'zu' || next.capital || !next.text.endsWith('n')) continue;
    return next.text !== 'haben' && next.text !== 'sein' && !tokens.slice(sentence.from, date).some(({ text }) => DONE_TO.has(text));
  }
  return false;
}
