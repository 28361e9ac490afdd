import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Reader } from '../../core/imports/Source';
import { bytesOf } from '../bytesOf';
import { readText } from '../decodeText';
import { declaredEncoding } from './pageEncoding';
import { readPage } from './readPage';

/** Pages as browsers save them. Nothing that a page refers to is loaded, and no script of it runs. */
export const htmlReader: Reader = {
  async *read(source) {
    const bytes = await bytesOf(source);
    if (bytes.length === 0) throw new Unreadable(importMessage('empty'));
    const page = readText(bytes, declaredEncoding(bytes));
    const { metadata, text } = readPage(page.text);
    if (text === '') throw new Unreadable(importMessage('pageWithoutText'));
    yield { item: '', metadata, text, remarks: page.remarks };
  },
};
