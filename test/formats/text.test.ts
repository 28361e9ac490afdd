import assert from 'node:assert/strict';
import { isUnread } from '../../src/core/imports/Source';
import { readerOf } from '../../src/formats/readers';
import { sourceOf } from '../support/importSources';

describe('plain text and Markdown as sources', () => {
  it('come in any encoding', async () => {
    const source = sourceOf('a.md', new Uint8Array([...Buffer.from('Sch\u00f6n\r\n', 'latin1')]));
    const reader = await readerOf('markdown');
    const read = [];
    for await (const each of reader!.read(source, { cancelled: () => false })) read.push(each);
    assert.ok(read[0] && !isUnread(read[0]));
    assert.equal(read[0].text, 'Schön');
  });
});
