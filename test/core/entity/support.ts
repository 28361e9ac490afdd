import { readFileSync } from 'node:fs';
import { type Gazetteer, parseGazetteer } from '../../../src/core/entity/Gazetteer';
import { createTagger, type Tagger } from '../../../src/core/entity/tagger/createTagger';
import type { Paragraph } from '../../../src/core/text/Paragraph';
import { paragraphs } from '../../../src/core/text/tokenize';

export const codec = { decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes) };

/** The gazetteer that ships: the build makes it before the tests. */
export const gazetteerBytes = (): Uint8Array => readFileSync('dist/gazetteer.txt');

let gazetteer: Gazetteer | undefined;
export const shippedGazetteer = (): Gazetteer => (gazetteer ??= parseGazetteer(gazetteerBytes(), codec));

export const modelBytes = (): Uint8Array => new Uint8Array(readFileSync('media/names.model'));

let tagger: Tagger | undefined;
/** The tagger that ships. */
export function shippedTagger(): Tagger {
  if (tagger !== undefined) return tagger;
  const made = createTagger(modelBytes(), shippedGazetteer());
  if (made.kind === 'problem') throw new Error(`names.model: ${made.reason}`);
  return (tagger = made);
}

export const lines = (text: string, language = 'de'): Paragraph[] => paragraphs(text).map((span) => ({ ...span, language }));

/** `Putins=person`, in order. */
export const tagged = (text: string, language = 'de'): string[] => shippedTagger().tag(text, lines(text, language)).map(({ start, end, type }) => `${text.slice(start, end)}=${type}`);
