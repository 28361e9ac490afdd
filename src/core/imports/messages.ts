import type { Message } from '../../protocol/message';

/** Every sentence about imports that reaches a person; the template is the key of its translation. */
export const IMPORT_MESSAGES = {
  headlineAlone: 'The feed has no text of it. Save the page itself and add that: {0}',
  cutOff: 'The file ends in the middle of it. Fetch the file again.',
  notFeed: 'It is neither RSS nor Atom. Of other XML no articles are made: save it as HTML, CSV or JSON.',
  notWebArchive: 'There is no page in it. If it is no page that a browser saved as one file (MHTML), give it the ending that it should have.',
  filesOfMail: 'Files of this mail are not read: {0}. Save them from it and add them.',
  mailOfFiles: 'This mail has no text, only files: {0}. Save them from it and add them.',
  damagedMail: 'This mail is damaged. Save it again from the program that has it.',
  notMail: 'It does not begin like a mail: there is no sender, date or subject. If it is text, name it .txt.',
  pageWithoutText: 'There is no text in it. If the page makes its text by a script, open it in a browser and save it from there.',
  tooManyParts: 'It has more than {0} elements and attributes, which is the most that is read of a page or document.',
  empty: 'It is empty.',
  tooLarge: 'It is larger than {0} MB, which is the most that is read as a whole.',
  dateUnclear: '“{0}” is no date that can be read; write it as 2023-09-13, or choose another column.',
  raggedRow: 'The row has {0} cells, the table {1} columns.',
  brokenQuote: 'A quotation mark that opens in line {0} is not closed where its cell ends; write quotation marks within a cell twice.',
  longRow: 'The row in line {0} is longer than an article may be.',
  notObject: 'Line {0} holds no object of JSON, or a damaged one.',
  noList: 'It holds no list of objects; expected is a list of articles, each with a field for its text.',
  noTextColumn: 'No column looks like the text; choose one of: {0}.',
  missingColumn: 'There is no column “{0}”; there are: {1}.',
  emptyTable: 'There is no row in it.',
  hopeless: 'Reading ended here, as most of its rows are damaged; save it anew from where it comes.',
  moreUnread: '{0} more could not be read.',
  leftOut: 'Left out by the recipe.',
  unknownFormat: 'No article is made of {0} files.',
  nothingInIt: 'There is no article in it.',
  noText: 'There is no text in it.',
  tooLong: 'Its text is longer than {0} million characters, more than Korpus reads as one article. Split it.',
  dateOfName: 'The date {0} is taken from the file’s name.',
  alreadyArticle: 'It is an article of the corpus already.',
  missing: 'There is no such file or folder.',
  forbidden: 'It may not be read. Check its permissions.',
  leadsOut: 'The folder {0} leads out of the corpus, so nothing is written there.',
  changedMeanwhile: 'A file of that name has come or changed meanwhile; it is kept. Import again.',
} as const;

export function importMessage(name: keyof typeof IMPORT_MESSAGES, ...args: readonly (string | number)[]): Message {
  return { template: IMPORT_MESSAGES[name], args };
}
