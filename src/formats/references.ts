import { IMPORT_LIMITS } from '../core/imports/limits';
import { importMessage } from '../core/imports/messages';
import { bibtexReferences } from '../core/imports/references/bibtex';
import { cslReference } from '../core/imports/references/csl';
import type { Reference } from '../core/imports/references/Reference';
import { risReferences } from '../core/imports/references/ris';
import { Unreadable, type Source, type Unread } from '../core/imports/Source';
import { JsonElements } from '../core/imports/tables/JsonElements';
import { bytesOf } from './bytesOf';
import { decodeText } from './decodeText';

/** References of a list in BibTeX, RIS or CSL-JSON, as its first signs show; a damaged one is told of, and the rest is read. Throws `Unreadable`. */
export async function* referencesIn(source: Source): AsyncIterable<Reference | Unread> {
  const text = decodeText(await bytesOf(source)).replace(/^\uFEFF/, '');
  const read = readerFor(text);
  if (read === undefined) throw new Unreadable(importMessage('noReferences'));
  let count = 0;
  for (const reference of read(text)) {
    count++;
    yield 'line' in reference ? { item: `line ${reference.line}`, reason: importMessage('brokenReference', reference.line) } : reference;
  }
  if (count === 0) throw new Unreadable(importMessage('noReferences'));
}

function readerFor(text: string): ((text: string) => Iterable<Reference | { readonly line: number }>) | undefined {
  if (/^\s*[[{]/.test(text)) return cslReferences;
  if (/^TY {1,3}-/m.test(text.slice(0, 10_000))) return risReferences;
  return /@\s*[A-Za-z]+\s*[{(]/.test(text) ? bibtexReferences : undefined;
}

function* cslReferences(text: string): Generator<Reference | { readonly line: number }> {
  const scanner = new JsonElements(IMPORT_LIMITS.text);
  for (const elements of [scanner.push(text), scanner.end()]) {
    for (const { value, line } of elements) yield cslReference(value) ?? { line };
  }
}
