import { hasSubjunctive } from './germanClauses';
import { subjectAfter, subjectBefore } from './germanSubjects';
import { tidy, type Report } from './Report';
import type { Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** How somebody shows himself who says so. */
const STANCES = wordSet(`überzeugt zuversichtlich besorgt erfreut optimistisch enttäuscht erleichtert verärgert empört zufrieden skeptisch entsetzt bestürzt betroffen beeindruckt überrascht verwundert
  dankbar kämpferisch gelassen entschlossen offen froh stolz sicher pessimistisch gewiss irritiert begeistert`);
/** Words between "zeigte" and its "sich", at most. */
const FAR = 6;

/** "X zeigte sich überzeugt, dass …". */
export function stanceReport(sentence: Sentence, at: number): Report | undefined {
  if (!/^(?:zeigt|zeigte|zeigten)$/.test(sentence.key(at)) || !hasItself(sentence, at)) return undefined;
  const number = sentence.segmentAt(at);
  const segment = sentence.segments[number]!;
  const next = sentence.segments[number + 1];
  const stance = segment.to - 1;
  if (next === undefined || next.opener !== 'comma' || !STANCES.has(sentence.key(stance))) return undefined;
  if (!/^(?:dass|daß|ob)$/.test(sentence.key(next.from)) && !hasSubjunctive(sentence, next)) return undefined;
  const source = subjectBefore(sentence, segment.from, at) ?? subjectAfter(sentence, at + 1) ?? 'previous';
  const { start, end } = sentence.tokens[stance]!;
  return { cue: { start, end }, at: stance, source, contents: tidy(sentence, [{ from: next.from, to: sentence.length }]), own: segment, takesPhrases: true };
}

function hasItself(sentence: Sentence, at: number): boolean {
  for (let next = at + 1; next < at + FAR && !sentence.isMark(next); next++) if (sentence.key(next) === 'sich') return true;
  return false;
}
