import { isTermInside, isWoven, type Quoted } from './attribute';
import { hasVerb } from './englishSubjects';
import type { Sentence } from './Sentence';
import type { SpeakerMemory } from './SpeakerMemory';
import type { FoundSpeaker } from './Speech';
import type { Attribution } from './SpeechWriter';
import { isPersonNoun, readNounPhrase, type NounPhrase } from './nounPhrase';

/** What a sentence says of the quotes in it that no reporting expression takes. */
export interface LooseContext {
  readonly memory: SpeakerMemory;
  readonly quoted: Quoted;
  /** Who spoke in this sentence, by its reports. */
  readonly speaker: FoundSpeaker | null | undefined;
  /** The sentence is reported without a cue of its own. */
  readonly isReported: boolean;
  /** Who goes on where a quote stands alone. */
  readonly goesOn: FoundSpeaker | null;
}

/** Words from which a phrase in marks is more than a term. */
const PHRASE = 4;
/** Tokens of a name and a title behind it, at most. */
const LONGEST_TITLE = 16;

/** Kind and speaker of a quote that stands alone, behind a colon, or within the writer's own sentence. */
export function looseQuote(sentence: Sentence, at: number, context: LooseContext): Attribution {
  const { quoted, memory } = context;
  const shape = quoted.shapes[sentence.tokens[at]!.quote]!;
  const signed = shape.words < PHRASE ? undefined : signer(sentence, at + 1, quoted);
  if (signed !== undefined) return { kind: 'direct', speaker: memory.resolve(signed, sentence), cue: null };
  if (sentence.isQuotesOnly({ from: sentence.body, to: sentence.length })) return alone(context, shape.words < PHRASE && !shape.ended && !shape.hasVerb);
  const bare = shape.words < PHRASE ? undefined : nameWithoutVerb(sentence, at, quoted);
  if (bare !== undefined) return { kind: 'direct', speaker: memory.resolve(bare, sentence), cue: null };
  if (isTermInside(sentence, at, quoted)) return { kind: 'term', speaker: null, cue: null };
  if (isNominative(sentence, at, quoted)) return { kind: 'term', speaker: null, cue: null };
  if (sentence.kind(at - 1) === 'colon') return behindColon(sentence, at, context);
  if (context.isReported) return { kind: shape.isTitle && shape.words < 2 ? 'term' : 'partial', speaker: memory.last.near, cue: null };
  const behind = sentence.kind(at + 1) === 'colon' && at === sentence.body && shape.words > 2 ? nameBehind(sentence, at + 2, context) : undefined;
  if (behind !== undefined) return { kind: 'direct', speaker: behind, cue: null };
  const isClause = !shape.beginsLower && !isWoven(sentence, at, quoted) && (shape.hasVerb || shape.ended) && shape.words > 2;
  if (isClause) return { kind: 'direct', speaker: isInscription(sentence, at, quoted) ? null : isAtEdge(sentence, at) ? (context.speaker ?? context.goesOn) : null, cue: null };
  if (shape.words >= PHRASE && !shape.isTitle && !isInscription(sentence, at, quoted)) return { kind: 'partial', speaker: context.speaker ?? subject(sentence, at, context) ?? namedFirst(sentence, at, context) ?? memory.last.near, cue: null };
  return { kind: 'term', speaker: null, cue: null };
}

/** "»…« – Eleanor Roosevelt": a name between a dash and the end. */
export function signer(sentence: Sentence, dash: number, { grammar }: Pick<Quoted, 'grammar'>): NounPhrase | undefined {
  const at = sentence.kind(dash + 1) === 'dash' ? dash + 2 : dash + 1;
  if (sentence.kind(dash) !== 'dash' || !(sentence.isCapital(at) || sentence.kind(at) === 'name')) return undefined;
  const phrase = readNounPhrase(sentence, at, sentence.length, grammar);
  const isName = phrase?.kind === 'name' || (phrase?.kind === 'named' && sentence.tokens[phrase.to - 1]?.type !== 'place');
  return isName && sentence.isMark(phrase.to) ? phrase : undefined;
}

/** "»…,« Jane Smith, head of the union.": a verb is missing. */
function nameWithoutVerb(sentence: Sentence, at: number, { grammar, shapes }: Quoted): NounPhrase | undefined {
  const name = sentence.kind(at + 1) === 'comma' ? at + 2 : at + 1;
  const { end } = sentence.tokens[at]!;
  const isOpen = name === at + 2 || (shapes[sentence.tokens[at]!.quote]!.ended && /,/.test(sentence.text.slice(end - 2, end)));
  if (grammar.capitalNouns || at !== sentence.body || !isOpen || sentence.tokens[name]?.type !== 'person') return undefined;
  if (!sentence.isMark(name + 1) || sentence.length - name > LONGEST_TITLE || hasVerb(sentence, name + 1, sentence.length)) return undefined;
  return readNounPhrase(sentence, name, name + 1, grammar);
}

/** The headline "»It was hard«: Jane Smith looks back": the name behind the colon. */
function nameBehind(sentence: Sentence, at: number, { memory, quoted, speaker }: LooseContext): FoundSpeaker | undefined {
  if (speaker !== undefined || sentence.tokens[at]?.type !== 'person') return undefined;
  const phrase = readNounPhrase(sentence, at, at + 1, quoted.grammar);
  return phrase && (memory.resolve(phrase, sentence) ?? undefined);
}

/** Whom the sentence is about: somebody without a name whom it begins with ("Kims Anwältin"), or the first name that is its subject. */
function subject(sentence: Sentence, at: number, { quoted, memory }: LooseContext): FoundSpeaker | undefined {
  const phrase = readNounPhrase(sentence, sentence.body, at, quoted.grammar);
  if (phrase?.kind === 'noun' && !phrase.definite && memory.isSomebody(phrase.head)) return memory.resolve(phrase, sentence) ?? undefined;
  return memory.subjectOf(sentence)?.speaker;
}

/** A name that the tagger missed, at the start of the sentence; in English of more words than one, for any word has a capital there. */
function namedFirst(sentence: Sentence, at: number, { quoted, memory }: LooseContext): FoundSpeaker | null {
  const phrase = readNounPhrase(sentence, sentence.body, at, quoted.grammar);
  if (phrase?.kind === 'name' && (/[“”"„«»]/.test(sentence.slice(phrase.span)) || (!quoted.grammar.capitalNouns && phrase.to - phrase.from < 2))) return null;
  return phrase?.kind === 'name' || phrase?.kind === 'named' ? memory.resolve(phrase, sentence) : null;
}

function alone({ goesOn }: LooseContext, isTerm: boolean): Attribution {
  return isTerm && goesOn === null ? { kind: 'term', speaker: null, cue: null } : { kind: 'direct', speaker: goesOn, cue: null };
}

/** "X: »…«", "Thema: »…«", "Er war zufrieden: »…«". */
function behindColon(sentence: Sentence, at: number, context: LooseContext): Attribution {
  const { memory, quoted, speaker, goesOn } = context;
  const shape = quoted.shapes[sentence.tokens[at]!.quote]!;
  if (shape.words < 3 && !shape.ended) return { kind: 'term', speaker: null, cue: null };
  if (speaker !== undefined) return { kind: 'direct', speaker, cue: null };
  if (isInscription(sentence, at - 1, quoted)) return { kind: 'direct', speaker: null, cue: null };
  const phrase = readNounPhrase(sentence, sentence.body, at - 1, quoted.grammar);
  if (phrase !== undefined && phrase.to === at - 1) return { kind: 'direct', speaker: phrase.kind === 'noun' ? nounSpeaker(sentence, phrase, memory) : memory.resolve(phrase, sentence), cue: null };
  const last = lastPhrase(sentence, at - 1, quoted);
  if (last !== undefined) return { kind: 'direct', speaker: memory.resolve(last, sentence), cue: null };
  const medium = mediumBefore(sentence, at - 1, quoted);
  if (medium !== undefined) return { kind: 'direct', speaker: memory.resolve(medium, sentence), cue: null };
  return { kind: 'direct', speaker: subject(sentence, at - 1, context) ?? goesOn, cue: null };
}

/** "Schule bleibt zu – Eltern: »…«": a phrase between a dash and the colon. */
function lastPhrase(sentence: Sentence, colon: number, { grammar }: Quoted): NounPhrase | undefined {
  const { from, opener } = sentence.segmentFrom(colon - 1);
  if (opener !== 'dash' && opener !== 'stop') return undefined;
  const phrase = readNounPhrase(sentence, from, colon, grammar);
  return phrase?.to === colon ? phrase : undefined;
}

/** "from today's Courier:", "Via X:", "came from a member of the audience:": a name or a person behind such a word, up to the colon. */
function mediumBefore(sentence: Sentence, colon: number, { grammar }: Quoted): NounPhrase | undefined {
  for (let at = colon - 2; at >= Math.max(sentence.body, colon - 7); at--) {
    if (!/^(?:from|via|aus|per)$/.test(sentence.key(at))) continue;
    const phrase = readNounPhrase(sentence, at + 1, colon, grammar) ?? readNounPhrase(sentence, colon - 1, colon, grammar);
    return phrase?.to === colon && (sentence.isCapital(colon - 1) || isPersonNoun(phrase.head, grammar)) ? phrase : undefined;
  }
  return undefined;
}

function nounSpeaker(sentence: Sentence, phrase: NounPhrase, memory: SpeakerMemory): FoundSpeaker | null {
  return memory.isSomebody(phrase.head) ? memory.resolve(phrase, sentence) : null;
}

/** "in »Der dritte Mann«": an article in the nominative behind a preposition begins a title. */
function isNominative(sentence: Sentence, at: number, { quotes, grammar }: Quoted): boolean {
  const { start, end } = quotes[sentence.tokens[at]!.quote]!.inner;
  return sentence.kind(at - 1) === 'word' && grammar.prepositions.has(sentence.key(at - 1)) && /^(?:Der|Die|Das|Ein|Eine|The|An?) \p{L}/u.test(sentence.text.slice(start, Math.min(end, start + 8))) && !/[.!?]$/.test(sentence.text.slice(Math.max(start, end - 1), end));
}

function isAtEdge(sentence: Sentence, at: number): boolean {
  return at === sentence.body || sentence.isMark(at - 1);
}

/** Words on a sign, a motto, a title: nobody says them. */
function isInscription(sentence: Sentence, at: number, { grammar }: Quoted): boolean {
  if (/^(?:lautete?n?|heißt|hieß|steht|stand|prangte?|reads?)$/.test(sentence.key(at + 1))) return true;
  for (let before = at - 1; before >= Math.max(sentence.body, at - 6); before--) {
    if (sentence.kind(before) === 'word' && grammar.inscriptionNouns.has(sentence.key(before))) return true;
  }
  return false;
}
