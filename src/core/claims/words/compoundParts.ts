import { wordRoot } from './wordRoot';

const LINKS = ['', 's', 'n', 'en', 'es', 'e', 'er'];
const SHORTEST = 3;
const SURE = 5;

/** Roots of the parts that a German word may be made of, where both parts are known, or a longer one is. */
export function compoundParts(lemma: string, isKnown: (root: string) => boolean): readonly string[] {
  const parts = new Set<string>();
  for (let at = SHORTEST; at <= lemma.length - SHORTEST; at++) {
    const tail = wordRoot(lemma.slice(at).replace(/^-/, ''), 'de');
    const head = headRoot(lemma.slice(0, at), isKnown);
    const knowsTail = tail.length >= SHORTEST && isKnown(tail);
    if (head !== undefined && (knowsTail || head.length >= SURE)) parts.add(head);
    if (knowsTail && (head !== undefined || tail.length >= SURE)) parts.add(tail);
  }
  return [...parts];
}

function headRoot(head: string, isKnown: (root: string) => boolean): string | undefined {
  for (const link of LINKS) {
    if (!head.endsWith(link) || head.length - link.length < SHORTEST) continue;
    const root = wordRoot(head.slice(0, head.length - link.length).replace(/-$/, ''), 'de');
    if (isKnown(root)) return root;
  }
  return undefined;
}
