import type { EntityType } from '../../../protocol/article';
import { unpackPostings } from '../../index/postingLists';
import type { TextCodec } from '../../ports';
import { WordBeginnings } from '../../text/WordBeginnings';
import { slug } from '../../entity/nameKey';
import type { CorpusEntity, EntityIndex, NameSearch } from '../EntityIndex';
import { searchOver } from '../NameSearch';
import { SEARCH_PART, TYPES } from './linkSections';
import { type LinkFile, SavedEntity, type SavedRecords } from './SavedRecords';

/** The index of entities of saved layers: each read as it is asked for. */
export class SavedIndex implements EntityIndex {
  readonly #size: number;
  readonly #file: LinkFile;
  readonly search: NameSearch;
  readonly #types = new Map<EntityType, Uint32Array>();
  #entities: readonly SavedCorpusEntity[] | undefined;

  /** `resolve` tells the id in force for one that was merged, `idsOf` what a name in a spelling that no article has would get. */
  constructor(private readonly records: SavedRecords, codec: Pick<TextCodec, 'decode'>, private readonly resolve: (id: string) => string, private readonly idsOf: (name: string) => readonly string[]) {
    this.#file = records.file;
    this.#size = this.#file.views.mentionCounts.length;
    this.search = savedSearch(this.#file, codec);
  }

  get entities(): readonly CorpusEntity[] {
    return (this.#entities ??= Array.from({ length: this.#size }, (_, number) => new SavedCorpusEntity(this.records, number)));
  }

  ofType(type: EntityType): Uint32Array {
    const known = this.#types.get(type);
    if (known !== undefined) return known;
    const [types, mentions, code] = [this.#file.part('recordTypes', 0, this.#size), this.#file.whole('mentionCounts'), TYPES.indexOf(type)];
    const numbers = new Uint32Array(this.#size);
    let count = 0;
    for (let number = 0; number < this.#size; number++) if (types[number] === code && mentions[number]! > 0) numbers[count++] = number;
    const found = numbers.slice(0, count);
    this.#types.set(type, found);
    return found;
  }

  find(id: string): number | undefined {
    return this.#withId(this.resolve(id)) ?? this.#withId(id);
  }

  named(name: string): readonly number[] {
    const found = this.records.withSlug(slug(name));
    return found.length > 0 ? found : [...new Set(this.idsOf(name).flatMap((id) => this.find(id) ?? []))].sort((a, b) => a - b);
  }

  #withId(id: string): number | undefined {
    const isOfIndex = (record: number): boolean => record < this.#size;
    return this.records.withId(id, isOfIndex) ?? this.records.thatHadId(id, isOfIndex);
  }
}

class SavedCorpusEntity extends SavedEntity implements CorpusEntity {
  get mentions(): number {
    return this.#count('mentionCounts');
  }

  get articleCount(): number {
    return this.#count('articleCounts');
  }

  get articles(): readonly number[] {
    return Array.from(this.#numbers().filter((number) => number % 2 === 1), half);
  }

  get anywhere(): readonly number[] {
    return Array.from(this.#numbers(), half);
  }

  /** As `articleBytes` has them. */
  #numbers(): Uint32Array {
    const [from, to] = this.records.file.part('articleOffsets', this.record, this.record + 2);
    return unpackPostings(this.records.file.part('articleBytes', from!, to!), this.#count('anywhereCounts'));
  }

  #count(section: 'mentionCounts' | 'articleCounts' | 'anywhereCounts'): number {
    return this.records.file.part(section, this.record, this.record + 1)[0]!;
  }
}

function half(number: number): number {
  return number >>> 1;
}

function savedSearch(file: LinkFile, codec: Pick<TextCodec, 'decode'>): NameSearch {
  const size = file.views.searchEnds.length;
  const parts: WordBeginnings[] = [];
  const textAt = (part: number): WordBeginnings => {
    const [from, to] = file.part('searchOffsets', part, part + 2);
    const first = part * SEARCH_PART;
    return new WordBeginnings(codec.decode(file.part('searchBytes', from!, to!), 'utf-8'), file.part('searchEnds', first, Math.min(size, first + SEARCH_PART)));
  };
  let sounds: WordBeginnings | undefined;
  return searchOver(
    { size: SEARCH_PART, count: Math.ceil(size / SEARCH_PART), at: (part) => (parts[part] ??= textAt(part)) },
    () => (sounds ??= new WordBeginnings(codec.decode(file.whole('soundBytes'), 'utf-8'), file.whole('soundEnds'))),
  );
}
