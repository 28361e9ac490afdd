/** What a folded word would be without the ending of a genitive; nothing when it has none. */
export function genitiveBases(key: string): readonly string[] {
  if (!key.endsWith('s') || key.length < 4) return [];
  const base = key.slice(0, -1);
  if (base.endsWith("'")) return [base.slice(0, -1)];
  return base.endsWith('e') ? [base, base.slice(0, -1)] : [base];
}

/** A word with a capital right behind a name, as in "Merkels Zeit", and a German adjective before one: "Merkels langer Weg". */
const NOUN_BEHIND = /^ (?:[a-zäöüß]{3,20}(?:e|en|er|es|em) )?[A-ZÄÖÜ][a-zäöüß]/;
const GERMAN_WORD = /(?:^|[^\p{L}])(?:der|die|das|und|den|dem|des|ein|eine|einen|mit|von|ist|hat|auf|zu|sich|im|nicht|für)(?![\p{L}])/u;
/** How far around a name to look for its language. */
const AROUND = 200;

/** True when a noun follows a name in a German line: what a genitive looks like, and hardly anything else. */
export function isGenitiveByContext(text: string, end: number): boolean {
  if (!NOUN_BEHIND.test(text.slice(end, end + 48))) return false;
  const before = text.slice(Math.max(0, end - AROUND), end);
  const behind = text.slice(end, end + AROUND);
  return GERMAN_WORD.test(before.slice(before.lastIndexOf('\n') + 1) + (behind.includes('\n') ? behind.slice(0, behind.indexOf('\n')) : behind));
}
