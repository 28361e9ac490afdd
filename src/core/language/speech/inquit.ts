import { ENGLISH_CUES } from './englishVerbs';
import { GERMAN_CUES } from './germanVerbs';

const NEXT_WORDS = /^,?\s*[“”"»«’']?,?\s*(?<first>\p{L}+)(?:\s+(?<second>[\p{L}-]+))?(?:\s+(?<third>[\p{L}-]+))?/u;
/** Verbs that begin a clause of another kind more often than they report. */
const OTHER = new Set(['ist', 'macht', 'gibt', 'geht', 'steht', 'sieht', 'kennt', 'findet', 'glaubt', 'call', 'go', 'read', 'find', 'think', 'repeat', 'ask', 'note', 'report', 'state', 'heißt']);
/** Characters behind a comma that are looked at. */
const FAR = 60;

/** Whether "sagte X" or "X said" follows a comma. */
export function isInquitAt(text: string, comma: number, limit: number): boolean {
  const groups = NEXT_WORDS.exec(text.slice(comma, Math.min(limit, comma + FAR)))?.groups;
  if (groups === undefined) return false;
  const first = groups['first']!;
  if (isSaying(first)) return true;
  if (first === 'so' && /^\p{Lu}|^der$|^die$|^das$|^ein/u.test(groups['second'] ?? '') || (first === 'hieß' || first === 'heißt') && groups['second'] === 'es') return true;
  if (first === 'wurde' && groups['second'] !== undefined) return /zitiert/.test(text.slice(comma, Math.min(limit, comma + 120)));
  const isEnglishSubject = /^(?:he|she|they|it)$/.test(first) || /^\p{Lu}/u.test(first);
  return isEnglishSubject && [groups['second'], groups['third']].some((word) => word !== undefined && isEnglishSaying(word));
}

function isSaying(word: string): boolean {
  if (OTHER.has(word) || /^\p{Lu}/u.test(word)) return false;
  return GERMAN_CUES.get(word)?.some(({ kind, form }) => form === 'finite' && (kind === 'say' || kind === 'inquit')) === true || isEnglishSaying(word);
}

function isEnglishSaying(word: string): boolean {
  return !OTHER.has(word) && ENGLISH_CUES.get(word)?.some(({ kind, form }) => form === 'finite' && kind === 'say') === true && /(?:ed|s|said|told|wrote)$/.test(word);
}
