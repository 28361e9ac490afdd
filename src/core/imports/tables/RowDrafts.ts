import type { Message } from '../../../protocol/message';
import type { Metadata } from '../../corpus/metadata';
import { languageNamed, UNDETERMINED } from '../../language/languageNamed';
import { cleanLine, cleanText } from '../cleanText';
import type { ColumnMap } from '../columns';
import { looseDate } from '../looseDate';
import { importMessage } from '../messages';
import type { Draft, Unread } from '../Source';
import { textOf, type TableRow, type Value } from './TableRow';

/** Makes articles of a table's rows by a map of its columns; one for each reading, as it numbers rows with the same id. */
export class RowDrafts {
  private readonly seen = new Set<number>();
  private readonly again = new Map<string, number>();

  /** `plain` makes plain text of HTML, and leaves all other text as it is. */
  constructor(private readonly columns: ColumnMap, private readonly plain: (text: string) => string = (text) => text) {}

  draftOf(row: TableRow): Draft | Unread {
    const item = this.itemOf(row);
    const written = textOf(this.columns.text === undefined ? undefined : row.get(this.columns.text));
    const plain = this.plain(written);
    const text = cleanText(plain);
    if (text === '') return { item, reason: importMessage('noText') };
    const remarks: Message[] = [...row.remarks];
    const metadata = this.metadataOf(row, remarks);
    // Beside HTML the title is written as that, too: “Flut &#8211; was wir wissen”.
    const title = metadata.title === undefined || plain === written ? metadata.title : cleanLine(this.plain(`<p>${metadata.title}</p>`));
    return { item, metadata: title === undefined ? metadata : { ...metadata, title }, text, remarks };
  }

  /** The id as the table has it, numbered where others have it too; without one the row's number. */
  private itemOf(row: TableRow): string {
    const id = this.columns.id === undefined ? '' : cleanLine(textOf(row.get(this.columns.id)), 200);
    if (id === '') return `row ${row.number}`;
    const key = hashed(id);
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return id;
    }
    const count = (this.again.get(id) ?? 1) + 1;
    this.again.set(id, count);
    return `${id} (${count})`;
  }

  private metadataOf(row: TableRow, remarks: Message[]): Metadata {
    const value = (key: keyof ColumnMap): Value | undefined => (this.columns[key] === undefined ? undefined : row.get(this.columns[key]));
    const line = (key: keyof ColumnMap): string => cleanLine(textOf(value(key)));
    const date = line('published');
    const published = looseDate(date);
    const stated = line('language');
    const language = languageNamed(stated);
    if (stated !== '' && stated !== UNDETERMINED && language === undefined) remarks.push(importMessage('languageUnclear', stated.slice(0, 100)));
    if (date !== '' && published === undefined) remarks.push(importMessage('dateUnclear', date.slice(0, 100)));
    const [title, source, author, url, tags] = [line('title'), line('source'), line('author'), line('url'), listOf(value('tags'))];
    return {
      ...(title !== '' && { title }),
      ...(published !== undefined && { published }),
      ...(source !== '' && { source: [source] }),
      ...(author !== '' && { author }),
      ...(/^(?:https?|ftp):\/\/\S+$|^(?:www\.|10\.\d{4,}\/)\S+$/i.test(url) && { url }),
      ...(tags.length > 0 && { tags }),
      ...(language !== undefined && { language }),
    };
  }
}

/** A list, or what stands between semicolons, bars or, where there are none, commas. */
function listOf(value: Value | undefined): readonly string[] {
  const text = typeof value === 'string' ? value : undefined;
  const parts = text === undefined ? ((value as readonly string[] | undefined) ?? []) : text.split(/[;|\n]/.test(text) ? /[;|\n]/ : ',');
  return [...new Set(parts.map((part) => cleanLine(part, 200)).filter((part) => part !== ''))].slice(0, 200);
}

/** 53 bits of a text (cyrb53), so that the ids of a million rows take little room; two ids that agree in them would be numbered as if they were one. */
function hashed(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}
