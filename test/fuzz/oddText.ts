import fc from 'fast-check';

/** What breaks programs that read text: ends of lines, unpaired halves, what has no width, what changes direction, names that every object has. */
export const ODD = [
  '\0', '\u0001', '\u001F', '\u007F', '\u0085', '\n', '\r', '\r\n', '\u2028', '\u2029', '\v', '\f', '\t', '\u00A0', '\u3000', '\uD800', '\uDBFF', '\uDC00', '\uDFFF',
  '\u202E', '\u202A', '\u2066', '\u2069', '\u200F', '\u200B', '\u200D', '\u00AD', '\u2060', '\uFEFF', '\uFFFE', '\uFFFD', 'e\u0301', '\u0301', '\u20E3', '\uFE0F',
  'ﬁ', 'İ', 'ı', 'ẞ', 'ǅ', 'Σ', '\u{1D400}', '\u{10FFFF}', '👩\u200D🚀', '🇩🇪', 'か\u3099', '한', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
];

/** Any UTF-16, paired or not. */
export const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.constantFrom(...ODD), { maxLength: 8 }).map((parts) => parts.join('')),
);

interface Edit {
  readonly kind: 'insert' | 'delete' | 'double' | 'cut' | 'move';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** `text` with a few slips: something inserted, left out, written twice, cut off, moved. */
export function mutated(text: fc.Arbitrary<string>, inserted: fc.Arbitrary<string>, most = 5): fc.Arbitrary<string> {
  const edit = fc.record({ kind: fc.constantFrom('insert', 'insert', 'delete', 'delete', 'double', 'cut', 'move'), at: fc.nat(), length: fc.nat({ max: 12 }), text: inserted });
  return fc.tuple(text, fc.array(edit, { minLength: 1, maxLength: most })).map(([start, edits]) => edits.reduce(edited, start));
}

function edited(text: string, { kind, at, length, text: inserted }: Edit): string {
  const from = at % (text.length + 1);
  const [before, part, behind] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  switch (kind) {
    case 'insert': return before + inserted + part + behind;
    case 'delete': return before + behind;
    case 'double': return before + part + part + behind;
    case 'cut': return before;
    case 'move': return before + behind + part;
  }
}
