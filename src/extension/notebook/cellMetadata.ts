import type { CellOrigin } from '../../core/notebook/composeNotebook';
import type { NotebookEncoding } from '../../core/notebook/notebookBytes';
import type { SavedResult } from '../../protocol/engine';

/** What a notebook's metadata keeps of its file. */
export interface FileMetadata {
  readonly encoding: NotebookEncoding;
  readonly lineEnd: string;
  /** The byte order mark ahead of everything; absent when that is not known. */
  readonly mark?: string;
}

type Metadata = { readonly [key: string]: unknown } | undefined;

/** Metadata is shared with other extensions and survives updates of this one: nothing about its shape is taken for granted. */
export function readFileMetadata(metadata: Metadata): FileMetadata {
  const stored = field(metadata, 'korpus');
  const encoding = field(stored, 'encoding');
  const lineEnd = field(stored, 'lineEnd');
  const mark = field(stored, 'mark');
  return {
    encoding: encoding === 'utf-16le' || encoding === 'utf-16be' || encoding === 'windows-1252' ? encoding : 'utf-8',
    lineEnd: lineEnd === '\r\n' || lineEnd === '\r' ? lineEnd : '\n',
    ...(typeof mark === 'string' && /^\uFEFF*$/.test(mark) ? { mark } : {}),
  };
}

/** Where a cell came from, when its metadata says so and holds all of its source. */
export function readOrigin(metadata: Metadata): CellOrigin | undefined {
  const stored = field(metadata, 'korpus');
  const cell = field(stored, 'cell');
  const kind = field(cell, 'kind');
  if (typeof field(stored, 'isFirst') !== 'boolean' || !['id', 'next'].every((name) => ['string', 'undefined'].includes(typeof field(stored, name)))) return undefined;
  const parts = kind === 'markdown' ? ['before', 'value', 'after'] : kind === 'query' ? ['before', 'value', 'close', 'after'] : undefined;
  if (parts === undefined || !parts.every((part) => typeof field(cell, part) === 'string')) return undefined;
  if (kind === 'query' && !isResultBlock(field(cell, 'result'))) return undefined;
  return stored as CellOrigin;
}

/** The saved result that an output stands for. */
export function readSaved(metadata: Metadata): SavedResult | undefined {
  const saved = field(metadata, 'korpus');
  return isSaved(saved) ? saved : undefined;
}

function isResultBlock(value: unknown): boolean {
  return value === null || (typeof field(value, 'gap') === 'string' && typeof field(value, 'source') === 'string' && isSaved(field(value, 'saved')));
}

function isSaved(value: unknown): value is SavedResult {
  return ['query', 'used', 'rows', 'markdown'].every((name) => typeof field(value, name) === 'string') && typeof field(value, 'total') === 'number';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
