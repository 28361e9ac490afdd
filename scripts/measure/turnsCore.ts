export { fittingNames } from '../../src/extension/annotate/fittingNames';
export { ArticleFilter } from '../../src/extension/explorer/ArticleFilter';
export { CorpusTree } from '../../src/extension/explorer/CorpusTree';
export { inTurns } from '../../src/extension/inTurns';
export { WorkerEngine } from '../../src/extension/thread/WorkerEngine';
