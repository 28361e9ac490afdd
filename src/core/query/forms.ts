/** A form of search that is no field, as the reference names it. Whether it is built is what its example says when it is parsed. */
export interface FormSpec {
  readonly name: 'word' | 'exact' | 'phrase' | 'exactPhrase' | 'near' | 'wildcard' | 'exactWildcard' | 'regex' | 'exactRegex' | 'fuzzy' | 'pattern' | 'and' | 'or' | 'not' | 'group' | 'every' | 'name';
  readonly syntax: string;
  readonly doc: string;
  /** Finds something in the example corpus. */
  readonly example: string;
}

export const FORMS: readonly FormSpec[] = [
  { name: 'word', syntax: 'WORD', doc: 'Every inflected form of a word, any case; ü is ue, ß is ss', example: 'Rakete' },
  { name: 'exact', syntax: '=WORD', doc: 'Exactly this spelling, case and diacritics included', example: '=Raketen' },
  { name: 'phrase', syntax: '"WORD WORD"', doc: 'Words that follow one another, each in any form; all usual quotation marks will do', example: '"heiliger Kampf"' },
  { name: 'exactPhrase', syntax: '="WORD WORD"', doc: 'Words that follow one another, exactly as written', example: '="heiligen Kampf"' },
  { name: 'near', syntax: '"WORD WORD"~5', doc: 'Words near each other in either order, at most so many others between them', example: '"Kim Putin"~5' },
  { name: 'wildcard', syntax: 'WO*RD?', doc: '* is any number of characters, ? is one; any case, over the whole word as written', example: 'Waffen*' },
  { name: 'exactWildcard', syntax: '=WO*RD?', doc: 'A pattern that minds case and diacritics', example: '=Waffen*' },
  { name: 'regex', syntax: '/WORDS?/', doc: 'A regular expression over the whole word, ignoring case; without back-references and look-around', example: '/rakete[ns]?/' },
  { name: 'exactRegex', syntax: '=/WORDS?/', doc: 'A regular expression over the whole word that minds case', example: '=/[Rr]akete/' },
  { name: 'fuzzy', syntax: 'WORD~', doc: 'Words that are spelt like it: at most 2 letters differ, or as many as ~1 says', example: 'Wladiwostock~' },
  { name: 'pattern', syntax: '[lemma="WORD"] []{0,3} [word="WORD"%c] within s', doc: 'A sequence of tokens: word, lemma, entity and lang, joined by & | !, repeated by ? * + {m,n}', example: '[lemma="russisch"] [word="P.*"]' },
  { name: 'and', syntax: 'A B · A AND B', doc: 'Articles in which both are found', example: 'Kim Munition' },
  { name: 'or', syntax: 'A OR B', doc: 'Articles in which one of them is found', example: 'Munition OR Satellit' },
  { name: 'not', syntax: 'NOT A · -A', doc: 'Articles in which it is not found', example: 'Kim NOT Munition' },
  { name: 'group', syntax: '( )', doc: 'NOT binds tightest, then AND, then OR: brackets say otherwise', example: 'Kim (Munition OR Satellit)' },
  { name: 'every', syntax: '*', doc: 'Every article', example: '*' },
  { name: 'name', syntax: '$name', doc: 'What a line $name = … defines in any cell: its articles inside a search, its text or table at the start, or a single value', example: '$treffen = Putin Kim\n$treffen Munition' },
];
