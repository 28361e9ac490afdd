import type { CorpusEntity, EntityIndex } from '../../analysis/EntityIndex';
import { slavicKeys } from '../../entity/linking/soundKeys';
import type { Yield } from '../../ports';
import { spelled, WordBeginnings, worded } from './WordBeginnings';

const STEP = 2000;
/** Entities, the commonest, whose names are compared by their sound where none begins as written. */
const MOST_SOUNDED = 5000;
/** Letters that say enough of how a name sounds. */
const LEAST_SOUND = 4;

type Admit = (number: number) => boolean;

/** Entities by the beginning of any word of any of their names. */
export class NameSearch {
  readonly #names: WordBeginnings;
  readonly #sounds: WordBeginnings;

  constructor(names: readonly string[], sounds: readonly string[]) {
    this.#names = new WordBeginnings(names);
    this.#sounds = new WordBeginnings(sounds);
  }

  /** Numbers of the first `most` entities for which `admit` holds, in the order of the index: the commonest first. */
  find(written: string, admit: Admit, most: number): readonly number[] {
    return this.#names.find(written, most, admit);
  }

  /** The same by how a word sounds that was transliterated: `Wostoch` and `Vostoč` begin Wostotschny. */
  findBySound(written: string, admit: Admit, most: number): readonly number[] {
    const word = written.trim();
    const keys = word.length < LEAST_SOUND ? [] : slavicKeys(word).filter((key) => key.length >= LEAST_SOUND);
    return this.#sounds.findParts(keys.map((key) => worded([key])), most, admit);
  }
}

function namesOf({ names }: CorpusEntity): string {
  return spelled(names);
}

function soundsOf({ names }: CorpusEntity): string {
  const words = new Set(names.flatMap((name) => name.split(/[\s-]+/)));
  return worded([...words].flatMap(slavicKeys));
}

const known = new WeakMap<EntityIndex, NameSearch>();

/** The search over the names of an index; made once. */
export function nameSearchOf(index: EntityIndex): NameSearch {
  let search = known.get(index);
  if (!search) known.set(index, search = new NameSearch(index.entities.map(namesOf), index.entities.slice(0, MOST_SOUNDED).map(soundsOf)));
  return search;
}

/** Makes the search, and what `named` rests on, before somebody waits for it, letting other work go first now and then. */
export async function prepareNameSearch(index: EntityIndex, pause: Yield): Promise<void> {
  if (known.has(index)) return;
  const inSteps = async (entities: readonly CorpusEntity[], textOf: (entity: CorpusEntity) => string): Promise<readonly string[]> => {
    const texts: string[] = [];
    while (texts.length < entities.length) {
      texts.push(...entities.slice(texts.length, texts.length + STEP).map(textOf));
      await pause();
    }
    return texts;
  };
  known.set(index, new NameSearch(await inSteps(index.entities, namesOf), await inSteps(index.entities.slice(0, MOST_SOUNDED), soundsOf)));
  index.named('');
}
