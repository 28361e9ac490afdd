import { parseGazetteer, parseWordNames, type Gazetteer } from '../entity/Gazetteer';
import { LemmaDictionary } from '../language/LemmaDictionary';
import { createLemmaKey, type LemmaKey } from '../language/lemmaKey';
import type { Ports } from '../ports';
import { dataFile } from './dataFiles';

/** What lemmas rest on. It is taken apart when the first word is looked up: an index that is opened again may need none. */
export interface Words {
  readonly lemmaKey: LemmaKey;
  readonly gazetteer: () => Gazetteer;
  /** Of the gazetteer's file. */
  readonly gazetteerHash: string;
  /** Of all files: what was made with others is not used. */
  readonly fingerprint: string;
}

/** Throws `InstallationError` where a file is missing; one that is damaged throws it when it is taken apart. */
export async function loadWords({ resources, codec }: Pick<Ports, 'resources' | 'codec'>): Promise<Words> {
  const gazetteer = await dataFile(resources, 'gazetteer.txt', (bytes) => parseGazetteer(bytes, codec));
  const names = gazetteer.also((bytes) => parseWordNames(bytes, codec));
  const words = await dataFile(resources, 'lemmas.de.bin', (bytes) => new LemmaDictionary(bytes));
  const lemmaKey = lazyLemmaKey(() => createLemmaKey({ ...names.read(), dictionary: words.read() }));
  return { lemmaKey, gazetteer: gazetteer.read, gazetteerHash: gazetteer.hash, fingerprint: `${gazetteer.hash}-${words.hash}` };
}

function lazyLemmaKey(make: () => LemmaKey): LemmaKey {
  let made: LemmaKey | undefined;
  const key = (): LemmaKey => (made ??= make());
  return Object.assign((folded: string, language: string) => key()(folded, language), {
    wanted: (folded: string, form: string, language: string) => key().wanted!(folded, form, language),
    isCompoundAt: (folded: string, at: number, language: string) => key().isCompoundAt!(folded, at, language),
  });
}
