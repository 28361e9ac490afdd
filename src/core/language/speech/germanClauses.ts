import { firstFinite, hasZuInfinitive, isFinite, isSubjunctive1, isSubjunctive2 } from './germanFinite';
import { ADVERBS, CONTENT_OPENERS, COORDINATORS, DETERMINERS, OBLIQUE_DETERMINERS, PREPOSITIONS, RELATIVE_PRONOUNS, SUBORDINATORS } from './germanWords';
import type { Range, Segment, Sentence } from './Sentence';
import { wordSet } from './wordSet';

const CONDITIONAL = wordSet('wenn falls sofern sobald solange weil da obwohl während nachdem bevor als');
const PERSONAL = wordSet('er sie es man wir ich das dies dort hier dabei damit dafür daher deshalb nun jetzt heute derzeit bislang bisher zudem außerdem allerdings auch');

/** Verbs that end a relative clause behind an infinitive or participle. */
const ENDING = wordSet('hat haben hatte hatten ist sind war waren wird werden wurde wurden will wollen wollte kann können konnte soll sollen sollte muss müssen musste darf habe hätte sei würde');

function lastWord(sentence: Sentence, { from, to }: Range): number {
  let at = to - 1;
  while (at > from && sentence.isMark(at)) at--;
  return at;
}

/** Skips "und", "aber" and the like at the start of a clause. */
export function afterCoordinators(sentence: Sentence, { from, to }: Range): number {
  let at = from;
  while (at < to - 1 && COORDINATORS.has(sentence.key(at))) at++;
  return at;
}

/** A clause that begins with a relative pronoun and ends with its verb. */
export function isRelative(sentence: Sentence, segment: Segment): boolean {
  if (segment.opener === undefined || segment.opener === 'colon') return false;
  let at = afterCoordinators(sentence, segment);
  if (PREPOSITIONS.has(sentence.key(at)) && RELATIVE_PRONOUNS.has(sentence.key(at + 1))) at++;
  if (!RELATIVE_PRONOUNS.has(sentence.key(at))) return false;
  const finite = firstFinite(sentence, segment);
  if (finite < 0) return !sentence.isCapital(at + 1);
  const last = lastWord(sentence, segment);
  if (finite < last && isPhraseBefore(sentence, at, finite) && !ENDING.has(sentence.key(last))) return false;
  if (finite >= last || isFinite(sentence, last)) return finite > at + 1 || !sentence.isCapital(at + 1);
  return finite > at + 1 && !isPhraseBefore(sentence, at, finite);
}

/** "die Polizei", "der neue Chef" and nothing else stand before the verb: a main clause. */
function isPhraseBefore(sentence: Sentence, from: number, finite: number): boolean {
  let at = from + 1;
  while (at < finite && !sentence.isCapital(at) && /(?:e|en|er|es)$|^\d/.test(sentence.key(at)) && !DETERMINERS.has(sentence.key(at))) at++;
  return at < finite && sentence.isCapital(at);
}

export function isSubordinate(sentence: Sentence, segment: Segment): boolean {
  const at = afterCoordinators(sentence, segment);
  const key = sentence.key(at);
  if (key === 'um' || key === 'ohne' || key === 'anstatt' || key === 'statt') return hasZuInfinitive(sentence, segment);
  if (key === 'als' || key === 'seit' || key === 'während' || key === 'wie' || key === 'bis' || key === 'da') {
    const finite = firstFinite(sentence, segment);
    return finite < 0 ? key !== 'da' : isFinite(sentence, lastWord(sentence, segment));
  }
  return SUBORDINATORS.has(key) || isRelative(sentence, segment);
}

/** Whether a segment begins a main clause of its own: its verb stands second. */
export function beginsMainClause(sentence: Sentence, segment: Segment): boolean {
  if (isSubordinate(sentence, segment)) return false;
  const finite = firstFinite(sentence, segment);
  const at = afterCoordinators(sentence, segment);
  return finite > at && !(finite === lastWord(sentence, segment) && finite > at + 3);
}

/** Where the main clause that holds a token ends: before the next main clause, colon or semicolon. */
export function clauseEnd(sentence: Sentence, at: number): number {
  const first = sentence.segmentAt(at);
  for (let number = first + 1; number < sentence.segments.length; number++) {
    const segment = sentence.segments[number]!;
    if (segment.opener === 'colon' || segment.opener === 'semicolon' || segment.opener === 'stop') return segment.from;
    if (beginsMainClause(sentence, segment)) return segment.from;
  }
  return sentence.length;
}

/** Where the main clause that holds a token begins. */
export function clauseStart(sentence: Sentence, at: number): number {
  for (let number = sentence.segmentAt(at); number > 0; number--) {
    const segment = sentence.segments[number]!;
    if (segment.opener === 'semicolon' || segment.opener === 'colon' || segment.opener === 'stop') return segment.from;
    if (beginsMainClause(sentence, segment) && hasVerbBefore(sentence, number)) return segment.from;
  }
  return sentence.segments[0]?.from ?? sentence.body;
}

function hasVerbBefore(sentence: Sentence, number: number): boolean {
  for (let before = number - 1; before >= 0 && before > number - 6; before--) {
    const segment = sentence.segments[before]!;
    if (!isSubordinate(sentence, segment) && firstFinite(sentence, segment) >= 0) return true;
  }
  return false;
}

export function hasSubjunctive(sentence: Sentence, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (isSubjunctive1(sentence, at) || isSubjunctive2(sentence, at)) return true;
  return false;
}

/** What a clause after a reporting verb may be. */
export interface Wanted {
  readonly infinitive: boolean;
  /** Also a main clause in the indicative: "sagte, er kommt". */
  readonly indicative: boolean;
}

/** Whether a segment after a reporting verb says what was said. */
export function isContent(sentence: Sentence, number: number, wanted: Wanted): boolean {
  const segment = sentence.segments[number]!;
  const at = afterCoordinators(sentence, segment);
  const key = sentence.key(at);
  if (isContentOpener(sentence, segment, at)) return true;
  if (key === 'um' || key === 'ohne' || key === 'anstatt') return false;
  if (CONDITIONAL.has(key) && isSubordinate(sentence, segment)) {
    const next = sentence.segments[number + 1];
    return (key === 'wenn' || key === 'falls' || key === 'sofern' || key === 'solange') && next !== undefined && hasSubjunctive(sentence, next) && isFinite(sentence, next.from);
  }
  if (isRelative(sentence, segment)) return false;
  if (hasSubjunctive(sentence, segment)) return true;
  if (wanted.infinitive && hasZuInfinitive(sentence, segment)) return true;
  return wanted.indicative && isMainIndicative(sentence, segment, at);
}

function isContentOpener(sentence: Sentence, segment: Segment, at: number): boolean {
  const key = sentence.key(at);
  if (key === 'dass' || key === 'daß' || key === 'ob') return true;
  const asked = PREPOSITIONS.has(key) ? sentence.key(at + 1) : key;
  if (asked === 'wie' || asked === 'wo' || asked === 'welche') return isFinite(sentence, lastWord(sentence, segment));
  return CONTENT_OPENERS.has(asked) && asked !== 'welcher' && asked !== 'welches';
}

function isMainIndicative(sentence: Sentence, segment: Segment, at: number): boolean {
  if (COORDINATORS.has(sentence.key(segment.from))) return false;
  const finite = firstFinite(sentence, segment);
  if (finite <= at) return false;
  const key = sentence.key(at);
  return PERSONAL.has(key) || DETERMINERS.has(key) && !OBLIQUE_DETERMINERS.has(key) || ADVERBS.has(key) || sentence.isCapital(at) || PREPOSITIONS.has(key);
}
