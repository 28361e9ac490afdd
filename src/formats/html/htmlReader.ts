import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Reader } from '../../core/imports/Source';
import { bytesOf } from '../bytesOf';
import { decodeText } from '../decodeText';
import { declaredEncoding } from './pageEncoding';
import { readPage } from './readPage';

/** Pages as browsers save them. Nothing that a page refers to is loaded, and no script of it runs. */
export const htmlReader: Reader = {
  async *read(source) {
    const bytes = await bytesOf(source);
    if (bytes.length === 0) throw new Unreadable(importMessage('empty'));
    const { metadata, text } = readPage(decodeText(bytes, declaredEncoding(bytes)));
    if (text === '') throw new Unreadable(importMessage('pageWithoutText'));
    yield { item: '', metadata, text, remarks: [] };
  },
};
