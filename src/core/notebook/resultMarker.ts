import type { SavedResult } from '../../protocol/engine';
import { normalizeLineEnds, withoutLineEnds } from './lines';

type MarkerAttributes = Omit<SavedResult, 'markdown'>;

type MarkerReading =
  | { readonly kind: 'ok'; readonly attributes: MarkerAttributes }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'damaged' };

const RESULT_END = '<!-- /korpus:result -->';
const VERSION = '1';
const BEGIN_LIKE = /^ {0,3}<!--[ \t]*korpus:result(?![\w-])/;
const END_LIKE = /^ {0,3}<!--[ \t]*\/korpus:result(?![\w-])/;
const BEGIN = /^ {0,3}<!-- korpus:result((?: +[a-z]+=[^\s=>]+)+) *-->[ \t]*$/;

/** A line that means to begin a saved result, well formed or not. */
export function looksLikeResultBegin(line: string): boolean {
  return BEGIN_LIKE.test(line);
}

export function looksLikeResultEnd(line: string): boolean {
  return END_LIKE.test(line);
}

export function readMarker(line: string): MarkerReading {
  const attributes = new Map<string, string>();
  for (const pair of (BEGIN.exec(line)?.[1] ?? '').trim().split(/ +/)) {
    const [name = '', value = ''] = pair.split('=');
    if (attributes.has(name)) return { kind: 'damaged' };
    attributes.set(name, value);
  }
  const version = attributes.get('v') ?? '';
  if (/^\d{1,6}$/.test(version) && Number(version) > Number(VERSION)) return { kind: 'newer', version };
  const hash = (name: string): string | undefined => /^[0-9a-f]{16}$/.exec(attributes.get(name) ?? '')?.[0];
  const [query, used, rows] = [hash('query'), hash('used'), hash('rows')];
  const total = /^\d{1,15}$/.exec(attributes.get('total') ?? '')?.[0];
  if (version !== VERSION || query === undefined || used === undefined || rows === undefined || total === undefined) return { kind: 'damaged' };
  return { kind: 'ok', attributes: { query, used, rows, total: Number(total) } };
}

/** A saved result with its markers, without a line end after the last. */
export function formatResultBlock(saved: SavedResult): string {
  const begin = `<!-- korpus:result v=${VERSION} query=${saved.query} used=${saved.used} rows=${saved.rows} total=${saved.total} -->`;
  return `${begin}\n\n${saved.markdown}\n\n${RESULT_END}`;
}

/** The Markdown between the marker lines, as `SavedResult.markdown` holds it. */
export function blockMarkdown(inner: string): string {
  return withoutLineEnds(normalizeLineEnds(inner)).replace(/^\n+/, '');
}

export function sameSaved(a: SavedResult, b: SavedResult): boolean {
  return a.query === b.query && a.used === b.used && a.rows === b.rows && a.total === b.total && a.markdown === b.markdown;
}
