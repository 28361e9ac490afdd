import type { Metadata } from '../../core/corpus/metadata';
import { dateIn } from '../../core/imports/looseDate';
import { importMessage } from '../../core/imports/messages';
import type { Message } from '../../protocol/message';
import { oneLine } from '../markup/Element';

/** What a document says of itself, in the words of either format. */
export interface Properties {
  readonly title: string;
  /** What stands in the text as its title, by its style. */
  readonly titleInText: string;
  readonly author: string;
  readonly created: string;
  readonly dateInText: string;
  readonly source: string;
  readonly tags: readonly string[];
}

/** Titles and authors that programs put there. */
const NO_TITLE = /^(?:microsoft word\b.*|(?:untitled|unbenannt|document|dokument|unknown|word document)\s*\d*|.{1,100}\.(?:docx?|odt|rtf|dotx?))$/i;
const NO_AUTHOR = /^(?:microsoft office.*|admin(?:istrator)?|user|benutzer|unknown|unbekannt|python-docx|apache poi|un-named)$/i;

export function documentMetadata({ title, titleInText, author, created, dateInText, source, tags }: Properties): { readonly metadata: Metadata; readonly remarks: readonly Message[] } {
  const [own, inText, by, from] = [title, titleInText, author, source].map((text) => oneLine(text.slice(0, 2000)).slice(0, 500)) as [string, string, string, string];
  const called = own === '' || NO_TITLE.test(own) ? inText : own;
  const written = dateIn(dateInText);
  const made = dateIn(created);
  const published = written ?? made;
  const words = [...new Set(tags.map((tag) => oneLine(tag).slice(0, 100)))].filter((tag) => tag !== '').slice(0, 50);
  return {
    metadata: {
      ...(called === '' ? {} : { title: called }), ...(published === undefined ? {} : { published }), ...(from === '' ? {} : { source: [from] }),
      ...(by === '' || NO_AUTHOR.test(by) ? {} : { author: by }), ...(words.length === 0 ? {} : { tags: words }),
    },
    remarks: written === undefined && made !== undefined ? [importMessage('dateOfDocument', made)] : [],
  };
}
