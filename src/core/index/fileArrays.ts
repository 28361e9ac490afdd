import type { BlockFile } from './BlockFile';
import { SECTIONS, type IndexArrays, type SectionName, type Sections, type StringsName } from './IndexArrays';
import { termsOfPostings, unpackPostings } from './postingLists';
import { expandRuns } from './runs';
import { Strings } from './Strings';

/** Where a section lies among the blocks, in bytes. */
export interface Extent {
  readonly from: number;
  readonly length: number;
}

export type Extents = Readonly<Record<SectionName, Extent>>;

const VIEWS = {
  u8: (bytes: Uint8Array) => bytes,
  u16: (bytes: Uint8Array) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2),
  u32: (bytes: Uint8Array) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
};
const WIDTHS = { u8: 1, u16: 2, u32: 4 };

/** The arrays of an index over the sections of its file. Each is read as a whole when it is asked for by name, else what is needed of it. */
export function fileArrays(blocks: BlockFile, extents: Extents): IndexArrays {
  const views = Object.fromEntries(names().map((name) => {
    const { from, length } = extents[name];
    return [name, VIEWS[SECTIONS[name]](blocks.bytes.subarray(from, from + length))];
  })) as unknown as Sections;
  const load = (name: SectionName, from: number, to: number): void => {
    const width = WIDTHS[SECTIONS[name]];
    blocks.load(extents[name].from + from * width, extents[name].from + to * width);
  };
  const part = <Name extends SectionName>(name: Name, from: number, to: number): Sections[Name] => {
    load(name, from, to);
    return views[name].subarray(from, to) as Sections[Name];
  };
  const arrays = {
    part,
    strings(name: StringsName): Strings {
      const [units, offsets] = [`${name}Units`, `${name}Offsets`] as const;
      return new Strings(views[units], views[offsets], {
        load(at) {
          const [from, to] = part(offsets, at, at + 2);
          load(units, from!, to!);
        },
        loadAll() {
          load(offsets, 0, views[offsets].length);
          load(units, 0, views[units].length);
        },
      });
    },
    postings(term: number): Uint32Array {
      const [first, past] = part('postingOffsets', term, term + 2);
      const [from, to] = part('postingByteOffsets', term, term + 2);
      return unpackPostings(part('postingBytes', from!, to!), past! - first!);
    },
    tokenCount: views.gaps.length,
  };
  const whole = <Name extends SectionName>(name: Name): Sections[Name] => part(name, 0, views[name].length);
  for (const name of names()) makeLazy(arrays, name, () => whole(name));
  makeLazy(arrays, 'positions', () => allPostings(whole('postingOffsets'), arrays.postings));
  makeLazy(arrays, 'regions', () => expandRuns({ ends: whole('regionEnds'), codes: whole('regionCodes') }, arrays.tokenCount));
  makeLazy(arrays, 'terms', () => termsOfPostings({ bytes: whole('postingBytes'), offsets: whole('postingByteOffsets') }, whole('postingOffsets'), arrays.tokenCount));
  return arrays as typeof arrays & IndexArrays;
}

function allPostings(offsets: Uint32Array, postings: (term: number) => Uint32Array): Uint32Array {
  const positions = new Uint32Array(offsets[offsets.length - 1]!);
  for (let term = 0; term + 1 < offsets.length; term++) if (offsets[term + 1]! > offsets[term]!) positions.set(postings(term), offsets[term]);
  return positions;
}

function names(): SectionName[] {
  return Object.keys(SECTIONS) as SectionName[];
}

/** A property that is worked out when it is first read. */
function makeLazy(target: object, name: string, make: () => unknown): void {
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = make();
      Object.defineProperty(target, name, { value, enumerable: true });
      return value;
    },
  });
}
