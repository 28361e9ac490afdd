import type { Row } from '../../protocol/result';
import type { ResultHead } from '../notebook/SavedInput';
import { contentHash } from '../text/hash';
import type { ExportSource, Fact } from './ExportSource';
import { passagesByArticle, type ArticlePassages, type RowPassage } from './passages';
import { Uncounted } from './Uncounted';

/** Code points of context on each side, by which a quotation is found again in a text that changed. */
const CONTEXT = 32;

/**
 * The passages as a W3C AnnotationCollection in JSON-LD, one annotation a row in the order of the rows. Positions count code points; `source` is the path
 * relative to the corpus. An id depends on the query and the place alone.
 */
export async function webAnnotations(source: ExportSource): Promise<string> {
  const { result, rows } = source;
  const made = new Map<Row, object>();
  for await (const article of passagesByArticle(source)) {
    const points = Uncounted.codePoints(article.text);
    const seen = new Map<string, number>();
    for (const passage of article.passages) {
      const place = `${article.path}\n${passage.start} ${passage.end}`;
      const again = seen.get(place) ?? 0;
      seen.set(place, again + 1);
      const id = urn([result.query, place, ...(again === 0 ? [] : [again])].join('\n'));
      made.set(passage.row, annotation(id, result, article, passage, points));
    }
  }
  const items = rows.flatMap((row) => made.get(row) ?? []);
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

function annotation(id: string, result: ResultHead, { path, text }: ArticlePassages, passage: RowPassage, points: Uncounted): object {
  const { start, end, facts } = passage;
  return {
    id,
    type: 'Annotation',
    motivation: 'tagging',
    body: [{ type: 'TextualBody', purpose: 'describing', value: result.query, format: 'text/plain' }, ...facts.map(bodyOf)],
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
