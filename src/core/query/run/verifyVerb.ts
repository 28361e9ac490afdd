import type { Cell } from '../../../protocol/result';
import type { Corpus } from '../Corpus';
import { say } from '../messages';
import { columnsOfVerb } from '../columns';
import { ArticleTexts } from './ArticleTexts';
import { QuotationFinder, type QuotationPlace } from './QuotationFinder';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';

type Row = Readonly<Record<string, Cell>>;

/** Whether quotations stand in the articles found: word for word, altered, or not at all. In the order of the quotations; places by path, then start. */
export async function verify({ corpus, finder: { index, pace }, selection: { matched, mask }, quotations }: VerbInput): Promise<Made> {
  const finder = new QuotationFinder(index, matched, mask, pace);
  const texts = new ArticleTexts(corpus);
  const rows: Row[] = [];
  for (const [number, quotation] of quotations.entries()) {
    const places = finder.find(quotation);
    if (places.length === 0) rows.push({ text: quotation, status: 'absent', path: null, start: null, end: null, found: null, likeness: null, line: null });
    for (const place of places) rows.push(await rowOf(corpus, texts, quotation, place));
    await pace.breathe();
    pace.progress(number, quotations.length);
  }
  const altered = rows.filter(({ status }) => status === 'altered').length;
  return {
    source: new TableSource(columnsOfVerb('verify', {}), rows.length, (row, column) => rows[row]![column] ?? null),
    warnings: altered > 0 ? [say('alteredCandidates', altered)] : [],
  };
}

async function rowOf(corpus: Corpus, texts: ArticleTexts, quotation: string, { first, last, likeness }: QuotationPlace): Promise<Row> {
  const { index } = corpus;
  const article = index.articleOf(first);
  const lines = await texts.of(article);
  const [start, end] = [index.startOf(first), index.endOf(last)];
  return { text: quotation, status: likeness === 1 ? 'exact' : 'altered', path: corpus.article(article).path, start, end, found: lines.text.slice(start, end), likeness, line: lines.lineOf(start) };
}
