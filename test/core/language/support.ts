import { readFileSync } from 'node:fs';
import { LemmaDictionary } from '../../../src/core/language/LemmaDictionary';

let dictionary: LemmaDictionary | undefined;

/** The dictionary that ships: the build makes it before the tests. */
export const shippedLemmas = (): LemmaDictionary => (dictionary ??= new LemmaDictionary(lemmaBytes()));
export const lemmaBytes = (): Uint8Array => readFileSync('dist/lemmas.de.bin');
