// What pages.mjs uses of the program.
export { readArticle } from '../../src/core/corpus/readArticle';
export { declaredEncoding } from '../../src/formats/html/pageEncoding';
export { decodeText } from '../../src/formats/decodeText';
export { readPage } from '../../src/formats/html/readPage';
export { nodeCodec } from '../../src/node/nodeCodec';
