/** What is loaded with the first export: a bundle of its own, so that neither worker nor command line starts with it. */
export { exportNotebook } from './exportNotebook';
export { exportResult } from './exportResult';
