/** What asks for an export and writes it: a bundle of its own, loaded with the first one. */
export { exportNotebook } from './exportNotebook';
export { exportResult } from './exportResult';
