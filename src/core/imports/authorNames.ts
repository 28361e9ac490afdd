/** Words before the names of who wrote it. `Von` and `Di` begin names, too: “Von der Heyden”, “Di Lorenzo, Giovanni”. */
const BEFORE = /^(?:by|par|por|door)[: ]\s*/i;
const BEFORE_OR_NAME = /^(?:[Vv]on|VON|[Dd]i)(?::\s*|\s+)(?=(?:(?:Dr|Prof)\.\s+){0,3}\p{Lu}[\p{L}.'’-]*\s+(?:\p{Ll}+\s+){0,3}\p{Lu})/u;
const AND = /\s+(?:und|and|et|y|e|&)\s+/u;
const CAPITAL = /^\p{Lu}[\p{L}.'’-]*$/u;
const PARTICLES = new Set(['von', 'van', 'zu', 'vom', 'zur', 'der', 'den', 'dem', 'de', 'da', 'di', 'del', 'la', 'le', 'du', 'ten', 'ter', 'bin', 'al']);
const MOST_WORDS = 7;

/** Who wrote it, several parted by `;`: “Von Anna Beispiel und Peter von der Heyden” are two; what may be one name or an institution's stays as it is. */
export function authorNames(line: string): string {
  const names = line.replace(BEFORE, '').replace(BEFORE_OR_NAME, '').trim();
  const parts = names.split(AND);
  if (parts.length < 2 || names.includes(';')) return names;
  const each = parts.flatMap((part) => part.split(/,\s+/u)).map((name) => name.trim());
  return each.every(isName) ? each.join('; ') : names;
}

function isName(name: string): boolean {
  const words = name.split(' ');
  return words.length > 1 && words.length <= MOST_WORDS && words.every((word) => CAPITAL.test(word) || PARTICLES.has(word)) && CAPITAL.test(words.at(-1)!);
}
