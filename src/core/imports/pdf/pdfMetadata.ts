import type { Message } from '../../../protocol/message';
import type { Metadata } from '../../corpus/metadata';
import { cleanLine } from '../cleanText';
import { looseDate } from '../looseDate';
import { importMessage } from '../messages';

/** What a document says of itself, as far as it is text. */
export interface PdfInfo {
  readonly title?: string;
  readonly author?: string;
  readonly created?: string;
  readonly keywords?: string;
}

/** What programs put where a title belongs: their own name, a file's name, nothing. */
const NO_TITLE = /^(?:microsoft (?:word|powerpoint|excel|publisher)\b.*|(?:untitled|ohne titel|unbenannt|unknown|document|dokument|titel|title|layout|print|presentation|powerpoint-präsentation|powerpoint presentation|slide|folie|scan|scanned document|about:blank)[\s\d.-]*|.{0,200}\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|tex|dvi|ps|html?|pptx?|xlsx?|pages|p65|cdr|ai|eps|tiff?|jpe?g|fm|wpd|txt)|[\w.\\/:-]{0,8}|\S*[\\/]\S*|\W*|[\d\s._-]+)$/isu;
const NO_AUTHOR = /^(?:unknown|unbekannt|author|autor|user|admin(?:istrator)?|root|owner|besitzer|pc\d*|laptop|anonymous|windows[- ]?(?:user|benutzer)|microsoft.*|adobe.*|acrobat.*|latex.*|pandoc.*|docbook.*|wkhtmltopdf.*|chromium.*|[\w.-]+@[\w.-]+|\W*|\d+)$/iu;

/** Metadata of a document by what it says of itself where that is sensible, else by its largest text; what is guessed is told. */
export function pdfMetadata({ title = '', author = '', created = '', keywords = '' }: PdfInfo, largest: string | undefined): { readonly metadata: Metadata; readonly remarks: readonly Message[] } {
  const remarks: Message[] = [];
  const named = cleanLine(title, 500);
  const by = cleanLine(author, 500);
  const sensible = named !== '' && !NO_TITLE.test(named);
  if (!sensible && largest !== undefined) remarks.push(importMessage('titleGuessed'));
  const published = looseDate(created);
  if (published !== undefined) remarks.push(importMessage('dateOfFile', published));
  const tags = [...new Set(keywords.split(/[;,]/).map((tag) => cleanLine(tag, 100)).filter((tag) => tag !== ''))].slice(0, 50);
  const shown = sensible ? named : largest;
  return {
    metadata: { ...(shown !== undefined && { title: shown }), ...(by !== '' && !NO_AUTHOR.test(by) && { author: by }), ...(published !== undefined && { published }), ...(tags.length > 0 && { tags }) },
    remarks,
  };
}
