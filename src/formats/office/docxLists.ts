import type { Element } from '../markup/Element';
import { partNamed, partsNamed, valueOf } from './unpacked';

/** The mark in front of a paragraph, how deep it stands and in which list; `undefined` for one that is no item of a list. */
export type ItemOf = (paragraph: Element) => { readonly mark: string; readonly level: number; readonly list: string } | undefined;

const DEEPEST = 9;

/** Counts the items of a document's lists, in the order in which they are asked for. */
export function itemsOf(numbering: Element | undefined, styles: Element | undefined): ItemOf {
  const formats = formatsOf(partNamed(numbering, 'numbering'));
  const ofStyle = new Map(partsNamed(partNamed(styles, 'styles'), 'style').map((style) => [valueOf(style, 'styleId') ?? '', partNamed(style, 'pPr', 'numPr')]));
  const counts = new Map<string, number[]>();
  const seen = new Set<string>();
  return (paragraph) => {
    const properties = partNamed(paragraph, 'pPr');
    const numbered = partNamed(properties, 'numPr') ?? ofStyle.get(valueOf(partNamed(properties, 'pStyle'), 'val') ?? '');
    const list = valueOf(partNamed(numbered, 'numId'), 'val');
    if (list === undefined || list === '0') return undefined;
    const level = Math.min(DEEPEST, Math.max(0, Number(valueOf(partNamed(numbered, 'ilvl'), 'val')) || 0));
    const abstract = formats.get(list)?.abstract ?? list;
    const restarts = formats.get(list)?.restarts === true && !seen.has(list);
    seen.add(list);
    const count = restarts ? [] : (counts.get(abstract) ?? []);
    counts.set(abstract, count);
    count.length = Math.min(count.length, level + 1);
    const format = formats.get(list)?.levels[level];
    count[level] = (count[level] ?? (format?.start ?? 1) - 1) + 1;
    return { mark: markOf(format?.kind ?? 'bullet', count[level] ?? 1), level, list: abstract };
  };
}

/** Lists of one abstract number go on counting, unless they say where they start. */
interface ListFormat {
  readonly abstract: string;
  readonly levels: readonly LevelFormat[];
  readonly restarts: boolean;
}

interface LevelFormat {
  readonly kind: string;
  readonly start: number;
}

/** By number of a list, the formats of its levels. */
function formatsOf(numbering: Element | undefined): ReadonlyMap<string, ListFormat> {
  const abstract = new Map(partsNamed(numbering, 'abstractNum').map((each) => [valueOf(each, 'abstractNumId') ?? '', partsNamed(each, 'lvl').map((level) => ({
    kind: valueOf(partNamed(level, 'numFmt'), 'val') ?? 'bullet', start: Number(valueOf(partNamed(level, 'start'), 'val') ?? 1) || 0,
  }))]));
  return new Map(partsNamed(numbering, 'num').map((each) => {
    const name = valueOf(partNamed(each, 'abstractNumId'), 'val') ?? '';
    return [valueOf(each, 'numId') ?? '', { abstract: name, levels: abstract.get(name) ?? [], restarts: partNamed(each, 'lvlOverride', 'startOverride') !== undefined }];
  }));
}

function markOf(kind: string, count: number): string {
  if (kind === 'decimal' || kind === 'decimalZero' || kind === 'ordinal') return `${count}.`;
  if (kind === 'lowerLetter') return `${letterOf(count)}.`;
  if (kind === 'upperLetter') return `${letterOf(count).toUpperCase()}.`;
  if (kind === 'lowerRoman') return `${romanOf(count).toLowerCase()}.`;
  return kind === 'upperRoman' ? `${romanOf(count)}.` : '-';
}

/** a to z, then aa to zz. */
function letterOf(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.floor((count - 1) / 26) + 1));
}

const ROMAN = [['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const;

function romanOf(count: number): string {
  if (count < 1 || count > 4999) return String(count);
  let [rest, roman] = [count, ''];
  for (const [sign, value] of ROMAN) {
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  }
  return roman;
}
