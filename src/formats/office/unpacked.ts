// What the package gives to browsers, as its face for Node asks for worker threads.
import { unzipSync } from 'fflate/browser';
import { IMPORT_LIMITS } from '../../core/imports/limits';
import { importMessage } from '../../core/imports/messages';
import { Unreadable } from '../../core/imports/Source';
import { lineOf, type Element } from '../markup/Element';
import { parseMarkup } from '../markup/parseMarkup';

/** Bytes up to which any ratio is harmless. */
const SMALL = 1024 * 1024;
/** Of the files that a document was once before it was XML, and of one that is encrypted. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The wanted XML files of a packed document, by their names in it. No file is unpacked that says to be larger than the limits, nor more of one than it
 * said. Throws `Unreadable`.
 */
export function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Element> {
  if (bytes.length === 0) throw new Unreadable(importMessage('empty'));
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) throw new Unreadable(importMessage('oldOrLocked'));
  let [entries, size] = [0, 0];
  const filter = ({ name, size: packed, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    if (++entries > IMPORT_LIMITS.entries) throw new Unreadable(importMessage('bomb'));
    if (!wanted(name)) return false;
    size += originalSize;
    if (size > IMPORT_LIMITS.unpacked || (originalSize > SMALL && originalSize > IMPORT_LIMITS.ratio * packed)) throw new Unreadable(importMessage('bomb'));
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([name, file]) => [name, treeOf(file)]));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(importMessage('damagedDocument'));
  }
}

/** XML in packed documents is UTF-8 or, with a mark, UTF-16. */
function encodingOf(file: Uint8Array): string {
  return file[0] === 0xff ? 'utf-16le' : file[0] === 0xfe ? 'utf-16be' : 'utf-8';
}

/** A file that is larger than it said ends in the middle. */
function treeOf(file: Uint8Array): Element {
  const { root, complete } = parseMarkup(new TextDecoder(encodingOf(file)).decode(file), 'xml');
  if (!complete) throw new Unreadable(importMessage('damagedDocument'));
  return root;
}

/** What the part of that name says, on one line; '' without one. */
export function lineOfPart(element: Element | undefined, name: string): string {
  const part = partNamed(element, name);
  return part === undefined ? '' : lineOf(part);
}

/** A name without its prefix: makers of documents may choose that. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

export function partsNamed(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter((child): child is Element => typeof child !== 'string' && localName(child) === name);
}

export function partNamed(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) found = partsNamed(found, name)[0];
  return found;
}

export function valueOf(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (const [key, value] of element.attributes) if (key.slice(key.indexOf(':') + 1) === name) return value;
  return undefined;
}
