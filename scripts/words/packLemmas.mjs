// Packs forms with their lemmas into a minimal automaton over letters; what a form ends in is the number of an edit that makes its lemma.

const MAGIC = 'korpus-lemmas 1\n';
const HYPHEN = 27;
const LAST = 32;
const TARGET = 6;

/** `lemmas` and `also`: lists of [word, …results]. See src/core/language/LemmaDictionary.ts for the bytes. */
export function packLemmas({ lemmas, also }) {
  const parts = [lemmas, also].map((list) => [...list].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, ...results]) => ({ word, edits: results.map((result) => editFor(word, result)) })));
  const names = byFrequency(parts.flat().flatMap(({ edits }) => edits));
  const numbers = new Map(names.map((name, number) => [name, number]));
  const automaton = new Automaton();
  const roots = parts.map((entries) => automaton.add(entries.map(({ word, edits }) => ({ word, results: edits.map((edit) => numbers.get(edit)) }))));
  return bytesOf(automaton.arcs, roots, names);
}

function bytesOf(arcs, roots, edits) {
  const head = [arcs.length, ...roots];
  const numbers = Buffer.alloc((head.length + arcs.length) * 4);
  [...head, ...arcs].forEach((value, at) => numbers.writeUInt32LE(value, at * 4));
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), numbers, Buffer.from(edits.join('\n'), 'latin1')]);
}

/** `skip cut append`: without the two letters after the first `skip` (ge, zu; -1: none leave; -2: none, and it is a noun), without the last `cut`, with `append`. */
function editFor(word, result) {
  if (result !== result.toLowerCase()) return suffixEdit(word, result.toLowerCase(), -2).name;
  let best = suffixEdit(word, result, -1);
  for (let skip = 0; skip + 2 < word.length && word.slice(0, skip) === result.slice(0, skip); skip++) {
    if (!['ge', 'zu'].includes(word.slice(skip, skip + 2))) continue;
    const edit = suffixEdit(word.slice(0, skip) + word.slice(skip + 2), result, skip);
    if (edit.cost + 2 < best.cost) best = edit;
  }
  return best.name;
}

function suffixEdit(word, result, skip) {
  let common = 0;
  while (common < word.length && common < result.length && word[common] === result[common]) common++;
  const append = result.slice(common);
  return { name: `${skip} ${word.length - common} ${append}`, cost: word.length - common + append.length };
}

function byFrequency(edits) {
  const counts = new Map();
  for (const edit of edits) counts.set(edit, (counts.get(edit) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([edit]) => edit);
}

/** Nodes with the same arcs are one. A node is a stretch of arcs; the arcs 0 lead to no node, but name edits of the word that ends here. */
class Automaton {
  arcs = [];
  #known = new Map();

  /** The root of the words, which are sorted. */
  add(entries, from = 0, to = entries.length, depth = 0) {
    const own = [];
    if (entries[from].word.length === depth) own.push(...entries[from++].results.map((result) => result << TARGET));
    while (from < to) {
      const letter = entries[from].word[depth];
      let end = from + 1;
      while (end < to && entries[end].word[depth] === letter) end++;
      own.push((this.add(entries, from, end, depth + 1) << TARGET) | label(letter));
      from = end;
    }
    own[own.length - 1] |= LAST;
    const key = own.join();
    if (!this.#known.has(key)) {
      this.#known.set(key, this.arcs.length);
      this.arcs.push(...own);
    }
    return this.#known.get(key);
  }
}

function label(letter) {
  return letter === '-' ? HYPHEN : letter.charCodeAt(0) - 96;
}
