import type { Cell } from '../../protocol/result';
import type { ResultHead } from '../notebook/SavedInput';
import { contentHash } from '../text/hash';
import type { ExportSource } from './ExportSource';
import { factsOf, passagesByArticle, type ArticlePassages, type Fact, type RowPassage } from './passages';
import { Uncounted } from './Uncounted';

/** Code points of context on each side, by which a quotation is found again in a text that changed. */
const CONTEXT = 32;

/**
 * The passages as a W3C AnnotationCollection in JSON-LD, one annotation a row in the order of the rows. Positions count code points; `source` is the path
 * relative to the corpus. An id depends on the query and the passage alone.
 */
export async function webAnnotations(source: ExportSource): Promise<string> {
  const { result, rows } = source;
  const made = new Map<Readonly<Record<string, Cell>>, object>();
  for await (const article of passagesByArticle(source)) {
    const points = Uncounted.codePoints(article.text);
    for (const passage of article.passages) made.set(passage.row, annotation(result, article, passage, points));
  }
  const items = rows.flatMap((row) => made.get(row as unknown as Readonly<Record<string, Cell>>) ?? []);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn(`collection\n${result.query}`),
    type: 'AnnotationCollection',
    label: result.query,
    total: items.length,
    first: { id: urn(`page\n${result.query}`), type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(result: ResultHead, { path, text }: ArticlePassages, passage: RowPassage, points: Uncounted): object {
  const { start, end } = passage;
  return {
    id: urn(`${result.query}\n${path}\n${start} ${end}\n${JSON.stringify(factsOf(passage.row))}`),
    type: 'Annotation',
    motivation: 'tagging',
    body: [{ type: 'TextualBody', purpose: 'describing', value: result.query, format: 'text/plain' }, ...factsOf(passage.row).map(bodyOf)],
    target: {
      source: reference(path),
      selector: [
        { type: 'TextPositionSelector', start: points.before(start), end: points.before(end) },
        { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join(''), suffix: [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join('') },
      ],
    },
  };
}

function bodyOf([name, value]: Fact): object {
  const purpose = name === 'speakerId' || name === 'id' ? 'identifying' : name === 'kind' || name === 'type' ? 'classifying' : 'tagging';
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** A relative reference (RFC 3987): letters of any script stay readable, what would mean something else is encoded. */
function reference(path: string): string {
  return path.replace(/[\u0000-\u0020\u007F-\u009F"#%:<>?[\\\]^`{|}\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, (char) => encodeURIComponent(/[\uD800-\uDFFF]/.test(char) ? '\uFFFD' : char));
}

/** A UUID of version 8 (RFC 9562: made of a hash of our own). */
function urn(name: string): string {
  const digits = contentHash(name) + contentHash(`${name}\u0000`);
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
