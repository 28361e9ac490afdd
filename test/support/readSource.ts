import assert from 'node:assert/strict';
import { formatMessage } from '../../src/protocol/message';
import { isUnread, Unreadable, type Draft, type Unread } from '../../src/core/imports/Source';
import { readerOf, type ArticleFormat } from '../../src/formats/readers';
import { sourceOf } from './importSources';

/** All that a reader makes of a source. */
export async function readAll(format: ArticleFormat, content: string | Uint8Array, name = `source.${format}`): Promise<(Draft | Unread)[]> {
  const reader = await readerOf(format);
  assert.ok(reader);
  const read: (Draft | Unread)[] = [];
  for await (const each of reader.read(sourceOf(name, content, 64 * 1024), { cancelled: () => false })) read.push(each);
  return read;
}

/** The one article of a source. */
export async function readOne(format: ArticleFormat, content: string | Uint8Array): Promise<Draft> {
  const [only, ...more] = await readAll(format, content);
  assert.ok(only !== undefined && !isUnread(only));
  assert.equal(more.length, 0);
  return only;
}

/** Why a source cannot be read, in English; fails when it can. */
export async function refusalOf(format: ArticleFormat, content: string | Uint8Array): Promise<string> {
  try {
    const [first] = await readAll(format, content);
    assert.ok(first !== undefined && isUnread(first), 'it was read');
    return formatMessage(first.reason);
  } catch (error) {
    if (error instanceof Unreadable) return formatMessage(error.reason);
    throw error;
  }
}
