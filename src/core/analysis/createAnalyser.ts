import type { ArticleInfo } from '../../protocol/article';
import type { Cancellation } from '../../protocol/engine';
import type { Gazetteer } from '../entity/Gazetteer';
import { linkArticle } from '../entity/linking/linkArticle';
import type { Tagger } from '../entity/tagger/createTagger';
import { findDates } from '../language/dates/findDates';
import { findSpeech } from '../language/speech/findSpeech';
import { contentHash } from '../text/hash';
import type { Paragraph } from '../text/Paragraph';
import type { ArticleLayers } from './ArticleLayers';

/** Raise it when the rules of any layer change: what was saved under another number is found anew. Models and gazetteers count by themselves. */
const LAYER_RULES = 31;

/** An article as the layers see it. */
export interface AnalysedArticle {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** `2023-09-13`, `2023-09` or `2023`; `null` where it is not known. */
  readonly published: string | null;
}

/** Finds all layers of an article. Throws `Cancelled`. */
export interface Analyser {
  /** Changes whenever the same article would be analysed differently. */
  readonly version: string;
  analyse(article: AnalysedArticle, cancellation?: Cancellation): ArticleLayers;
}

/** What the analyser is made of. `fingerprint` stands for all data files (models, gazetteers) behind it. */
export interface AnalyserParts {
  readonly tagger: Tagger;
  readonly gazetteer: Gazetteer;
  readonly fingerprint: string;
}

/** The one place where the layers are put together. */
export function createAnalyser({ tagger, gazetteer, fingerprint }: AnalyserParts): Analyser {
  return {
    version: `${LAYER_RULES}-${fingerprint}`,
    analyse({ text, paragraphs, published }, cancellation) {
      const named = tagger.tag(text, paragraphs, cancellation);
      return {
        named,
        entities: linkArticle(text, named, gazetteer, isEnglish(paragraphs)),
        ...findSpeech({ text, paragraphs, named }),
        dates: findDates({ text, paragraphs, published: published ?? undefined }),
      };
    },
  };
}

/** Most of its text is. */
function isEnglish(paragraphs: readonly Paragraph[]): boolean {
  const length = (lines: readonly Paragraph[]): number => lines.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(paragraphs.filter(({ language }) => language === 'en')) * 2 > length(paragraphs);
}

/** What the layers of an article are saved under: all that `analyse` reads of it. */
export function layerKey(textHash: string, { language, languageFrom, published }: Pick<ArticleInfo, 'language' | 'languageFrom' | 'published'>): string {
  return contentHash(`${textHash} ${language}${languageFrom === 'metadata' ? '!' : ''} ${published?.value ?? ''}`);
}
