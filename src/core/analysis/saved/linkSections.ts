import type { EntityType } from '../../../protocol/article';
import { DamagedIndex } from '../../index/BlockFile';
import type { FileKind } from '../../index/sectionFile';
import type { SectionTypes } from '../../index/sectionViews';
import type { EntityMention } from '../CorpusLayers';

/*
 * Linked layers as a file. A record is an entity with what it is called: first, in the order of the index, those of the index (each as it was
 * linked, or described anew by a decision), then what was linked and has become another one, or none.
 */
export const LINK_SECTIONS = {
  /** JSON: AboutLinks. */
  about: 'u8',
  /** Strings, UTF-8. Of a record: its id, its names, its old ids. */
  textBytes: 'u8',
  textOffsets: 'u32',
  /** The first string of each record, and the number of strings. */
  recordTexts: 'u32',
  nameCounts: 'u32',
  recordTypes: 'u8',
  /** Records that have a position, ascending; latitude, longitude. */
  placedRecords: 'u32',
  degrees: 'f64',
  /** What was linked, in the order in which it was. */
  linkedRecords: 'u32',
  /** What the records behind those of the index have become: a number of the index and 1, or 0. */
  becomes: 'u32',
  /** By number of the index. */
  mentionCounts: 'u32',
  articleCounts: 'u32',
  anywhereCounts: 'u32',
  /** Twice the number of each article, and 1 where the entity is mentioned in its text. */
  articleBytes: 'u8',
  articleOffsets: 'u32',
  /** By article: the record of each local entity as it was linked. */
  linkOffsets: 'u32',
  links: 'u32',
  /** By article: starts and ends of its named spans, then the sums of the numbers of their local entities. */
  spanBytes: 'u8',
  spanOffsets: 'u32',
  /** Names of the corpus, UTF-8, with type (and KNOWN) and record. */
  nameBytes: 'u8',
  nameOffsets: 'u32',
  nameKinds: 'u8',
  nameRecords: 'u32',
  /** A KeyTable. */
  buckets: 'u32',
  entries: 'u32',
  /** Beginnings of names, a part for each SEARCH_PART entities: UTF-8, and where the text of each ends in its part, in UTF-16 units. */
  searchBytes: 'u8',
  searchOffsets: 'u32',
  searchEnds: 'u32',
  /** The same of sounds, one part. */
  soundBytes: 'u8',
  soundEnds: 'u32',
} as const satisfies SectionTypes;

export type LinkSection = keyof typeof LINK_SECTIONS;
export const LINK_NAMES = Object.keys(LINK_SECTIONS) as LinkSection[];
export const LINK_FILE: FileKind = { magic: 'KorpusLk', format: 1, sections: LINK_NAMES.length, damaged: () => new DamagedLinks() };

/** Layers that were linked are not what was written: they are linked anew. */
export class DamagedLinks extends DamagedIndex {
  constructor() {
    super('what names are linked to');
  }
}

export const SEARCH_PART = 4096;
/** Of a name's kind, beside the number of its type. */
export const KNOWN = 4;
export const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'other'];

export interface AboutLinks {
  /** Records that a decision has described anew. */
  readonly described: readonly number[];
  /** Mentions of articles in which single stretches are decided. */
  readonly placed: readonly (readonly [article: number, mentions: readonly EntityMention[]])[];
}

/** What a key of the table is of: an entity's id, one that it had, its names as `named` asks for them; the rest are of `match`. */
export const ID_KEY = 'i';
export const OLD_ID_KEY = 'o';
export const SLUG_KEY = 's';
export const NAME_KEY = 'n';
export const MATCH_KEYS = { 'person spelling': 'p', 'person family': 'f', 'person sound': 'q', 'thing known': 'k', 'thing thing': 't', 'thing other': 'u', 'thing sound': 'v' } as const;

/** Of a name by itself. */
export function nameKeyOf(type: EntityType, name: string): string {
  return `${NAME_KEY}${type} ${name}`;
}
