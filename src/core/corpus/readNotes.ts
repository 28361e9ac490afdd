import { isScalar, type Document, type Node, type YAMLMap } from 'yaml';
import type { ListedNote, NoteEntry } from '../../protocol/notes';
import type { Message } from '../../protocol/message';
import { entriesIn, PLACE, placeOf, readTexts } from './listEntries';
import { corpusMessage } from './messages';
import { textsOf, type Complain } from './metadata';
import { entriesOf, type YamlSource } from './yamlSource';

/** Reads what stands below `notes:`. A faulty entry is not in force and named with its line; keys that nobody knows do no harm. */
export function readNotes(list: Node | undefined, offset: number, source: YamlSource, complain: Complain): readonly ListedNote[] {
  return entriesIn(list, offset, source.document, 'badNotes', complain).flatMap(({ map, at }) => {
    if (map === undefined) complain(corpusMessage('badNote'), at);
    const entry = map && readNote(map, source.document, complain);
    if (entry !== undefined && 'template' in entry) complain(entry, at);
    return entry === undefined || 'template' in entry ? [] : [{ ...entry, line: source.lineOf(at) }];
  });
}

/** The note that a map is, or what is wrong with it; `undefined` where that has been said. */
export function readNote(map: YAMLMap, document: Document.Parsed, complain: Complain): NoteEntry | Message | undefined {
  const texts = readTexts(map, [...PLACE, 'note'], document, complain, ['tags']);
  if (texts === undefined) return undefined;
  const { quote, note } = texts;
  const { path } = placeOf(texts);
  if (path === undefined || quote === undefined) return corpusMessage('missingPart', 'notes', path === undefined ? 'path' : 'quote');
  const tags = textsOf(entriesOf(map, document).filter(({ key }) => key === 'tags').at(-1)?.value, document);
  if (tags === undefined) return corpusMessage('badNoteTags');
  if (note === undefined && tags.length === 0) return corpusMessage('emptyNote', 'quote');
  return { ...placeOf(texts), path, quote, ...(hasEmptySuffix(map) && { suffix: '' }), ...(note !== undefined && { note }), tags: [...new Set(tags.map((tag) => tag.trim()))] };
}

/** An empty suffix says something, other than an empty text elsewhere. */
function hasEmptySuffix(map: YAMLMap): boolean {
  const value = map.get('suffix', true);
  return isScalar(value) && typeof value.value === 'string' && value.value.trim() === '';
}

