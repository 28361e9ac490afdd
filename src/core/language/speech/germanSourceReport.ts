import { clauseEnd, clauseStart } from './germanClauses';
import { GERMAN } from './german';
import { firstFinite, isFinite } from './germanFinite';
import { clauseSubject, phraseEnd, subjectAfter } from './germanSubjects';
import { around, contentBefore, saysOnward } from './germanVerbReport';
import { ADVERBS, DETERMINERS, OBLIQUE_DETERMINERS, PREPOSITIONS } from './germanWords';
import { readNounPhrase, type NounPhrase } from './nounPhrase';
import { tidy, type Report, type Source } from './Report';
import type { Range, Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** "nach Angaben": what somebody said, as a noun. */
const SAYINGS = wordSet(`angaben angabe aussage aussagen ansicht einschätzung einschätzungen darstellung darstellungen worten auskunft informationen meinung mitteilung berichten schilderung schilderungen
  überzeugung auffassung erkenntnissen schätzung schätzungen bericht zahlen berechnungen berechnung lesart medienberichten presseberichten medieninformationen behördenangaben ermittlungen bekunden`);
const COMPOUND_SAYING = /^.{3,}-?(?:angaben|informationen|berichten|schätzungen|erkenntnissen|aussagen|einschätzung|ansicht)$/;
const POSSESSIVES = wordSet('eigenen eigener seinen seiner ihren ihrer deren dessen');
/** What something stands in; who wrote it is said behind it. */
const DOCUMENTS = /(?:mitteilung|erklärung|statement|schreiben|brief|stellungnahme|text|papier|entwurf|antwort|beitrag|bekanntmachung|meldung|rede|interview|kreisen|email|mail|post|tweet|video|botschaft|protokoll|urteil|beschluss|begründung|gutachten|dokument|ankündigung|einladung|antrag|vermerk)$/;

/** What "so X", "laut X", "X zufolge", "nach Angaben von X", "demnach" or "hieß es" at a token reports. */
export function germanSourceReport(sentence: Sentence, at: number): Report | undefined {
  if (sentence.kind(at) !== 'word') return undefined;
  switch (sentence.key(at)) {
    case 'so': return soReport(sentence, at);
    case 'laut': case 'gemäß': return lautReport(sentence, at);
    case 'zufolge': return zufolgeReport(sentence, at);
    case 'nach': return nachReport(sentence, at);
    case 'derzufolge': return relativeReport(sentence, at);
    case 'demnach': case 'demzufolge': return sentence.kind(at - 1) === 'comma' && sentence.key(at) === 'demzufolge' ? relativeReport(sentence, at) : sentence.key(at - 1) === 'als' ? undefined : within(sentence, { from: at, to: at + 1 }, at, 'previous');
    case 'hervorgeht': case 'hervorging': case 'geht': case 'ging': return emergesReport(sentence, at);
    case 'hieß': case 'heißt': case 'heisst': return heisstReport(sentence, at);
    default: return undefined;
  }
}

/** "X hat eine Schätzung verbreitet, derzufolge …". */
function relativeReport(sentence: Sentence, at: number): Report | undefined {
  const { from, to } = sentence.segmentFrom(at);
  if (from !== at) return undefined;
  const source = clauseSubject(sentence, { from: clauseStart(sentence, at - 2), to: at - 1 }) ?? 'previous';
  return { ...reported(sentence, at, source, [{ from: at + 1, to: clauseEnd(sentence, at) }]), own: { from, to } };
}

/** "…, so X." */
function soReport(sentence: Sentence, at: number): Report | undefined {
  const segment = sentence.segmentFrom(at);
  const opens = at === segment.from && at > sentence.body;
  if ((!opens && sentence.kind(at - 1) !== 'quote') || sentence.isCapital(at)) return undefined;
  let start = at + 1;
  while (ADVERBS.has(sentence.key(start)) && sentence.kind(start) === 'word') start++;
  if (OBLIQUE_DETERMINERS.has(sentence.key(start))) return undefined;
  const phrase = readNounPhrase(sentence, start, sentence.length, GERMAN);
  if (phrase === undefined || phrase.kind === 'pronoun' || firstFinite(sentence, { from: phrase.to, to: segment.to }) >= 0) return undefined;
  const before = contentBefore(sentence, at);
  if (before === undefined) return undefined;
  return { ...reported(sentence, at, ownerIn(sentence, phrase) ?? phrase, around(sentence, before, phrase.to)), own: segment };
}

/** "so die Einschätzung von X": X. */
function ownerIn(sentence: Sentence, { kind, from, to }: NounPhrase): NounPhrase | undefined {
  for (let at = from; kind === 'noun' && at < to; at++) if (isSaying(sentence, at)) return ownerBehind(sentence, at);
  return undefined;
}

/** "laut X". */
function lautReport(sentence: Sentence, at: number): Report | undefined {
  if (isInsidePhrase(sentence, at) || (sentence.key(at) === 'gemäß' && sentence.kind(at + 1) !== 'name')) return undefined;
  const phrase = readNounPhrase(sentence, at + 1, sentence.length, GERMAN);
  if (phrase === undefined || phrase.kind === 'pronoun') return undefined;
  if (/^eigene/.test(sentence.key(at + 1)) && isSaying(sentence, phrase.to - 1)) return within(sentence, { from: at, to: phrase.to }, at, ownSubject(sentence, phrase.to - 1));
  if (sentence.tokens.slice(phrase.from, phrase.to).some(({ key }) => /(?:gesetz|paragraf|paragraph|artikel|vertrag|plan|satzung|verordnung|duden|definition)$/.test(key))) return undefined;
  return within(sentence, { from: at, to: phrase.to }, at, phrase);
}

/** "X zufolge": the phrase before it. */
function zufolgeReport(sentence: Sentence, at: number): Report | undefined {
  const { from } = sentence.segmentFrom(at);
  for (let start = Math.max(from, at - 12); start < at; start++) {
    if (sentence.kind(start) === 'word' && !sentence.isCapital(start) && !DETERMINERS.has(sentence.key(start)) && !isPlural(sentence, start)) continue;
    const phrase = readNounPhrase(sentence, start, at, GERMAN);
    if (phrase !== undefined && phrase.to === at && phrase.kind === 'noun' && isBarePlural(sentence, phrase)) continue;
    if (phrase?.to === at) return phrase.kind === 'pronoun' ? undefined : within(sentence, { from: start, to: at + 1 }, at, document(sentence, phrase, at));
  }
  return undefined;
}

/** "können Passagiere der Lufthansa zufolge": no dative, so that only what stands behind the noun is the source. */
function isBarePlural(sentence: Sentence, { from, to }: NounPhrase): boolean {
  return sentence.isCapital(from) && sentence.kind(from) === 'word' && !/n$|s$/.test(sentence.key(from)) && /^(?:der|dem|den)$/.test(sentence.key(from + 1)) && from + 1 < to;
}

/** "zahlreichen Medienberichten", an adjective that opens a phrase without article. */
function isPlural(sentence: Sentence, at: number): boolean {
  return /en$/.test(sentence.key(at)) && !isFinite(sentence, at) && !PREPOSITIONS.has(sentence.key(at)) && sentence.isCapital(at + 1);
}

/** "nach Angaben der Polizei", "nach eigenen Angaben", "nach Putins Worten", "nach Polizeiangaben". */
function nachReport(sentence: Sentence, at: number): Report | undefined {
  if (isInsidePhrase(sentence, at) || PREPOSITIONS.has(sentence.key(at - 1))) return undefined;
  let noun = at + 1;
  while (noun < at + 6 && !sentence.isMark(noun) && !isSaying(sentence, noun)) noun++;
  if (!isSaying(sentence, noun) || (/bericht/.test(sentence.key(noun)) && sentence.key(noun + 1) === 'über')) return undefined;
  const key = sentence.key(noun);
  const owner = noun > at + 1 ? ownerBefore(sentence, at + 1, noun) : undefined;
  const behind = owner === undefined ? ownerBehind(sentence, noun) : undefined;
  const source = owner ?? behind ?? (isOfUnnamed(sentence, at + 1) ? 'unknown' : SAYINGS.has(key) ? 'previous' : readNounPhrase(sentence, noun, noun + 1, GERMAN) ?? 'unknown');
  if (source === 'previous' && noun === at + 1 && !/angaben|informationen|berichten|schätzungen|erkenntnissen/.test(key)) return undefined;
  const end = behind?.to ?? noun + 1;
  const report = within(sentence, { from: at, to: end }, at, source);
  return report && { ...report, cue: sentence.spanOf({ from: at, to: noun + 1 }) };
}

/** "nach russischen Angaben", "nach offiziellen Angaben": of somebody whom the text does not name. */
function isOfUnnamed(sentence: Sentence, at: number): boolean {
  return !sentence.isCapital(at) && /(?:isch|amtlich|offiziell|inoffiziell)e[nr]$/.test(sentence.key(at));
}

function isSaying(sentence: Sentence, at: number): boolean {
  return sentence.isCapital(at) && (SAYINGS.has(sentence.key(at)) || COMPOUND_SAYING.test(sentence.key(at)));
}

/** "nach eigenen Angaben": whoever is spoken of; "nach Putins Worten": he. */
function ownerBefore(sentence: Sentence, from: number, noun: number): Source | undefined {
  for (let at = from; at < noun; at++) {
    if (sentence.kind(at) === 'name') return readNounPhrase(sentence, at, at + 1, GERMAN);
    if (sentence.kind(at) === 'word' && POSSESSIVES.has(sentence.key(at))) return /^eigene/.test(sentence.key(at)) ? ownSubject(sentence, noun) : 'previous';
    if (sentence.isCapital(at)) return readNounPhrase(sentence, at, at + 1, GERMAN);
  }
  return undefined;
}

function ownSubject(sentence: Sentence, noun: number): Source {
  const before = sentence.tokens.slice(sentence.body, noun).findIndex(({ kind, type }) => kind === 'name' && type !== 'place');
  const at = before < 0 ? -1 : before + sentence.body;
  if (at >= 0) return readNounPhrase(sentence, at, at + 1, GERMAN) ?? 'previous';
  const finite = firstFinite(sentence, { from: noun + 1, to: sentence.length });
  return (finite < 0 ? undefined : subjectAfter(sentence, finite + 1)) ?? 'previous';
}

function ownerBehind(sentence: Sentence, noun: number): NounPhrase | undefined {
  const next = sentence.key(noun + 1);
  if (next === 'von' || next === 'vom' || next === 'aus') return readNounPhrase(sentence, noun + 2, sentence.length, GERMAN);
  if (DETERMINERS.has(next) && sentence.kind(noun + 1) === 'word') return readNounPhrase(sentence, noun + 1, sentence.length, GERMAN);
  return sentence.kind(noun + 1) === 'name' || sentence.isCapital(noun + 1) ? readNounPhrase(sentence, noun + 1, sentence.length, GERMAN) : undefined;
}

/** "hieß es aus dem Ministerium", "In der Mitteilung heißt es: …". */
function heisstReport(sentence: Sentence, at: number): Report | undefined {
  const segment = sentence.segmentFrom(at);
  const isInverted = sentence.key(at + 1) === 'es';
  if (!isInverted && !(sentence.key(segment.from) === 'wie' && sentence.key(segment.from + 1) === 'es')) return undefined;
  const source = placeOfWords(sentence, segment, at) ?? 'previous';
  const isFirst = at === segment.from || sentence.kind(at - 1) === 'quote';
  const before = isFirst || !isInverted ? contentBefore(sentence, isInverted ? at : segment.from) : undefined;
  if (before !== undefined && at > sentence.body) return { ...reported(sentence, at, source, isInverted ? around(sentence, before, segment.to) : [before]), own: segment };
  const from = segment.to;
  const contents = from + 1 < sentence.length ? [{ from, to: sentence.length }] : [];
  return { ...reported(sentence, at, source, contents), own: segment };
}

/** "Wie aus einem Bericht von X hervorgeht, …", "Aus dem Bericht geht hervor, dass …". */
function emergesReport(sentence: Sentence, at: number): Report | undefined {
  const segment = sentence.segmentFrom(at);
  const isAs = sentence.key(segment.from) === 'wie' && /^hervor/.test(sentence.key(at));
  if (!isAs && !(sentence.key(segment.to - 1) === 'hervor' && /^(?:dass|daß|wie)$/.test(sentence.key(segment.to + 1)))) return undefined;
  const source = placeOfWords(sentence, segment, at);
  if (source === undefined) return undefined;
  const isFirst = segment.from === sentence.body;
  const content = isFirst || !isAs ? { from: segment.to, to: sentence.length } : contentBefore(sentence, segment.from);
  return content && { ...reported(sentence, at, source, [content]), own: segment };
}

/** Who stands behind "in einer Mitteilung der Polizei", "aus dem Kreml", "vom Verband". */
function placeOfWords(sentence: Sentence, { from, to }: Range, at: number): Source | undefined {
  for (let next = from; next < to; next++) {
    const key = sentence.key(next);
    if (next === at || sentence.kind(next) !== 'word' || !/^(?:aus|von|vom|bei|beim|in|im|seitens|vonseiten|auf|zur|zu)$/.test(key)) continue;
    const phrase = readNounPhrase(sentence, next + 1, to, GERMAN);
    if (phrase === undefined || phrase.kind === 'pronoun') continue;
    if (/(?:konferenz|veranstaltung|treffen|kundgebung|sitzung)$/.test(phrase.head)) return 'previous';
    if (DOCUMENTS.test(phrase.head) || /^(?:in|im|auf|zur|zu)$/.test(key)) {
      const writer = document(sentence, phrase, to);
      if (writer !== phrase) return writer;
      if (DOCUMENTS.test(phrase.head)) return 'previous';
      if (phrase.kind === 'named' && sentence.tokens[next + 1]?.type !== 'place' || /(?:bericht|studie|analyse|umfrage|ministerium|zeitung)$/.test(phrase.head)) return phrase;
      continue;
    }
    return document(sentence, phrase, to);
  }
  return undefined;
}

/** Of "Mitteilung der Polizei" the police; any other phrase as it is. */
function document(sentence: Sentence, phrase: NounPhrase, limit: number): Source {
  if (phrase.definite && /^(?:angaben|informationen|berichten|darstellung|schilderung|aussage|erkenntnissen|ermittlern?)$/.test(phrase.head) && phrase.to - phrase.from < 3) return 'previous';
  if (phrase.kind !== 'noun' || !(DOCUMENTS.test(phrase.head) || /(?:bericht|studie|angaben)$/.test(phrase.head))) return phrase;
  for (let at = phrase.from + 1; at < Math.min(limit, phrase.to); at++) {
    if (!/^(?:des|der|eines|einer|von|vom)$/.test(sentence.key(at)) || !sentence.isCapital(at - 1)) continue;
    return readNounPhrase(sentence, /^vo/.test(sentence.key(at)) ? at + 1 : at, limit, GERMAN) ?? phrase;
  }
  return DOCUMENTS.test(phrase.head) ? 'previous' : phrase;
}

/** "die laut X größte Stadt", "mit nach Branchenangaben rund 500 Exemplaren": a source for a noun only. */
function isInsidePhrase(sentence: Sentence, at: number): boolean {
  const before = sentence.key(at - 1);
  return sentence.kind(at - 1) === 'word' && (PREPOSITIONS.has(before) || (DETERMINERS.has(before) && !sentence.isMark(at - 1) && before !== 'sie' && before !== 'das' && before !== 'alle' && !sentence.isMark(at - 2)));
}

/** A source in front, within or at the end of its clause. */
function within(sentence: Sentence, source: Range, cue: number, by: Source): Report | undefined {
  const start = clauseStart(sentence, source.from);
  const end = clauseEnd(sentence, source.to - 1);
  const own = sentence.segmentFrom(source.from);
  if (source.from === start || (source.from === start + 1 && ADVERBS.has(sentence.key(start)))) return inFront(sentence, source, cue, by);
  const isAlone = own.from === source.from && own.to <= phraseTail(sentence, source.to, own.to);
  if (isAlone && own.opener !== undefined) {
    const before = contentBefore(sentence, source.from);
    if (before === undefined) return undefined;
    return { ...reported(sentence, cue, by, around(sentence, before, source.to)), own };
  }
  return { ...reported(sentence, cue, by, [{ from: start, to: end }]), own: source };
}

function phraseTail(sentence: Sentence, from: number, limit: number): number {
  let at = from;
  while (at < limit && PREPOSITIONS.has(sentence.key(at))) at = phraseEnd(sentence, at + 1, limit);
  return at;
}

function inFront(sentence: Sentence, source: Range, cue: number, by: Source): Report | undefined {
  const finite = firstFinite(sentence, { from: source.to, to: sentence.length });
  if (finite < 0 || saysOnward(sentence, finite)) return undefined;
  return { ...reported(sentence, cue, by, [{ from: finite, to: frontEnd(sentence, finite) }]), own: source };
}

/** A main clause and those that go on from it, up to a colon before a quote. */
function frontEnd(sentence: Sentence, finite: number): number {
  return clauseEnd(sentence, finite);
}

function reported(sentence: Sentence, at: number, source: Source, contents: readonly Range[]): Report {
  const { start, end } = sentence.tokens[at]!;
  return { cue: { start, end }, at, source, contents: tidy(sentence, contents), own: { from: at, to: at + 1 }, takesPhrases: false };
}
