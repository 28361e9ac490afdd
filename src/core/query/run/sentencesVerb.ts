import type { Span } from '../../../protocol/span';
import { sentences } from '../../language/sentences';
import { LinedText } from '../../text/LinedText';
import type { SearchNode } from '../ast';
import type { Corpus } from '../Corpus';
import { isPassageField, type NodeTerm } from '../nodeWords';
import { columnsOfVerb } from '../columns';
import { sentenceAt } from './HitSource';
import { firstHitFrom, type Hits } from './hits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { TableSource } from './RowSource';
import type { ArticleSet } from './Selection';

interface FoundSentence extends Span {
  readonly path: string;
  readonly text: string;
  readonly line: number;
}

/** True when a sentence holds it; `holds` answers for one word or phrase. */
type SentenceTest = (holds: (word: NodeTerm) => boolean) => boolean;

/** What a sentence must hold: every AND-word, any OR-word. Metadata and NOT have decided over the article already. */
function sentenceTest(node: SearchNode, terms: readonly NodeTerm[]): SentenceTest | undefined {
  switch (node.type) {
    case 'word': case 'pattern': case 'field': return terms.includes(node) && (node.type !== 'field' || isPassageField(node)) ? (holds) => holds(node) : undefined;
    case 'group': return sentenceTest(node.child, terms);
    case 'and': case 'or': {
      const tests = node.children.map((child) => sentenceTest(child, terms)).filter((test) => test !== undefined);
      if (!tests.length) return undefined;
      return node.type === 'and' ? (holds) => tests.every((test) => test(holds)) : (holds) => tests.some((test) => test(holds));
    }
    default: return undefined;
  }
}

/** What the verb works on. */
export interface SentencesInput {
  readonly corpus: Corpus;
  readonly search: SearchNode;
  readonly matched: ArticleSet;
  readonly mask: RegionMask;
  readonly hitsOf: (word: NodeTerm) => Hits;
  readonly words: readonly NodeTerm[];
  readonly pace: Pace;
}

/** Sentences of the articles found; a hit belongs to the sentence that it begins in. Without words, every sentence with a token in the regions in force. */
export async function sentencesOf(input: SentencesInput): Promise<TableSource> {
  const { corpus, pace } = input;
  const test = sentenceTest(input.search, input.words);
  const found: FoundSentence[] = [];
  for (let article = 0; article < corpus.index.articleCount; article++) {
    if (!input.matched[article]) continue;
    pace.check();
    const text = await corpus.text(article);
    const info = corpus.article(article);
    const spans = sentences(text, info.language);
    const lines = new LinedText(text);
    for (const at of test ? holding(input, article, spans, test) : inScope(input, article, spans)) {
      const { start, end } = spans[at]!;
      found.push({ path: info.path, start, end, text: text.slice(start, end), line: lines.lineOf(start) });
    }
    pace.step(spans.length * 10);
    await pace.breathe();
    pace.progress(article, corpus.index.articleCount);
  }
  return new TableSource(columnsOfVerb('sentences', {}), found.length, (row, column) => found[row]![column as keyof FoundSentence]);
}

function holding(input: SentencesInput, article: number, spans: readonly Span[], test: SentenceTest): number[] {
  const bySentence = new Map<number, Set<NodeTerm>>();
  for (const word of input.words) {
    for (const sentence of sentencesWith(input, word, article, spans)) {
      const words = bySentence.get(sentence) ?? new Set();
      bySentence.set(sentence, words.add(word));
    }
  }
  const kept = [...bySentence].filter(([, words]) => test((word) => words.has(word)));
  return kept.map(([sentence]) => sentence).sort((a, b) => a - b);
}

function sentencesWith(input: SentencesInput, word: NodeTerm, article: number, spans: readonly Span[]): Set<number> {
  const { index } = input.corpus;
  const hits = input.hitsOf(word);
  const end = index.articleStart(article + 1);
  const found = new Set<number>();
  for (let at = firstHitFrom(hits, index.articleStart(article)); at < hits.first.length && hits.first[at]! < end; at++) {
    const sentence = sentenceAt(spans, index.startOf(hits.first[at]!));
    if (sentence >= 0) found.add(sentence);
    input.pace.step();
  }
  return found;
}

function inScope(input: SentencesInput, article: number, spans: readonly Span[]): number[] {
  const { index } = input.corpus;
  const found = new Set<number>();
  for (let at = index.articleStart(article); at < index.articleStart(article + 1); at++) {
    if ((input.mask >>> index.regions[at]!) & 1) found.add(sentenceAt(spans, index.startOf(at)));
  }
  found.delete(-1);
  return [...found].sort((a, b) => a - b);
}
