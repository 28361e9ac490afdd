import type { CallOptions } from '../../protocol/engine';
import type { QuotedPassage, VerifiedQuotation } from '../../protocol/quotations';
import type { Span } from '../../protocol/span';
import { articleParagraphs } from '../corpus/readArticle';
import { findSpeech } from '../language/speech/findSpeech';
import type { Yield } from '../ports';
import type { Corpus } from '../query/Corpus';
import { ArticleTexts } from '../query/run/ArticleTexts';
import { Pace } from '../query/run/Pace';
import { QuotationFinder, type QuotationPlace } from '../query/run/QuotationFinder';
import { DEFAULT_REGIONS } from '../query/run/regions';
import { tokens } from '../text/tokenize';
import { NEVER } from './CorpusStore';

/** A word or two in quotation marks is a term, and no quotation. */
const LEAST_WORDS = 3;

/** A text, and where it lies in the corpus: it is no witness of itself. */
interface Draft {
  readonly draft: string;
  readonly path: string | null;
}

/** The quotations of a draft, in order, each with its places in the corpus. A text without one is a quotation as a whole. */
export async function verifyDraft({ draft, path }: Draft, corpus: Corpus, wait: Yield, { cancellation = NEVER, progress }: CallOptions): Promise<readonly VerifiedQuotation[]> {
  const pace = new Pace({ cancellation, yield: wait, ...(progress === undefined ? {} : { progress }) });
  const others = Uint8Array.from(corpus.index.paths, (own) => (own === path ? 0 : 1));
  const finder = new QuotationFinder(corpus.index, others, DEFAULT_REGIONS, pace);
  const texts = new ArticleTexts(corpus);
  const verified: VerifiedQuotation[] = [];
  const quotations = quotationsIn(draft);
  for (const [number, { start, end }] of quotations.entries()) {
    pace.progress(number, quotations.length);
    const found = finder.find(draft.slice(start, end));
    const places: QuotedPassage[] = [];
    for (const place of found) places.push(await passageOf(corpus, texts, place));
    verified.push({ start, end, status: found.length === 0 ? 'absent' : found[0]!.likeness === 1 ? 'exact' : 'altered', places });
    await pace.breathe();
  }
  return verified;
}

/** Spans from the first word to the last. */
function quotationsIn(draft: string): readonly Span[] {
  const paragraphs = articleParagraphs(draft, 'und');
  const quoted = findSpeech({ text: draft, paragraphs, named: [] }).quotes.flatMap((quote) => wordsOf(draft, quote));
  return quoted.length > 0 ? quoted : wordsOf(draft, { start: 0, end: draft.length });
}

function wordsOf(draft: string, { start, end }: Span): readonly Span[] {
  const words = tokens(draft.slice(start, end));
  return words.length < LEAST_WORDS ? [] : [{ start: start + words[0]!.start, end: start + words.at(-1)!.end }];
}

async function passageOf({ index, articles }: Corpus, texts: ArticleTexts, { first, last }: QuotationPlace): Promise<QuotedPassage> {
  const article = index.articleOf(first);
  const lines = await texts.of(article);
  const [start, end] = [index.startOf(first), index.endOf(last)];
  return { path: articles[article]!.path, start, end, line: lines.lineOf(start), text: lines.text.slice(start, end) };
}
