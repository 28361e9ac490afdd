export { htmlReader } from './html/htmlReader';
export { textReader } from './text';
