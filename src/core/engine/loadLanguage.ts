import type { CorpusWarning } from '../../protocol/engine';
import { createAnalyser, type Analyser } from '../analysis/createAnalyser';
import { LayerStore } from '../analysis/LayerStore';
import { createTagger, gazetteerTagger } from '../entity/tagger/createTagger';
import type { Ports, Resources } from '../ports';
import { contentHash } from '../text/hash';
import { optionalFile } from './dataFiles';
import type { LanguageParts } from './LanguageLayer';
import { LinkCache } from './LinkCache';
import type { Words } from './loadWords';
import { engineMessages } from './messages';

export interface LoadedLanguage extends LanguageParts {
  /** What a person should know of the installation. */
  readonly standing: readonly CorpusWarning[];
}

/** What finds names, speech and dates, and where that is kept. Without its model only names of the gazetteer are found, and a warning says so. */
export async function loadLanguage({ resources, cache, codec, yield: pause, rest, beside }: Ports, words: Words, { cacheName, rules }: { readonly cacheName: string; readonly rules: string }): Promise<LoadedLanguage> {
  const { analyser, hasModel } = await loadAnalyser(resources, words);
  const standing = hasModel ? [] : [{ message: engineMessages.modelDamaged(), path: null, line: null }];
  const store = new LayerStore({ cache, codec, name: `${cacheName}.layers`, version: analyser.version });
  const gazetteer = words.gazetteer();
  const links = new LinkCache({ cache, codec, name: `${cacheName}.links`, version: `${rules} ${words.fingerprint} ${analyser.version}`, gazetteer });
  return { analyser, gazetteer, standing, store, links, pause, rest, beside };
}

/** What finds the layers of an article. `hasModel` tells whether names are found by the trained one. */
export async function loadAnalyser(resources: Resources, words: Pick<Words, 'gazetteer' | 'gazetteerHash'>): Promise<{ readonly analyser: Analyser; readonly hasModel: boolean }> {
  const gazetteer = words.gazetteer();
  const model = await optionalFile(resources, 'names.model');
  const fingerprint = `${words.gazetteerHash}-${contentHash(model)}`;
  const made = createTagger(model, gazetteer);
  const hasModel = made.kind === 'tagger';
  return { analyser: createAnalyser({ tagger: hasModel ? made : gazetteerTagger(gazetteer), gazetteer, fingerprint }), hasModel };
}
