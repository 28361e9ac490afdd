import { bytesOf, encodeSections } from '../../index/sectionFile';
import { PostingsWriter } from '../../index/postingLists';
import type { LinkedCorpus, LinkedEntity } from '../../entity/linking/LinkedCorpus';
import type { LocalEntity } from '../../entity/linking/LocalEntity';
import type { NamedSpan } from '../../entity/NamedSpan';
import { slug } from '../../entity/nameKey';
import type { TextCodec, Yield } from '../../ports';
import type { DecidedEntities } from '../DecidedNames';
import type { MadeLayers } from '../linkLayers';
import { MOST_SOUNDED, namesText, soundsText } from '../NameSearch';
import { KeyTableWriter } from './KeyTable';
import { ID_KEY, KNOWN, LINK_FILE, LINK_NAMES, MATCH_KEYS, nameKeyOf, OLD_ID_KEY, SEARCH_PART, SLUG_KEY, TYPES, type AboutLinks, type LinkSection } from './linkSections';
import { TextsWriter } from './TextsWriter';

/** Steps between two pauses. */
const STEP = 2000;

/** All that linking and decisions came to. */
export interface LinkedState {
  readonly linked: LinkedCorpus;
  readonly decided: DecidedEntities;
  readonly layers: MadeLayers;
  readonly articleCount: number;
  /** The named spans of an article, and what they name. */
  mentioned(article: number): { readonly named: readonly NamedSpan[]; readonly entities: readonly LocalEntity[] };
}

type Sections = Partial<Record<LinkSection, ArrayBufferView>>;

/** The state as parts of a file; `pause` may end it by throwing. `undefined` where it has come out of a file itself. */
export async function encodeLinked(state: LinkedState, version: string, codec: Pick<TextCodec, 'encode'>, pause: Yield): Promise<readonly Uint8Array[] | undefined> {
  if (state.linked.names === undefined) return undefined;
  const sections = await new LinkedWriter(state, codec, pause).sections();
  return encodeSections(LINK_FILE, version, LINK_NAMES.map((name) => bytesOf(sections[name]!)));
}

class LinkedWriter {
  readonly #keys = new KeyTableWriter();
  /** By number of what was linked. */
  readonly #recordOf: Uint32Array;
  /** By record. */
  readonly #records: LinkedEntity[];
  readonly #described: number[] = [];

  constructor(private readonly state: LinkedState, private readonly codec: Pick<TextCodec, 'encode'>, private readonly pause: Yield) {
    const { linked, layers } = state;
    const numbers = new Map(linked.entities.map((entity, number) => [entity, number]));
    this.#recordOf = new Uint32Array(linked.entities.length);
    this.#records = layers.entities.entities.map(({ entity }) => entity);
    this.#records.forEach((entity, record) => {
      const number = numbers.get(entity);
      if (number === undefined) this.#described.push(record);
      else this.#recordOf[number] = record;
      numbers.delete(entity);
    });
    for (const [entity, number] of numbers) this.#recordOf[number] = this.#records.push(entity) - 1;
  }

  async sections(): Promise<Sections> {
    const sections: Sections = {};
    for (const part of [this.#texts(), this.#counts(), this.#articles(), this.#names(), this.#searches()]) Object.assign(sections, await part);
    const about: AboutLinks = { described: this.#described, placed: [...this.state.layers.placed] };
    return { ...sections, ...this.#keys.finish(), linkedRecords: this.#recordOf, becomes: this.#becomes(), about: this.codec.encode(JSON.stringify(about)) };
  }

  /** Everything that is written of records by themselves. */
  async #texts(): Promise<Sections> {
    const texts = new TextsWriter();
    const size = this.#records.length;
    const [recordTexts, nameCounts, recordTypes] = [new Uint32Array(size + 1), new Uint32Array(size), new Uint8Array(size)];
    const [placedRecords, degrees]: [number[], number[]] = [[], []];
    await this.#each(this.#records, ({ id, type, names, oldIds, position }, record) => {
      for (const text of [id, ...names, ...oldIds]) texts.add(text);
      recordTexts[record + 1] = texts.size;
      nameCounts[record] = names.length;
      recordTypes[record] = TYPES.indexOf(type);
      this.#keys.add(ID_KEY + id, record);
      for (const old of oldIds) this.#keys.add(OLD_ID_KEY + old, record);
      if (record < this.#count) for (const name of new Set(names.map(slug))) this.#keys.add(SLUG_KEY + name, record);
      if (position !== null) {
        placedRecords.push(record);
        degrees.push(position.latitude, position.longitude);
      }
    });
    const { bytes: textBytes, offsets: textOffsets } = texts.finish();
    return { textBytes, textOffsets, recordTexts, nameCounts, recordTypes, placedRecords: Uint32Array.from(placedRecords), degrees: Float64Array.from(degrees) };
  }

  get #count(): number {
    return this.state.layers.entities.entities.length;
  }

  #becomes(): Uint32Array {
    const { linked, decided, layers } = this.state;
    const placeOf = new Map(layers.entities.entities.map(({ entity }, place) => [entity, place]));
    const becomes = new Uint32Array(this.#records.length - this.#count);
    linked.entities.forEach((_, number) => {
      const place = this.#recordOf[number]! - this.#count;
      if (place >= 0) becomes[place] = (placeOf.get(decided.entities[decided.places[number]!]!) ?? -1) + 1;
    });
    return becomes;
  }

  async #counts(): Promise<Sections> {
    const { entities } = this.state.layers.entities;
    const [mentionCounts, articleCounts, anywhereCounts] = [new Uint32Array(entities.length), new Uint32Array(entities.length), new Uint32Array(entities.length)];
    const lists = new PostingsWriter();
    await this.#each(entities, ({ mentions, articles, anywhere }, number) => {
      mentionCounts[number] = mentions;
      articleCounts[number] = articles.length;
      anywhereCounts[number] = anywhere.length;
      let next = 0;
      lists.add(anywhere.map((article) => 2 * article + Number(articles[next] === article && ++next > 0)));
    });
    const { bytes: articleBytes, offsets: articleOffsets } = lists.finish();
    return { mentionCounts, articleCounts, anywhereCounts, articleBytes, articleOffsets };
  }

  async #articles(): Promise<Sections> {
    const { linked, articleCount } = this.state;
    const linkOffsets = new Uint32Array(articleCount + 1);
    linked.links.forEach((list, article) => { linkOffsets[article + 1] = linkOffsets[article]! + list.length; });
    const links = new Uint32Array(linkOffsets[articleCount]!);
    const spans = new PostingsWriter();
    await this.#each(linked.links, (list, article) => {
      links.set(list.map((number) => this.#recordOf[number]!), linkOffsets[article]);
      spans.add(spanNumbers(this.state.mentioned(article)));
    });
    const { bytes: spanBytes, offsets: spanOffsets } = spans.finish();
    return { linkOffsets, links, spanBytes, spanOffsets };
  }

  /** What `match` rests on. */
  async #names(): Promise<Sections> {
    const names = this.state.linked.names!;
    const texts = new TextsWriter();
    const [nameKinds, nameRecords] = [new Uint8Array(names.all.length), new Uint32Array(names.all.length)];
    await this.#each(names.all, ({ type, name }, number) => {
      texts.add(name);
      nameKinds[number] = TYPES.indexOf(type);
      nameRecords[number] = this.#recordOf[names.entityNumber(number)]!;
      this.#keys.add(nameKeyOf(type, name), number);
    });
    for (const number of names.known()) nameKinds[number]! |= KNOWN;
    await this.#each(names.keys(), ([table, key, number]) => this.#keys.add(MATCH_KEYS[table] + key, number));
    const { bytes: nameBytes, offsets: nameOffsets } = texts.finish();
    return { nameBytes, nameOffsets, nameKinds, nameRecords };
  }

  async #searches(): Promise<Sections> {
    const { entities } = this.state.layers.entities;
    const parts = new TextsWriter();
    const searchEnds = new Uint32Array(entities.length);
    for (let first = 0; first < entities.length; first += SEARCH_PART) {
      parts.add(joinedTexts(entities.slice(first, first + SEARCH_PART).map(namesText), searchEnds.subarray(first)));
      await this.pause();
    }
    const sounded = entities.slice(0, MOST_SOUNDED);
    const soundEnds = new Uint32Array(sounded.length);
    const soundBytes = this.codec.encode(joinedTexts(sounded.map(soundsText), soundEnds));
    const { bytes: searchBytes, offsets: searchOffsets } = parts.finish();
    return { searchBytes, searchOffsets, searchEnds, soundBytes, soundEnds };
  }

  async #each<T>(list: Iterable<T>, work: (item: T, at: number) => void): Promise<void> {
    let at = 0;
    for (const item of list) {
      if (at % STEP === 0) await this.pause();
      work(item, at++);
    }
  }
}

function joinedTexts(texts: readonly string[], ends: Uint32Array): string {
  let end = 0;
  texts.forEach((text, at) => { ends[at] = end += text.length; });
  return texts.join('');
}

/** Ascending. */
function spanNumbers({ named, entities }: ReturnType<LinkedState['mentioned']>): readonly number[] {
  const localOf = new Uint32Array(named.length);
  entities.forEach(({ mentions }, local) => { for (const mention of mentions) localOf[mention] = local; });
  const numbers = named.flatMap(({ start, end }) => [start, end]);
  let sum = numbers.at(-1) ?? 0;
  for (const local of localOf) numbers.push(sum += local);
  return numbers;
}
