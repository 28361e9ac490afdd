import { readFileSync } from 'node:fs';
import type { Mention } from '../../../src/protocol/article';
import { parseGazetteer } from '../../../src/core/entity/Gazetteer';
import { createRecogniser, type Recogniser } from '../../../src/core/entity/recogniser';
import type { Paragraph } from '../../../src/core/text/Paragraph';
import { paragraphs } from '../../../src/core/text/tokenize';

export const codec = { decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes) };

/** The gazetteer that ships: the build makes it before the tests. */
export const gazetteerBytes = (): Uint8Array => readFileSync('dist/gazetteer.txt');

let recogniser: Recogniser | undefined;
export const shipped = (): Recogniser => (recogniser ??= createRecogniser(parseGazetteer(gazetteerBytes(), codec)));

export const lines = (text: string, language = 'de'): Paragraph[] => paragraphs(text).map((span) => ({ ...span, language }));

export const namesIn = (text: string, language = 'de'): readonly Mention[] => shipped().mentions(text, lines(text, language));

/** `Putins=person/wladimir-putin`, in order. */
export const readable = (text: string, language = 'de'): string[] => namesIn(text, language).map(({ text: span, id }) => `${span}=${id}`);
