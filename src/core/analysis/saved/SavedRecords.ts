import type { LinkedEntity } from '../../entity/linking/LinkedCorpus';
import { slug } from '../../entity/nameKey';
import type { SectionViews } from '../../index/sectionViews';
import type { TextCodec } from '../../ports';
import { KeyTable } from './KeyTable';
import { ID_KEY, type LINK_SECTIONS, OLD_ID_KEY, SLUG_KEY, TYPES } from './linkSections';

export type LinkFile = SectionViews<typeof LINK_SECTIONS>;

/** What entities are called, read as it is asked for. */
export class SavedRecords {
  readonly size: number;
  readonly keys: KeyTable;

  constructor(readonly file: LinkFile, private readonly codec: Pick<TextCodec, 'decode'>) {
    this.size = file.views.recordTypes.length;
    this.keys = new KeyTable(file.views.buckets.length - 1, (name, from, to) => file.part(name, from, to));
  }

  /** A string of one of the two lists. */
  text(list: 'text' | 'name', at: number): string {
    const [from, to] = this.file.part(`${list}Offsets`, at, at + 2);
    return this.codec.decode(this.file.part(`${list}Bytes`, from!, to!), 'utf-8');
  }

  id(record: number): string {
    return this.text('text', this.#first(record));
  }

  type(record: number): LinkedEntity['type'] {
    return TYPES[this.file.part('recordTypes', record, record + 1)[0]!]!;
  }

  name(record: number): string {
    return this.text('text', this.#first(record) + 1);
  }

  names(record: number): readonly string[] {
    const first = this.#first(record) + 1;
    return this.#texts(first, first + this.#nameCount(record));
  }

  oldIds(record: number): readonly string[] {
    const first = this.#first(record) + 1 + this.#nameCount(record);
    return this.#texts(first, this.#first(record + 1));
  }

  position(record: number): LinkedEntity['position'] {
    const at = this.file.whole('placedRecords').indexOf(record);
    if (at < 0) return null;
    const [latitude, longitude] = this.file.part('degrees', 2 * at, 2 * at + 2);
    return { latitude: latitude!, longitude: longitude! };
  }

  /** Records, of those for which `isMeant` holds, with this id. */
  withId(id: string, isMeant: (record: number) => boolean): number | undefined {
    return this.keys.numbers(ID_KEY + id).find((record) => isMeant(record) && this.id(record) === id);
  }

  /** The only record, of those for which `isMeant` holds, that had this id. */
  thatHadId(id: string, isMeant: (record: number) => boolean): number | undefined {
    const [only, ...more] = new Set(this.keys.numbers(OLD_ID_KEY + id).filter((record) => isMeant(record) && this.oldIds(record).includes(id)));
    return more.length === 0 ? only : undefined;
  }

  /** Ascending. */
  withSlug(key: string): readonly number[] {
    return [...new Set(this.keys.numbers(SLUG_KEY + key).filter((record) => this.names(record).some((name) => slug(name) === key)))];
  }

  entity(record: number): LinkedEntity {
    return new SavedEntity(this, record);
  }

  #first(record: number): number {
    return this.file.part('recordTexts', record, record + 1)[0]!;
  }

  #nameCount(record: number): number {
    return this.file.part('nameCounts', record, record + 1)[0]!;
  }

  #texts(from: number, to: number): readonly string[] {
    return Array.from({ length: to - from }, (_, at) => this.text('text', from + at));
  }
}

/** An entity whose parts are read when somebody asks. */
export class SavedEntity implements LinkedEntity {
  constructor(protected readonly records: SavedRecords, protected readonly record: number) {}

  get id(): string {
    return this.records.id(this.record);
  }

  get type(): LinkedEntity['type'] {
    return this.records.type(this.record);
  }

  get name(): string {
    return this.records.name(this.record);
  }

  get names(): readonly string[] {
    return this.records.names(this.record);
  }

  get oldIds(): readonly string[] {
    return this.records.oldIds(this.record);
  }

  get position(): LinkedEntity['position'] {
    return this.records.position(this.record);
  }
}
