/** What an editor of queries knows without a corpus: a bundle of its own, loaded when a query is first looked at. */
export { completeAt } from './completeAt';
export { hoverAt } from './hoverAt';
export { signatureAt } from './signatureAt';
export { parseCell } from '../parser';
export { foldingOf } from './foldingOf';
export { formatCell } from './formatCell';
export { nameAt, usesOf } from './names';
export { reference, REFERENCE_TITLE } from './reference';
export { NO_NAME, renameName } from './renameName';
export { semanticTokens } from './semanticTokens';
export { sortEdit } from './sortEdit';
export { applyEdits } from './textEdit';
