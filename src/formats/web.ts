export { feedReader } from './feed/feedReader';
export { htmlReader } from './html/htmlReader';
export { emlReader, mboxReader } from './mail/mailReaders';
export { mhtmlReader } from './mail/mhtmlReader';
export { textReader } from './text';
