import { decoderOf } from './codePages';
import { ANY_WESTERN, LATIN_LANGUAGES, type LatinLanguage } from './latinTables';
import { isAtHome, misplacement } from './placeOfSigns';

/** What letters' frequencies mistake for each other: what Windows, DOS and the old Macintosh wrote. */
const READINGS = ['windows-1252', 'cp850', 'cp437', 'macintosh'];
/** Part of what is beyond ASCII that is out of place before another reading is tried. */
const MISPLACED = 0.2;
/** Part of that which may be so in the other reading, and part of what is beyond ASCII that has to be at home there. */
const LEFT = 0.2;
const AT_HOME = 0.6;
/** Part of all bytes beyond ASCII at most: more are in no text in Latin letters. */
const MOST_BEYOND = 0.25;

interface Judged {
  /** Signs beyond ASCII. */
  readonly beyond: number;
  readonly misplaced: number;
  readonly atHome: number;
}

/** The encoding that bytes make words in where `label` has signs or capitals within words, if there is one; `undefined` where `label` may be right, or two others are as good. */
export function likelierLatin(bytes: Uint8Array, label: string): string | undefined {
  if (bytes.filter((byte) => byte > 127).length > bytes.length * MOST_BEYOND) return undefined;
  const language = languageBy(bytes);
  const own = judged(bytes, label, language);
  if (own.misplaced < 1 || own.misplaced < own.beyond * MISPLACED) return undefined;
  const others = READINGS.filter((other) => other !== label).map((other) => ({ other, ...judged(bytes, other, language) }));
  const suiting = others.filter(({ misplaced, atHome, beyond }) => atHome >= Math.max(1, beyond * AT_HOME) && misplaced <= own.misplaced * LEFT);
  const [best, second] = suiting.filter(({ other }) => other !== 'cp437' || !suiting.some((each) => each.other === 'cp850')).sort((one, two) => worth(two) - worth(one));
  return best !== undefined && (second === undefined || worth(best) > worth(second)) ? best.other : undefined;
}

function worth({ atHome, misplaced }: Judged): number {
  return atHome - misplaced;
}

/** By its short words, which are plain ASCII in all of these encodings. */
function languageBy(bytes: Uint8Array): LatinLanguage {
  const counts = new Map<string, number>();
  for (const [word] of new TextDecoder('latin1').decode(bytes).toLowerCase().matchAll(/[a-z\x80-\uFFFF]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scored = LATIN_LANGUAGES.map((language) => ({ language, score: language.words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) }));
  const [first, second] = scored.sort((one, other) => other.score - one.score);
  return first!.score > second!.score ? first!.language : ANY_WESTERN;
}

function judged(bytes: Uint8Array, label: string, language: LatinLanguage): Judged {
  const text = decoderOf(label).decode(bytes);
  let [beyond, misplaced, atHome] = [0, 0, 0];
  for (const { 0: unit, index } of text.matchAll(/[^\0-\x7F]/gu)) {
    const cost = misplacement(text, index, unit, language);
    beyond++;
    misplaced += cost;
    if (cost < 1 && isAtHome(text, index, unit, language)) atHome++;
  }
  return { beyond, misplaced, atHome };
}
