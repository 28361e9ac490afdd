// What lines.mjs uses of the program: the same functions, so that what is trained and what tells lines apart can never differ.
export { articleParagraphs, readArticle } from '../../src/core/corpus/readArticle';
export { PAGE_FILTER } from '../../src/core/corpus/structure/judgeLine';
export { canBe, knownKind } from '../../src/core/corpus/structure/markLines';
export { eachLineFeatures, FEATURE_COUNT } from '../../src/core/corpus/structure/lineFeatures';
export { LINE_KINDS, LineModel } from '../../src/core/corpus/structure/LineModel';
export { linesOf } from '../../src/core/corpus/structure/Line';
export { Page } from '../../src/core/corpus/structure/Page';
export { textOfNumbers } from '../../src/core/corpus/structure/weightText';
export { nodeCodec } from '../../src/node/nodeCodec';
