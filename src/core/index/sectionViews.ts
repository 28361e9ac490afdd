import type { BlockFile } from './BlockFile';
import type { Extent } from './sectionFile';

const VIEWS = {
  u8: (bytes: Uint8Array) => bytes,
  u16: (bytes: Uint8Array) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2),
  u32: (bytes: Uint8Array) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
  f64: (bytes: Uint8Array) => new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8),
};
const WIDTHS = { u8: 1, u16: 2, u32: 4, f64: 8 };

/** Sections by name, and the type of their elements. */
export type SectionTypes = Readonly<Record<string, keyof typeof VIEWS>>;
type Views<S extends SectionTypes> = { readonly [Name in keyof S]: ReturnType<(typeof VIEWS)[S[Name]]> };

/** The sections of a file as arrays, read by the parts that are asked for. */
export interface SectionViews<S extends SectionTypes> {
  /** Unread where nobody has asked for it. */
  readonly views: Views<S>;
  /** Makes the elements `from` … `to - 1` of a view valid, or throws DamagedIndex. */
  load(name: keyof S & string, from: number, to: number): void;
  part<Name extends keyof S & string>(name: Name, from: number, to: number): Views<S>[Name];
  whole<Name extends keyof S & string>(name: Name): Views<S>[Name];
}

/** `extents` are those of `types`, in its order. */
export function sectionViews<S extends SectionTypes>(blocks: BlockFile, extents: readonly Extent[], types: S): SectionViews<S> {
  const places = new Map(Object.keys(types).map((name, at) => [name, extents[at]!]));
  const views = Object.fromEntries([...places].map(([name, { from, length }]) => [name, VIEWS[types[name]!](blocks.bytes.subarray(from, from + length))])) as Views<S>;
  const load = (name: keyof S & string, from: number, to: number): void => {
    const [width, start] = [WIDTHS[types[name]!], places.get(name)!.from];
    blocks.load(start + from * width, start + to * width);
  };
  const part = <Name extends keyof S & string>(name: Name, from: number, to: number): Views<S>[Name] => {
    load(name, from, to);
    return views[name].subarray(from, to) as Views<S>[Name];
  };
  return { views, load, part, whole: (name) => part(name, 0, views[name].length) };
}
