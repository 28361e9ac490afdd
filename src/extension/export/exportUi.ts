/** What asks for an export or the file of a picture, and writes it: a bundle of its own, loaded with the first one. */
export { exportNotebook } from './exportNotebook';
export { exportResult } from './exportResult';
export { savePicture } from './savePicture';
