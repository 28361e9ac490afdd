export { docxReader } from './office/docxReader';
export { odtReader } from './office/odtReader';
