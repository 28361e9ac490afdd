import { appendAll } from '../appendAll';
import { slavicKeys } from '../entity/linking/soundKeys';
import type { Yield } from '../ports';
import { spelled, WordBeginnings, worded } from '../text/WordBeginnings';
import type { CorpusEntity, EntityIndex, NameSearch } from './EntityIndex';

const STEP = 2000;
/** Entities, the commonest, whose names are compared by their sound where none begins as written. */
export const MOST_SOUNDED = 5000;
/** No name begins so: all are looked at. */
const NOWHERE = 'ꙍꙍꙍ';
/** Letters that say enough of how a name sounds. */
const LEAST_SOUND = 4;

/** Beginnings of names in parts, one behind the other, of so many entities each but the last. */
export interface NameParts {
  readonly size: number;
  readonly count: number;
  at(part: number): WordBeginnings;
}

/** The search over the names of entities, in the order of their index; `sounds` has those of the first MOST_SOUNDED. */
export function searchOver(names: NameParts, sounds: () => WordBeginnings): NameSearch {
  return {
    find(written, admit, most) {
      const found: number[] = [];
      for (let part = 0; part < names.count && found.length < most; part++) {
        const first = part * names.size;
        for (const number of names.at(part).find(written, most - found.length, (own) => admit(first + own))) found.push(first + number);
      }
      return found;
    },
    findBySound(written, admit, most) {
      const word = written.trim();
      const keys = word.length < LEAST_SOUND ? [] : slavicKeys(word).filter((key) => key.length >= LEAST_SOUND);
      return sounds().findParts(keys.map((key) => worded([key])), most, admit);
    },
  };
}

export function namesText({ names }: Pick<CorpusEntity, 'names'>): string {
  return spelled(names);
}

export function soundsText({ names }: Pick<CorpusEntity, 'names'>): string {
  const words = new Set(names.flatMap((name) => name.split(/[\s-]+/)));
  return worded([...words].flatMap(slavicKeys));
}

const known = new WeakMap<EntityIndex, NameSearch>();

/** The search over the names of an index; made once. */
export function nameSearchOf(index: EntityIndex): NameSearch {
  let search = index.search ?? known.get(index);
  if (!search) known.set(index, search = inMemory(index.entities.map(namesText), index.entities.slice(0, MOST_SOUNDED).map(soundsText)));
  return search;
}

/** Makes the search, and what `named` rests on, before somebody waits for it, letting other work go first now and then. */
export async function prepareNameSearch(index: EntityIndex, pause: Yield): Promise<void> {
  if (index.search !== undefined || known.has(index)) return;
  const inSteps = async (entities: readonly CorpusEntity[], textOf: (entity: CorpusEntity) => string): Promise<readonly string[]> => {
    const texts: string[] = [];
    while (texts.length < entities.length) {
      appendAll(texts, entities.slice(texts.length, texts.length + STEP).map(textOf));
      await pause();
    }
    return texts;
  };
  known.set(index, inMemory(await inSteps(index.entities, namesText), await inSteps(index.entities.slice(0, MOST_SOUNDED), soundsText)));
  index.named('');
}

/** Reads what a search that is kept in a file rests on, before somebody waits for it. */
export function readNames({ entities, search }: EntityIndex): void {
  search?.find(NOWHERE, () => true, entities.length);
}

function inMemory(names: readonly string[], sounds: readonly string[]): NameSearch {
  const [all, heard] = [WordBeginnings.of(names), WordBeginnings.of(sounds)];
  return searchOver({ size: names.length, count: 1, at: () => all }, () => heard);
}
