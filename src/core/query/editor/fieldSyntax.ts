import type { FieldValue } from '../table';

/** One of the ways to write a field's value. */
export interface SyntaxSpec {
  readonly syntax: string;
  readonly doc: string;
  /** Whether what is written so far goes that way. */
  readonly fits: RegExp;
}

const WORDS: readonly SyntaxSpec[] = [
  { syntax: 'WORD', doc: 'Every inflected form of a word', fits: /^(?!\/)[^=*?"„“»«]*$/ },
  { syntax: '"WORD WORD"', doc: 'A phrase, by forms', fits: /^["„“”»«]/ },
  { syntax: '=WORD', doc: 'Exactly this spelling', fits: /^=/ },
  { syntax: 'WO*RD?', doc: 'A pattern: * is any number of characters, ? is one', fits: /^=?(?!\/)[^="„“»«]*[*?]/ },
  { syntax: '/WORDS?/', doc: 'A regular expression over the whole word, ignoring case; without back-references and look-around', fits: /^\// },
  { syntax: 'WORD~', doc: 'Words that are spelt like it: at most 2 letters differ, or as many as ~1 says', fits: /^(?!\/)[^=*?"„“»«]*~\d*$/ },
  { syntax: '"WORD WORD"~5', doc: 'Words near each other in either order, at most so many others between them', fits: /["“”»«]~\d*$/ },
];

const NAMES: readonly SyntaxSpec[] = [
  { syntax: 'NAME', doc: 'Any name or spelling of it', fits: /^[^*?/"„“»«]*$/ },
  { syntax: '"NAME NAME"', doc: 'A name of several words', fits: /^["„“”»«]/ },
  { syntax: 'NA*ME', doc: 'A pattern that one of its names fits', fits: /[*?]/ },
];

/** Fields whose values have a syntax of their own. */
export const FIELD_SYNTAX: Readonly<Partial<Record<FieldValue, readonly SyntaxSpec[]>>> = {
  date: [
    { syntax: '2023', doc: 'A year', fits: /^\d{0,4}$/ },
    { syntax: '2023-09', doc: 'A month', fits: /^\d{4}-\d{0,2}$/ },
    { syntax: '2023-09-13', doc: 'A day', fits: /^\d{4}-\d{2}-\d{0,2}$/ },
    { syntax: 'FROM..TO', doc: 'From one date to another, both included; either may be left out', fits: /\.\.?/ },
    { syntax: '>=2024', doc: 'Since a date; also <= > <', fits: /^[<>]/ },
    { syntax: 'none', doc: 'Articles without a date', fits: /^n/ },
  ],
  words: WORDS,
  quote: WORDS,
  path: [
    { syntax: 'PATH', doc: 'The whole path below the corpus folder', fits: /^[^*?]*$/ },
    { syntax: 'FOLDER/*.txt', doc: 'A pattern: * is any number of characters, ? is one', fits: /[*?]/ },
  ],
  entity: [...NAMES.slice(0, 2), { syntax: 'TYPE/ID', doc: 'The id of one entity, where several share a name', fits: /\// }, ...NAMES.slice(2)],
  speaker: NAMES,
};
