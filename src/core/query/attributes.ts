import { ENTITY_TYPES } from '../entity/decisions/EntityDecision';
import type { ValueSpec } from './table';

/** Attributes of a token that a pattern compares. */
export interface AttributeSpec {
  readonly name: 'word' | 'lemma' | 'entity' | 'lang';
  /** The values there are; absent where the corpus knows them. */
  readonly values?: readonly ValueSpec[];
  readonly doc: string;
}

/** Of a token that no entity covers. */
export const NO_ENTITY = 'none';

const value = (name: string, doc: string): ValueSpec => ({ name, built: true, layers: true, doc });

export const ATTRIBUTES: readonly AttributeSpec[] = [
  { name: 'word', doc: 'The word as written; %c: any case, %d: diacritics do not count' },
  { name: 'lemma', doc: 'What its forms have in common, any case: Rakete for Raketen' },
  {
    name: 'entity', doc: 'Type of the entity that the token belongs to',
    values: [value('person', 'Person'), value('place', 'Place'), value('organisation', 'Organisation'), value('other', 'Any other name'), value(NO_ENTITY, 'No entity')],
  },
  { name: 'lang', doc: 'Language of the paragraph' },
];

/** Operators and flags inside `[ ]`; `behind` says which stand behind a comparison. */
export const PATTERN_SIGNS: readonly { readonly name: string; readonly behind: boolean; readonly doc: string }[] = [
  { name: '!', behind: false, doc: 'The opposite of what follows' },
  { name: '&', behind: true, doc: 'Both must hold of the token' },
  { name: '|', behind: true, doc: 'One must hold of the token' },
  { name: '%c', behind: true, doc: 'Any case' },
  { name: '%d', behind: true, doc: 'Diacritics do not count' },
  { name: '%cd', behind: true, doc: 'Neither case nor diacritics count' },
];

/** What may stand behind a pattern. */
export const WITHIN_SENTENCE = { name: 'within s', doc: 'In one sentence' } as const;

/** Of an entity, in the order of their numbers in a stream of tokens. */
export const ENTITY_VALUES: readonly string[] = [NO_ENTITY, ...ENTITY_TYPES];

export function attributeNamed(name: string): AttributeSpec | undefined {
  return ATTRIBUTES.find((attribute) => attribute.name === name);
}
