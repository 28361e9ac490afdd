import type { BlockFile } from './BlockFile';
import { SECTIONS, type IndexArrays, type SectionName, type StringsName } from './IndexArrays';
import { termsOfPostings, unpackPostings } from './postingLists';
import { expandRuns } from './runs';
import type { Extent } from './sectionFile';
import { sectionViews } from './sectionViews';
import { Strings } from './Strings';

/** The arrays of an index over the sections of its file. Each is read as a whole when it is asked for by name, else what is needed of it. */
export function fileArrays(blocks: BlockFile, extents: readonly Extent[]): IndexArrays {
  const { views, load, part, whole } = sectionViews(blocks, extents, SECTIONS);
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
