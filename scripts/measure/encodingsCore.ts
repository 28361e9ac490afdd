// What encodings.mjs uses of the program.
export { decoderOf } from '../../src/formats/codePages';
export { encodingOf, readText } from '../../src/formats/decodeText';
