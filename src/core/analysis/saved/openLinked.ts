import type { EntityDecision } from '../../entity/decisions/EntityDecision';
import { ENTITY_TYPES } from '../../entity/decisions/EntityDecision';
import type { Gazetteer } from '../../entity/Gazetteer';
import type { LinkedCorpus, LinkedEntity } from '../../entity/linking/LinkedCorpus';
import type { BlockFile } from '../../index/BlockFile';
import { unpackPostings } from '../../index/postingLists';
import { openSections } from '../../index/sectionFile';
import { sectionViews } from '../../index/sectionViews';
import type { StoredFile, TextCodec } from '../../ports';
import type { CorpusLayers, EntityMention } from '../CorpusLayers';
import { type Catalogue, DecidedNames } from '../DecidedNames';
import { namesHash } from '../linkLayers';
import { LINK_FILE, LINK_SECTIONS, type AboutLinks } from './linkSections';
import { SavedIndex } from './SavedIndex';
import { savedMatch } from './savedMatch';
import { type LinkFile, SavedRecords } from './SavedRecords';

export interface SavedLayers {
  readonly layers: Omit<CorpusLayers, 'layersOf'>;
  readonly names: DecidedNames;
  /** Put together as a whole when it is asked for; `match` is not. */
  readonly linked: LinkedCorpus;
  /** Held by all of these for as long as one is used. */
  readonly blocks: BlockFile;
}

export interface OpenOptions {
  readonly codec: Pick<TextCodec, 'decode'>;
  readonly gazetteer: Gazetteer;
  /** Those that the file was made with. */
  readonly decisions: readonly EntityDecision[];
}

/** Opens what `encodeLinked` made, to be read as it is needed, which throws DamagedIndex for what was not written so. `undefined` for another version and for what is damaged at once. */
export function openLinked(file: StoredFile, version: string, { codec, gazetteer, decisions }: OpenOptions): SavedLayers | undefined {
  const opened = openSections(file, LINK_FILE, version);
  if (opened === undefined) return undefined;
  const saved = sectionViews(opened.blocks, opened.extents, LINK_SECTIONS);
  const about = JSON.parse(codec.decode(saved.whole('about'), 'utf-8')) as AboutLinks;
  const records = new SavedRecords(saved, codec);
  const match = savedMatch(records, gazetteer);
  const catalogue = new SavedCatalogue(records, new Set(about.described));
  const names = new DecidedNames(catalogue, decisions);
  const idsOf = (name: string): readonly string[] => match(ENTITY_TYPES.map((type) => ({ type, name, forms: [], mentions: [] }))).map(({ id }) => id);
  const entities = new SavedIndex(records, codec, (id) => names.decisions.resolve(id), idsOf);
  const articles = new SavedArticles(saved, new Map(about.placed));
  const layers = {
    entities,
    mentionsOf: (article: number) => articles.mentionsOf(article),
    namesHash: (article: number) => namesHash(entities, articles.links(article), articles.placed.get(article)),
  };
  return { layers, names, linked: wholeOf(catalogue, articles, match), blocks: opened.blocks };
}

function wholeOf(catalogue: SavedCatalogue, articles: SavedArticles, match: LinkedCorpus['match']): LinkedCorpus {
  return {
    match,
    get entities() { return catalogue.all; },
    get links() { return articles.allRecords().map((list) => list.map((record) => catalogue.numberOf(record))); },
  };
}

/** What was linked, among the records. */
class SavedCatalogue implements Catalogue {
  #all: readonly LinkedEntity[] | undefined;
  #numbers: Uint32Array | undefined;

  /** `described` are the records that were not linked. */
  constructor(private readonly records: SavedRecords, private readonly described: ReadonlySet<number>) {}

  get all(): readonly LinkedEntity[] {
    return (this.#all ??= Array.from(this.#linked, (record) => this.records.entity(record)));
  }

  numberOf(record: number): number {
    if (this.#numbers === undefined) {
      const numbers = (this.#numbers = new Uint32Array(this.records.size));
      this.#linked.forEach((linked, number) => { numbers[linked] = number; });
    }
    return this.#numbers[record]!;
  }

  get(id: string): LinkedEntity | undefined {
    return this.#entity(this.records.withId(id, this.#isLinked));
  }

  find(id: string): LinkedEntity | undefined {
    return this.get(id) ?? this.#entity(this.records.thatHadId(id, this.#isLinked));
  }

  get #linked(): Uint32Array {
    return this.records.file.whole('linkedRecords');
  }

  readonly #isLinked = (record: number): boolean => !this.described.has(record);

  #entity(record: number | undefined): LinkedEntity | undefined {
    return record === undefined ? undefined : this.records.entity(record);
  }
}

class SavedArticles {
  constructor(private readonly file: LinkFile, readonly placed: ReadonlyMap<number, readonly EntityMention[]>) {}

  mentionsOf(article: number): readonly EntityMention[] {
    const placed = this.placed.get(article);
    if (placed !== undefined) return placed;
    const links = this.links(article);
    const [from, to] = this.file.part('spanOffsets', article, article + 2);
    const numbers = unpackAll(this.file.part('spanBytes', from!, to!));
    const spans = numbers.length / 3;
    const mentions: EntityMention[] = [];
    for (let at = 0, before = numbers[2 * spans - 1]!; at < spans; at++) {
      const sum = numbers[2 * spans + at]!;
      const entity = links[sum - before]!;
      before = sum;
      if (entity >= 0) mentions.push({ start: numbers[2 * at]!, end: numbers[2 * at + 1]!, entity });
    }
    return mentions;
  }

  /** The number in the index of each local entity, -1 for none. */
  links(article: number): Int32Array {
    const count = this.file.views.mentionCounts.length;
    const links = Int32Array.from(this.#records(article));
    for (let local = 0; local < links.length; local++) {
      const other = links[local]! - count;
      if (other >= 0) links[local] = this.file.part('becomes', other, other + 1)[0]! - 1;
    }
    return links;
  }

  allRecords(): Uint32Array[] {
    return Array.from({ length: this.file.views.linkOffsets.length - 1 }, (_, article) => this.#records(article));
  }

  #records(article: number): Uint32Array {
    const [from, to] = this.file.part('linkOffsets', article, article + 2);
    return this.file.part('links', from!, to!);
  }
}

/** All positions of a list. */
function unpackAll(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (const byte of bytes) if (byte < 128) count++;
  return unpackPostings(bytes, count);
}
