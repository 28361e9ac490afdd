import type { CorpusWarning } from '../../protocol/engine';
import { createAnalyser } from '../analysis/createAnalyser';
import { LayerStore } from '../analysis/LayerStore';
import { createTagger, gazetteerTagger } from '../entity/tagger/createTagger';
import type { Ports } from '../ports';
import { contentHash } from '../text/hash';
import { optionalFile } from './dataFiles';
import type { LanguageParts } from './LanguageLayer';
import type { Words } from './loadWords';
import { engineMessages } from './messages';

export interface LoadedLanguage extends LanguageParts {
  /** What a person should know of the installation. */
  readonly standing: readonly CorpusWarning[];
}

/** What finds names, speech and dates, and where that is kept. Without its model only names of the gazetteer are found, and a warning says so. */
export async function loadLanguage({ resources, cache, codec, yield: pause, rest }: Ports, words: Words, cacheName: string): Promise<LoadedLanguage> {
  const gazetteer = words.gazetteer();
  const model = await optionalFile(resources, 'names.model');
  const fingerprint = `${words.gazetteerHash}-${contentHash(model)}`;
  const made = createTagger(model, gazetteer);
  const tagger = made.kind === 'tagger' ? made : gazetteerTagger(gazetteer);
  const standing = made.kind === 'tagger' ? [] : [{ message: engineMessages.modelDamaged(), path: null, line: null }];
  const analyser = createAnalyser({ tagger, gazetteer, fingerprint });
  const store = new LayerStore({ cache, codec, name: `${cacheName}.layers`, version: analyser.version });
  return { analyser, gazetteer, standing, store, pause, rest };
}
