import { Strings } from './Strings';

interface Inserted {
  /** The old number that it stands before. */
  readonly before: number;
  readonly text: string;
}

/** A sorted list as it becomes: of its numbers some go, and strings come in. */
export interface Patch<Each extends Inserted = Inserted> {
  /** Ascending. */
  readonly removed: readonly number[];
  /** In the order of the new list. */
  readonly inserted: readonly Each[];
}

/** New number of each old one (of a removed one: of what follows it), and of each inserted string. */
export interface Renumbering {
  readonly kept: Uint32Array;
  readonly inserted: readonly number[];
  readonly size: number;
}

export function renumbering(size: number, { removed, inserted }: Patch): Renumbering {
  const kept = new Uint32Array(size);
  const places: number[] = [];
  let to = 0;
  let gone = 0;
  for (let from = 0; from <= size; from++) {
    while (places.length < inserted.length && inserted[places.length]!.before === from) places.push(to++);
    if (from === size) break;
    kept[from] = to;
    if (removed[gone] === from) gone++;
    else to++;
  }
  return { kept, inserted: places, size: to };
}

/** The strings of the new list. What lies between two places of change is copied as a whole. */
export function patchStrings(list: Strings, { removed, inserted }: Patch): Strings {
  const { units, offsets } = list;
  const added = inserted.reduce((sum, { text }) => sum + text.length, 0);
  const newUnits = new Uint16Array(units.length + added);
  const newOffsets = new Uint32Array(list.size + inserted.length - removed.length + 1);
  let [from, number, length] = [0, 0, 0];
  const copyTo = (end: number): void => {
    if (end <= from) return;
    newUnits.set(units.subarray(offsets[from], offsets[end]), length);
    for (let at = from; at < end; at++) newOffsets[++number] = length + offsets[at + 1]! - offsets[from]!;
    length = newOffsets[number]!;
    from = end;
  };
  let gone = 0;
  const skipTo = (end: number): void => {
    for (; gone < removed.length && removed[gone]! < end; gone++) {
      copyTo(removed[gone]!);
      from = removed[gone]! + 1;
    }
    copyTo(end);
  };
  for (const { before, text } of inserted) {
    skipTo(before);
    for (let at = 0; at < text.length; at++) newUnits[length++] = text.charCodeAt(at);
    newOffsets[++number] = length;
  }
  skipTo(list.size);
  return new Strings(newUnits.slice(0, length), newOffsets);
}
