import type { NamedSpan } from '../../entity/NamedSpan';
import { afterAdverb } from './afterAdverb';
import { genderOf, Genders, lastWordOf } from './Genders';
import type { Grammar } from './Grammar';
import { LastSpeaker } from './LastSpeaker';
import { isPersonNoun, readNounPhrase, type NounPhrase } from './nounPhrase';
import type { Source } from './Report';
import { Roles } from './Roles';
import type { Sentence } from './Sentence';
import { GENERIC_BODIES, isPlural, NEUTERS, PLURALS } from './speakerWords';
import type { FoundSpeaker } from './Speech';
import { endsInWord } from './wordSet';

const MOST_RECENT = 8;

interface Remembered {
  readonly speaker: FoundSpeaker;
  readonly isPerson: boolean;
}

/** Who has been spoken of in an article so far, and who spoke: what pronouns and descriptions point back to. */
export class SpeakerMemory {
  readonly last = new LastSpeaker();
  #subject: Remembered | undefined;
  #lastPerson: Remembered | undefined;
  #lastBody: Remembered | undefined;
  #lastPlural: Remembered | undefined;
  readonly #bodies = new WeakSet<FoundSpeaker>();
  readonly #plurals = new WeakSet<FoundSpeaker>();
  readonly #roles = new Roles();
  readonly #people = new Map<string, number>();
  /** People mentioned last. */
  readonly #recent: number[] = [];
  readonly #genders = new Genders();
  /** The last words were a question. */
  #hasAsked = false;
  /** Who cannot be meant, for he has asked what is answered. */
  #asker: FoundSpeaker | null = null;
  #sentence: Sentence | undefined;
  /** The first token of the sentence whose name is not remembered yet. */
  #read = 0;

  readonly #isEnglish: boolean;

  constructor(readonly text: string, readonly named: readonly NamedSpan[], readonly grammar: Grammar) {
    this.#isEnglish = !grammar.capitalNouns;
  }

  /** Begins a sentence. Its names count for a speaker only where they stand before him: what he says does not tell who he is. */
  begin(sentence: Sentence): void {
    if (this.#sentence !== undefined) this.#readNames(this.#sentence, this.#sentence.length);
    this.#sentence = sentence;
    this.#read = sentence.body;
  }

  /** Remembers the names of a sentence up to a token with what they are called. */
  #readNames(sentence: Sentence, end: number): void {
    for (; this.#read < end; this.#read++) {
      const at = this.#read;
      const { kind, named, type } = sentence.tokens[at]!;
      if (kind !== 'name') continue;
      if (type === 'person') this.#remember(named);
      this.#readRole(sentence, at);
    }
  }

  #remember(named: number): void {
    this.#recent.push(named);
    if (this.#recent.length > MOST_RECENT) this.#recent.shift();
    const { start, end } = this.named[named]!;
    const name = this.text.slice(start, Math.min(end, start + 100));
    const words = name.split(/\s+/);
    const key = words.at(-1)!.toLowerCase();
    this.#genders.learnFull(name);
    if (words.length > 1 || !this.#people.has(key)) this.#people.set(key, named);
  }

  /** "Minister X", "X, Sprecher des Y,", "Frau X". */
  #readRole(sentence: Sentence, at: number): void {
    const { named, type } = sentence.tokens[at]!;
    if (type !== 'person' && type !== 'organisation') return;
    const speaker = this.#named(named);
    const before = sentence.kind(at - 1) === 'word' ? sentence.key(at - 1) : '';
    const kind = lastWordOf(speaker.name);
    if (type === 'organisation' && kind !== speaker.name.toLowerCase() && this.isSomebody(kind)) this.#roles.keep(kind, speaker);
    if (this.isSomebody(before) || (this.grammar.capitalNouns && sentence.isCapital(at - 1))) this.#setRole(before, speaker, type === 'person');
    this.#genders.learn(speaker.name, before, !this.#isEnglish);
    if (sentence.kind(at + 1) !== 'comma') return;
    const phrase = readNounPhrase(sentence, at + 2, sentence.length, this.grammar);
    if (phrase?.kind === 'noun' && this.isSomebody(phrase.head)) this.#setRole(phrase.head, speaker, type === 'person');
  }

  /** Whether a noun names a person or a body. */
  isSomebody(key: string): boolean {
    return key !== '' && (isPersonNoun(key, this.grammar) || endsInWord(key, this.grammar.bodyNouns));
  }

  #setRole(role: string, speaker: FoundSpeaker, isPerson: boolean): void {
    if (role === '') return;
    if (isPersonNoun(role, this.grammar) === isPerson) this.#roles.keep(role, speaker);
    if (isPerson) this.#genders.learn(speaker.name, role, !this.#isEnglish);
  }

  /** Remembers whom a sentence was about, once its reports are resolved. */
  readSubject(sentence: Sentence, spoke: FoundSpeaker | null): void {
    this.#readNames(sentence, sentence.length);
    const subject = spoke !== null && this.#isPerson(spoke) ? { speaker: spoke, isPerson: true } : this.#firstPhrase(sentence) ?? this.subjectOf(sentence);
    this.#subject = subject;
    if (subject !== undefined) this.#mention(subject);
  }

  #mention(subject: Remembered): void {
    if (this.#plurals.has(subject.speaker)) this.#lastPlural = subject;
    else if (subject.isPerson) this.#lastPerson = subject;
    else this.#lastBody = subject;
  }

  /** Somebody without a name in the list whom a sentence begins with: "Der Minister …", a name that the tagger missed. */
  #firstPhrase(sentence: Sentence): Remembered | undefined {
    const phrase = readNounPhrase(sentence, afterAdverb(sentence, this.grammar), Math.min(sentence.length, sentence.body + 20), this.grammar);
    if (phrase === undefined || !(phrase.kind === 'noun' || phrase.kind === 'name') || phrase.to === sentence.length) return undefined;
    if (!isPersonNoun(phrase.head, this.grammar) && !(this.#isEnglish && sentence.isWord(phrase.to) && (this.isSomebody(phrase.head) || isPlural(phrase.head)))) return undefined;
    const speaker = this.#resolvePhrase(phrase, sentence);
    return speaker === null ? undefined : { speaker, isPerson: this.#isPerson(speaker) };
  }

  /** The person or body that a sentence begins with, or that a pronoun or description there points to. */
  subjectOf(sentence: Sentence): Remembered | undefined {
    for (let at = sentence.body; at < sentence.length && at < sentence.body + 24; at++) {
      const { kind, named, type, key } = sentence.tokens[at]!;
      if (kind === 'name' && (type === 'person' || type === 'organisation')) {
        if (this.#isObject(sentence, at)) continue;
        return { speaker: this.#named(named), isPerson: type === 'person' };
      }
      if (kind === 'word' && this.grammar.pronouns.has(key) && !NEUTERS.has(key) && this.#beginsClause(sentence, at)) return this.#antecedent(key);
    }
    return undefined;
  }

  /** At the start, and in English behind an auxiliary there ("Did she …") or a comma ("Asked why, she …"), or "now and then". */
  #beginsClause(sentence: Sentence, at: number): boolean {
    if (at === sentence.body) return true;
    return this.#isEnglish && (sentence.kind(at - 1) === 'comma' || (at === sentence.body + 1 && /^(?:did|does|has|had|is|was|will|would|can|could|but|and|then|so)$/.test(sentence.key(at - 1))) || (at === sentence.body + 3 && sentence.key(at - 2) === 'and' && sentence.key(at - 1) === 'then'));
  }

  /** Behind a preposition or an article of another case. */
  #isObject(sentence: Sentence, at: number): boolean {
    for (let before = at - 1; before >= Math.max(sentence.body, at - 4) && !sentence.isMark(before); before--) {
      const key = sentence.key(before);
      if (this.grammar.prepositions.has(key) || /^(?:des|dem|den|of|to|and|und)$/.test(key)) return true;
      if (this.grammar.determiners.has(key)) return before !== sentence.body && key === 'der' && sentence.isCapital(before - 1);
    }
    return sentence.kind(at + 1) === 'genitive' || (this.grammar.capitalNouns && /s$/.test(sentence.key(at)) && sentence.isCapital(at + 1));
  }

  /** Who a source is. `isAnswer`: the verb says that somebody else had spoken before. */
  resolve(source: Source, sentence: Sentence, isAnswer = false): FoundSpeaker | null {
    this.#asker = isAnswer && this.#hasAsked ? this.last.ever : null;
    if (source === 'unknown') return null;
    if (source === 'previous') return this.last.ever;
    if (sentence === this.#sentence) this.#readNames(sentence, source.to);
    return this.#resolvePhrase(source, sentence);
  }

  /** Somebody has spoken; `asks`: to somebody else, who may answer. */
  speak(speaker: FoundSpeaker | null, asks = false): void {
    this.#hasAsked = asks && speaker !== null;
    if (speaker === null) return;
    this.last.hear(speaker);
    this.#mention({ speaker, isPerson: this.#isPerson(speaker) });
  }

  #isPerson(speaker: FoundSpeaker): boolean {
    return speaker.named === null ? !this.#bodies.has(speaker) && !this.#plurals.has(speaker) : this.named[speaker.named]?.type === 'person';
  }

  /** Whom the sentence just read was about. */
  get subject(): FoundSpeaker | undefined {
    return this.#subject?.isPerson === true ? this.#subject.speaker : undefined;
  }

  #named(named: number): FoundSpeaker {
    const { start, end } = this.named[named]!;
    return { named, name: this.text.slice(start, end) };
  }

  #resolvePhrase(phrase: NounPhrase, sentence: Sentence): FoundSpeaker | null {
    const name = sentence.slice(phrase.span);
    switch (phrase.kind) {
      case 'named': {
        const speaker = this.#ownedBy(phrase, sentence) ?? this.#named(phrase.named);
        if (this.#isPerson(speaker)) this.#setRole(phrase.head, speaker, true);
        return speaker;
      }
      case 'name': {
        const known = this.#people.get(lastWordOf(name)) ?? this.#people.get(lastWordOf(name).replace(/s$/, ''));
        const speaker = known === undefined ? { named: null, name } : this.#named(known);
        this.#setRole(phrase.head, speaker, true);
        return speaker;
      }
      case 'pronoun':
        return this.#pronoun(phrase.head, sentence, phrase.from);
      case 'noun':
        return this.#description(phrase, name, sentence);
    }
  }

  /** "der Sprecher Roths", Roth being known: the spokesman. */
  #ownedBy(phrase: NounPhrase, sentence: Sentence): FoundSpeaker | undefined {
    const owner = sentence.slice(phrase.span).toLowerCase();
    if (this.#isEnglish || !/^\S+[^s]s$/.test(owner) || !this.#people.has(owner.slice(0, -1)) || !isPersonNoun(phrase.head, this.grammar)) return undefined;
    const from = this.grammar.determiners.has(sentence.key(phrase.from)) ? phrase.from + 1 : phrase.from;
    return { named: null, name: sentence.slice({ start: sentence.tokens[from]!.start, end: phrase.span.end }) };
  }

  /** "In a statement X said it …": the first body that the sentence names before the pronoun. */
  #bodyBefore(sentence: Sentence, pronoun: number): Remembered | undefined {
    const subject = this.grammar.capitalNouns ? this.subjectOf(sentence) : undefined;
    if (subject !== undefined) return subject;
    const name = sentence.tokens.slice(sentence.body, pronoun).find(({ kind, type }) => kind === 'name' && type === 'organisation');
    return name === undefined || this.grammar.capitalNouns ? undefined : { speaker: this.#named(name.named), isPerson: false };
  }

  /** "X was not called; he has said", "X left, but he said": the subject of the sentence, where another clause of it begins with the pronoun. */
  #subjectBehind(sentence: Sentence, at: number, pronoun: string): Remembered | undefined {
    const isClause = sentence.kind(at - 1) === 'semicolon' || (at > sentence.body + 1 && /^(?:and|but|as|so|though|although)$/.test(sentence.key(at - 1)));
    if (!this.#isEnglish || !isClause) return undefined;
    const subject = this.#firstPhrase(sentence) ?? this.subjectOf(sentence);
    return subject?.isPerson === true && (this.#genders.of(subject.speaker.name) ?? genderOf(pronoun)) === genderOf(pronoun) ? subject : undefined;
  }

  #pronoun(pronoun: string, sentence: Sentence, at: number): FoundSpeaker | null {
    if (NEUTERS.has(pronoun)) return (this.#bodyBefore(sentence, at) ?? this.#lastBody)?.speaker ?? this.last.ever;
    const found = this.#subjectBehind(sentence, at, pronoun) ?? this.#antecedent(pronoun);
    if (found !== undefined && !PLURALS.has(pronoun)) this.#genders.learn(found.speaker.name, pronoun, !this.#isEnglish);
    return found?.speaker ?? this.last.ever;
  }

  /** The last person that a pronoun fits: the subject of the sentence before, or who spoke last. */
  #antecedent(pronoun: string): Remembered | undefined {
    const wanted = genderOf(pronoun) ?? 'm';
    const lastSpeaker = this.last.ever === null ? undefined : { speaker: this.last.ever, isPerson: this.#isPerson(this.last.ever) };
    const candidates = [this.#lastPerson, lastSpeaker].filter((each): each is Remembered => each !== undefined);
    if (pronoun === 'they') return lastSpeaker !== undefined && (!lastSpeaker.isPerson || this.#plurals.has(lastSpeaker.speaker)) ? lastSpeaker : (this.#lastPlural ?? this.#lastBody ?? lastSpeaker);
    const fits = ({ speaker, isPerson }: Remembered): boolean => isPerson && speaker.name !== this.#asker?.name && (this.#genders.of(speaker.name) ?? wanted) === wanted;
    const mentioned = [...this.#recent].reverse().map((named) => ({ speaker: this.#named(named), isPerson: true }));
    return candidates.find(fits) ?? mentioned.find(fits) ?? (PLURALS.has(pronoun) ? lastSpeaker : undefined);
  }

  /** "der Minister": who was called so; "ein Sprecher": himself, to be pointed back to. */
  #description(phrase: NounPhrase, name: string, sentence: Sentence): FoundSpeaker | null {
    const { head } = phrase;
    const isPerson = isPersonNoun(head, this.grammar);
    const fresh: FoundSpeaker = { named: null, name };
    this.#roles.addDescribed(fresh);
    this.#readKind(fresh, head);
    if (lastWordOf(name) === head) this.#genders.learn(name, head, !this.#isEnglish);
    if (!phrase.definite) {
      if (this.isSomebody(head)) this.#roles.keep(head, fresh);
      return fresh;
    }
    const known = name.toLowerCase().endsWith(head) || this.last.ever === null || this.last.ever.named === null ? this.#roles.find(head) : undefined;
    if (known !== undefined) return known;
    if (isPerson && this.#lastPerson !== undefined && !this.#roles.isDescribed(this.#lastPerson.speaker) && !/^(?:who|whose)$/.test(sentence.key(phrase.to)) && this.#fits(head, this.#lastPerson.speaker) && this.#mayVary(name, head)) return this.#lastPerson.speaker;
    if (!isPerson && endsInWord(head, GENERIC_BODIES) && name.toLowerCase() === head) return this.#bodyFor(head) ?? fresh;
    return this.#roles.find(head) ?? fresh;
  }

  /** The last body; one that is described itself ("the navy") is not another one ("the airline"). */
  #bodyFor(head: string): FoundSpeaker | undefined {
    const last = this.#lastBody?.speaker;
    const kind = last?.named === null && this.#bodies.has(last) ? lastWordOf(last.name) : head;
    return kind === head || GENERIC_BODIES.has(kind) ? last : undefined;
  }

  /** Of English descriptions: whether they are of several people, or of a body. */
  #readKind(speaker: FoundSpeaker, head: string): void {
    if (this.grammar.capitalNouns) return;
    if (endsInWord(head, this.grammar.bodyNouns) || endsInWord(head, this.grammar.workNouns)) this.#bodies.add(speaker);
    else if (isPlural(head)) this.#plurals.add(speaker);
    else if (!isPersonNoun(head, this.grammar) && !/(?:er|or|ist|ian|ant|ent|man|woman|eer|ee|bor|bour)$/.test(head)) this.#bodies.add(speaker);
  }

  /** "der Minister"; with a complement or an origin ("der Präsident des Instituts", "der dänische Minister") only for who has just spoken. */
  #mayVary(name: string, head: string): boolean {
    if (/^\S+isch\S* /.test(name) && this.last.ever !== this.#lastPerson?.speaker) return false;
    if (/^\S+(?: \S+)?$/.test(name)) return true;
    return this.last.ever === this.#lastPerson?.speaker && !/sprecher(?:in)?$|^spokes/.test(head);
  }

  #fits(head: string, { name }: FoundSpeaker): boolean {
    const gender = this.#genders.of(name);
    if (gender === undefined || this.#isEnglish) return true;
    return (gender === 'f') === /in$/.test(head);
  }
}
