import { clauseAround, clausesBeside, sentenceAround, type Stretch } from './clauses';
import type { DateToken } from './DateToken';
import { englishTense } from './englishTense';
import { attributeBehind, germanTense, infinitiveAhead, participleAlone } from './germanTense';

/** Whether what happens at a date is told as past or lies ahead, or perhaps lies ahead ("is", "could", "to meet"); nothing when the words do not say. */
export type Tense = 'past' | 'ahead' | 'perhaps' | undefined;

/** Whether a date lies ahead where its words leave no third way: a weekday, a season. */
export const isAhead = (tense: Tense): boolean => tense === 'ahead' || tense === 'perhaps';

/** The tense of a clause; a verb may leave it open. */
export interface ClauseTense {
  readonly hasVerb: boolean;
  readonly tense: Tense;
}

/** The tense of the clause that holds the date; where it has no verb, of the clauses next to it in the sentence. */
export function tenseOf(tokens: readonly DateToken[], date: Stretch, language: 'de' | 'en'): Tense {
  const isGerman = language === 'de';
  const attribute = isGerman ? attributeBehind(tokens, date.to) : undefined;
  if (attribute) return attribute;
  const read = isGerman ? germanTense : englishTense;
  const sentence = sentenceAround(tokens, date.from, date.to);
  const own = clauseAround(tokens, sentence, date);
  const answer = read(tokens, own, date.from);
  if (answer.hasVerb) return answer.tense;
  if (isGerman && infinitiveAhead(tokens, sentence, own, date.to)) return 'ahead';
  for (const clause of clausesBeside(tokens, sentence, own)) {
    if (clause.to - clause.from === 0 || (clause.to - clause.from === 1 && tokens[clause.from]!.means !== undefined)) continue;
    if (clause.from > own.from && own.from > sentence.from && saysWho(tokens, clause) && hasVerb(tokens, sentence, own, read)) continue;
    const beside = read(tokens, clause, date.from);
    if (beside.hasVerb) return beside.tense;
  }
  return isGerman ? participleAlone(tokens, own) : undefined;
}

const SAID = new Set(['said', 'says', 'told', 'added', 'wrote', 'tweeted', 'sagte', 'sagt', 'teilte', 'erklärte', 'schrieb', 'betonte', 'kündigte', 'ergänzte', 'meinte', 'hieß']);
const ATTRIBUTION = 9;

/** "he said", "officials told reporters": a short clause behind the words of somebody, whose tense is not theirs. */
function saysWho(tokens: readonly DateToken[], { from, to }: Stretch): boolean {
  return to - from <= ATTRIBUTION && tokens.slice(from, from + 4).some(({ text }) => SAID.has(text));
}

/** Whether a clause before the own one has a verb. */
function hasVerb(tokens: readonly DateToken[], sentence: Stretch, own: Stretch, read: typeof englishTense): boolean {
  for (const clause of clausesBeside(tokens, { from: sentence.from, to: own.to }, own)) if (read(tokens, clause, own.from).hasVerb) return true;
  return false;
}
