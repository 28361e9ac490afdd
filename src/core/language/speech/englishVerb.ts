import type { Cue, CueKind } from './Cue';
import { ENGLISH_CUES, NOUN_LIKE } from './englishVerbs';
import { ADVERBS, AUXILIARIES, DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, WORK_NOUNS } from './englishWords';
import type { Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** A reporting verb in an English sentence. */
export interface EnglishVerb {
  readonly at: number;
  /** The first of its auxiliaries and adverbs, or itself. */
  readonly from: number;
  readonly kinds: ReadonlySet<CueKind>;
  readonly infinitive: boolean;
  readonly addressee: boolean;
  readonly passive: boolean;
  /** "…, saying that …". */
  readonly isParticiple: boolean;
  /** "was quoted as saying": the token of "quoted"; -1 for none. */
  readonly quotedAs: number;
}

const BE = wordSet("is are was were be been being am 's 're");
const HAVE = wordSet("has have had 've 'd having");
const MODALS = wordSet("will would shall should can could may might must 'll to do does did don't cannot");
const NEGATIONS = wordSet('not never nor cannot');
const NOT = /n['’]t$/;
const AFTER_NOUN = wordSet('that whether');

export function englishVerb(sentence: Sentence, at: number): EnglishVerb | undefined {
  if (sentence.kind(at) !== 'word' || sentence.text[sentence.tokens[at]!.start - 1] === '-' || (sentence.isCapital(at) && (at !== sentence.body || !/^(?:said|says)$/.test(sentence.key(at))))) return undefined;
  const cues = sentence.key(at + 1) === 'out' ? POINTED_OUT.get(sentence.key(at)) : ENGLISH_CUES.get(sentence.key(at));
  if (cues === undefined) return undefined;
  const quotedAs = quotedBefore(sentence, at);
  if (quotedAs >= 0) return verb(sentence, at, cues, { from: leftOf(sentence, quotedAs), isParticiple: false, quotedAs, passive: isPassive(sentence, quotedAs) });
  const goesOn = wentOn(sentence, at);
  const from = leftOf(sentence, goesOn < 0 ? at : goesOn);
  const before = sentence.tokens.slice(from, goesOn < 0 ? at : goesOn).map(({ key }) => key);
  if (goesOn < 0 && isOnlySaying(before) && sentence.key(at) === 'say') return verb(sentence, at, cues, { from, isParticiple: false, quotedAs: -1, passive: false });
  if (before.some((key) => NEGATIONS.has(key) || NOT.test(key)) || (before.some((key) => MODALS.has(key)) && !before.includes('did'))) return undefined;
  const isIng = sentence.key(at).endsWith('ing');
  const isPassiveForm = !isIng && before.some((key) => BE.has(key));
  const hasHave = before.some((key) => HAVE.has(key));
  const forms = goesOn >= 0 ? cues : cues.filter(({ form }) => fits(form, { isIng, isPassiveForm, hasHave, sentence, at }));
  if (forms.length === 0 || sentence.key(at - 1) === 'rest' || (WORK_NOUNS.has(sentence.key(at - 1)) && sentence.key(at) === 'called') || !isVerbHere(sentence, at, from) || isAdjective(sentence, from) || isQuoting(sentence, at)) return undefined;
  return verb(sentence, at, forms, { from, isParticiple: isIng && !before.some((key) => BE.has(key)), quotedAs: -1, passive: isPassiveForm });
}

/** "went on to say", "likes to say", "had this to say": where it begins, -1 for another verb. */
function wentOn(sentence: Sentence, at: number): number {
  if (sentence.key(at - 1) === 'to' && /^(?:likes?|liked|used|loves?|loved)$/.test(sentence.key(at - 2))) return at - 2;
  if (sentence.key(at - 1) === 'to' && sentence.key(at - 2) === 'this' && HAVE.has(sentence.key(at - 3))) return at - 3;
  return sentence.key(at - 1) === 'to' && sentence.key(at - 2) === 'on' && /^(?:went|goes|gone)$/.test(sentence.key(at - 3)) ? at - 3 : -1;
}

/** "would only say that …": he said so. */
function isOnlySaying(before: readonly string[]): boolean {
  return before.includes('only') && (before.includes('would') || before.includes('will'));
}

interface Place {
  readonly isIng: boolean;
  readonly isPassiveForm: boolean;
  readonly hasHave: boolean;
  readonly sentence: Sentence;
  readonly at: number;
}

function fits(form: Cue['form'], { isIng, isPassiveForm, hasHave, sentence, at }: Place): boolean {
  if (form === 'participle') return isIng || isPassiveForm || hasHave;
  if (form === 'finite') return !isIng;
  if (form === 'infinitive') {
    const before = sentence.key(at - 1);
    if (sentence.key(at) === 'say' && sentence.kind(at - 1) === 'comma' && /^(?:that|the|no|there|he|she|it|they|we)$/.test(sentence.key(at + 1))) return true;
    if (sentence.key(at) === 'say' && sentence.key(at + 1) !== 'to' && sentence.isWord(at - 1) && !/^(?:to|i|you|we|not|let|me|us|him|her|them|can)$/.test(before) && (before !== 'and' || isPlainAnd(sentence, at)) && !AUXILIARIES.has(before) && !DETERMINERS.has(before) && !PREPOSITIONS.has(before)) return !isQuestion(sentence, at);
    return !isPassiveForm && sentence.kind(at - 1) !== 'genitive' && !DETERMINERS.has(before) && !PREPOSITIONS.has(before) && (/s$|^(?:they|people|many|some|police|others|critics|who|we|men|women)$/.test(before) || sentence.kind(at - 1) === 'name');
  }
  return false;
}

/** "who see themselves as heirs and say that …", not "to come and say that …". */
function isPlainAnd(sentence: Sentence, at: number): boolean {
  if (sentence.key(at + 1) !== 'that') return false;
  for (let before = at - 2; before >= Math.max(sentence.body, at - 8); before--) if (sentence.key(before) === 'to') return false;
  return true;
}

/** "What does science say …": an auxiliary stands before the subject. */
function isQuestion(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= Math.max(sentence.segmentFrom(at).from, at - 8); before--) if (/^(?:do|does|did|will|would|can|could|should)$/.test(sentence.key(before))) return true;
  return false;
}

/** Auxiliaries and adverbs before a verb. */
function leftOf(sentence: Sentence, at: number): number {
  let from = at;
  while (from > sentence.body && sentence.kind(from - 1) === 'word' && (AUXILIARIES.has(sentence.key(from - 1)) || NOT.test(sentence.key(from - 1)) || LEFT_ADVERBS.has(sentence.key(from - 1)) || /..ly$/.test(sentence.key(from - 1)) && !sentence.isCapital(from - 1) || (sentence.key(from - 1) === 'to' && isInfinitiveTo(sentence, from - 1)))) from--;
  return from;
}

const LEFT_ADVERBS = new Set([...ADVERBS].filter((word) => !/day$|^(?:today|tonight|week|month|year|morning|night|evening|afternoon|here|there)$/.test(word)));

function isInfinitiveTo(sentence: Sentence, at: number): boolean {
  return sentence.isWord(at - 1);
}

const QUANTITY = /^(?:more|about|around|over|up|at|there|he|she|it|they|we|i|you|\d.*)$/;

/** What stands before a noun: "new estimates that …". */
const ADJECTIVES = /^(?:new|recent|latest|earlier|previous|official|false|other|more|fresh|repeated|widespread|unconfirmed|early|initial|several|public|media|news|press)$/;

/** "points out": a verb of two words. */
const POINTED_OUT: ReadonlyMap<string, readonly Cue[]> = new Map((['point', 'points', 'pointed', 'pointing'] as const).map((form) => [form, (ENGLISH_CUES.get(form) ?? []).map((cue): Cue => ({ ...cue, kind: 'say' }))]));

/** A spelling that is a noun as well has to look like a verb: a clause or quote follows, or it stands behind a quote. */
function isVerbHere(sentence: Sentence, at: number, from: number): boolean {
  if (!NOUN_LIKE.has(sentence.key(at))) return true;
  const next = sentence.key(at + 1);
  const before = sentence.key(from - 1);
  if (isBehindQuote(sentence, from)) return true;
  if (sentence.key(at) === 'saying' && next === 'that' && before !== 'without' && !DETERMINERS.has(before)) return true;
  if (sentence.kind(from - 1) === 'word' && (DETERMINERS.has(before) || PREPOSITIONS.has(before))) return false;
  if (AFTER_NOUN.has(next) && ADJECTIVES.test(before)) return false;
  if (AFTER_NOUN.has(next) || sentence.kind(at + 1) === 'quote' || sentence.kind(at + 1) === 'colon') return true;
  if (sentence.kind(at + 1) === 'comma') return sentence.kind(at + 2) === 'quote' || sentence.key(sentence.segmentFrom(at).from) === 'as';
  if (sentence.key(at) === 'saying' || sentence.key(at) === 'warning') return sentence.kind(at - 1) === 'comma' || sentence.kind(at - 1) === 'word';
  if (DETERMINERS.has(next) && sentence.kind(from - 1) === 'comma' && endsInQuote(sentence, at)) return true;
  if (next === 'to' || DETERMINERS.has(next) || QUANTITY.test(next) || sentence.kind(at + 1) === 'name') return sentence.isCapital(from - 1) || sentence.kind(from - 1) === 'name' || /^(?:he|she|it|who|they)$/.test(before) || from < at;
  if (sentence.key(at) === 'reported' && sentence.isMark(at + 1)) return sentence.segmentAt(at) > 0;
  return /^(?:he|she|it|they|also)$/.test(before);
}

/** "X, head of Y, posted a statement on the site: »…«". */
function endsInQuote(sentence: Sentence, at: number): boolean {
  const { to } = sentence.segmentFrom(at);
  return sentence.kind(to) === 'colon' && sentence.kind(to + 1) === 'quote';
}

export function isBehindQuote(sentence: Sentence, at: number): boolean {
  return (sentence.kind(at - 1) === 'quote' && !isTitle(sentence, at - 1)) || ((sentence.kind(at - 1) === 'comma' || sentence.kind(at - 1) === 'dash') && sentence.kind(at - 2) === 'quote');
}

/** "The author of »The Salt Road« orders": part of a phrase. */
function isTitle(sentence: Sentence, quote: number): boolean {
  const before = sentence.key(quote - 1);
  const { end } = sentence.tokens[quote]!;
  return sentence.kind(quote - 1) === 'word' && (PREPOSITIONS.has(before) || DETERMINERS.has(before)) && !/[.,!?…]/.test(sentence.text.slice(Math.max(0, end - 2), end - 1));
}

/** "his own repeated pleas", "Google's stated goals", "over alleged misconduct". */
function isAdjective(sentence: Sentence, at: number): boolean {
  const before = sentence.key(at - 1);
  if (/ed$/.test(sentence.key(at)) && sentence.kind(at - 1) === 'word' && PREPOSITIONS.has(before)) return sentence.kind(at + 1) === 'word' && !DETERMINERS.has(sentence.key(at + 1)) && !AFTER_NOUN.has(sentence.key(at + 1)) && !OBJECT_PRONOUNS.has(sentence.key(at + 1)) && !PREPOSITIONS.has(sentence.key(at + 1));
  return sentence.kind(at - 1) === 'genitive' || (sentence.kind(at - 1) === 'word' && (before === 'own' || (DETERMINERS.has(before) && !/^(?:this|that|all|both|many|most|some|others?|one|it)$/.test(before))));
}

/** "quotes … as saying": the other verb reports. */
function isQuoting(sentence: Sentence, at: number): boolean {
  if (!/^(?:quot|cit)/.test(sentence.key(at))) return false;
  for (let next = at + 1; next < Math.min(sentence.length, at + 16); next++) if (sentence.key(next) === 'as' && /ing$/.test(sentence.key(next + 1))) return true;
  return false;
}

/** "quoted … as saying", "reported to have replied": where the first of these stands. */
function quotedBefore(sentence: Sentence, at: number): number {
  if (sentence.key(at - 1) === 'as' && /ing$/.test(sentence.key(at))) {
    for (let before = at - 2; before >= Math.max(sentence.body, at - 16); before--) if (/^(?:quoted?|quotes|cited?|cites|quoting|citing)$/.test(sentence.key(before))) return before;
  }
  if (sentence.key(at - 1) === 'have' && sentence.key(at - 2) === 'to' && /^(?:reported|said|alleged|claimed)$/.test(sentence.key(at - 3))) return at - 3;
  return -1;
}

function isPassive(sentence: Sentence, at: number): boolean {
  return BE.has(sentence.key(at - 1)) || BE.has(sentence.key(at - 2));
}

function verb(_sentence: Sentence, at: number, cues: readonly Cue[], more: Pick<EnglishVerb, 'from' | 'isParticiple' | 'quotedAs' | 'passive'>): EnglishVerb {
  return { at, kinds: new Set(cues.map(({ kind }) => kind)), infinitive: cues.some(({ infinitive }) => infinitive), addressee: cues.some(({ addressee }) => addressee), ...more };
}
