import fc from 'fast-check';
import { columnsOfVerb } from '../../src/core/query/columns';
import { FIELDS, VERBS, type OptionSpec, type VerbSpec } from '../../src/core/query/table';
import { MISTAKES, unmarked } from '../support/mistakes';
import { anyText, mutated, ODD } from './oddText';

/** Queries made from the language's own table, so that what is added there is tried here. */

const WORDS = ['Kim', 'Putin', 'Rakete', 'Raketen', 'Jong-un', 'Su-35', '7.000', 'der', 'und', 'and', 'or', 'not', 'xyzzy', 'Pjöngjng', 'ß', 'A', '13.9.2023', ...ODD];
const VALUES = ['Kim', '"Kim Jong Un"', 'person/kim', '2023', '2023-09', '2023-09-13..2024', '>=2024', '2024..2023', '..', 'none', 'de', 'en', '*.txt', '"a b.txt"', 'Agentur', '$a', '$b', '""', '/a+/', '*', '\\*', 'title', 'body', 'all', 'quote'];
const NAMES = ['$a', '$b', '$von', '$nirgends', '$ä_1'];

const word = fc.constantFrom(...WORDS);
const quoted = fc.tuple(fc.constantFrom('""', '„“', '„”', '“”', '«»', '»«'), fc.array(word, { minLength: 1, maxLength: 3 })).map(([marks, words]) => `${marks[0]}${words.join(' ')}${marks[1]}`);
const optional = (text: string): fc.Arbitrary<string> => fc.constantFrom('', text);
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((texts) => texts.join(''));

const wildcard = fc.constantFrom('Rak*', '*kete', 'P?tin', '?', '**', '*?*', '\\*', 'a*b*c*d*e', '*i*n*');
const regex = joined(optional('='), fc.constantFrom('/rakete[ns]?/', '/(a+)+$/', '/[^a]/', '/a{2,3}/', '/(?=a)/', '/\\1/', '/[/', '/(/', '/\\p{L}+/', '/./', '/a|b/', '/\\//', '/a{1000000}/', '/(((a*)*)*)*/', '/[z-a]/', '/^$/'));
const fuzzy = joined(fc.constantFrom('Wladiwostok', 'Kim', 'ab', 'Putni'), fc.constantFrom('~', '~1', '~2', '~0', '~9', '~99999999999'));
const near = joined(quoted, fc.constantFrom('~5', '~0', '~', '~4294967296', '~999999999999999999999'));
const bracket = fc.constantFrom('[]', '[word="Kim"]', '[word="kim"%c]', '[lemma="Rakete.*" & !entity="place"]', '[lang="de" | word="in"%cd]', '[!(word="a" & word="b")]', '[word=]', '[word="("]', '[nix="a"]', '[[', '[word="Kim"', ']',
  '[entity="person"]', '[entity!="none" | entity="org"]', '[lemma!="rakete|putin"%d]', '[word=„Kim“]', '[word="Kim Jong"]', '[word="Ki]', '["Kim"]', '[word=Kim]', '[word="a" & ]', '[not word="a" && word=="b"]', '[word="a" word="b"]', '[lang="xx"]', '[(word="a"]', '[word="a"%x]', '[!]');
const quantifier = fc.constantFrom('', '', '?', '*', '+', '{2}', '{0,3}', '{3,1}', '{0}', '{,2}', '{2,}', '{999999999,999999999}');
const pattern = joined(fc.array(joined(bracket, quantifier, optional(' ')), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), optional(' within s'));
const field = joined(fc.constantFrom(...FIELDS.map(({ name }) => name), 'titel', 'nix', 'constructor'), fc.constant(':'), fc.constantFrom('', '', '=', ' '), fc.oneof(fc.constantFrom(...VALUES), word));

const { search } = fc.letrec<{ search: string; term: string }>((tie) => ({
  term: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: word }, quoted, joined(fc.constant('='), word), joined(fc.constant('='), quoted), wildcard, regex, fuzzy, near, pattern, { weight: 3, arbitrary: field },
    fc.constantFrom(...NAMES), fc.constant('*'), joined(fc.constantFrom('NOT ', '-', '=', 'NOT NOT '), tie('term')), joined(fc.constantFrom('(', '-(', '( '), tie('search'), fc.constantFrom(')', ' )', ')', ''))),
  search: fc.tuple(tie('term'), fc.array(fc.tuple(fc.constantFrom(' ', ' ', ' AND ', ' OR ', ' and ', '\nOR ', ' NOT ', ''), tie('term')), { maxLength: 4 }))
    .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join('')),
}));

function optionText({ name, values, numbers, contextKeys }: OptionSpec): fc.Arbitrary<string> {
  const known = values.map((value) => value.name);
  const figures = numbers ? [String(numbers.least), String(numbers.most ?? 7), String((numbers.most ?? 7) + 1), '3,5'] : [];
  return fc.constantFrom(...known, ...figures, ...(contextKeys ? ['1R,2L', '1R,1R,1R,1R'] : []), '0', '-1', '99999999999', '$von', '$a', '"x y"', '', 'nix').map((value) => `${name}=${value}`);
}

const COLUMNS = [...new Set(VERBS.flatMap(({ name }) => columnsOfVerb(name, {}).map((column) => column.name))), 'nix', '__proto__', 'constructor'];
const column = fc.constantFrom(...COLUMNS);
const comparison = joined(column, fc.constantFrom(' > ', ' = ', '=', ' != ', ' contains ', ' >= ', '<', ' '), fc.constantFrom('3', '-1.5e3', '"x"', 'Kim', '2023-09', 'none', '$von', '1e999', '""', '', '\\'));
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: comparison }, joined(tie('condition'), fc.constantFrom(' AND ', ' OR ', ' '), tie('condition')), joined(fc.constantFrom('NOT ', '('), tie('condition'), optional(')'))),
}));

function argumentText({ argument }: VerbSpec): fc.Arbitrary<string> {
  switch (argument) {
    case 'none': return fc.constantFrom('', '', 'Kim');
    case 'node': return fc.oneof(fc.constant(''), search);
    case 'condition': return condition;
    case 'order': return fc.array(joined(column, fc.constantFrom('', ' desc', ' asc', ' descending')), { maxLength: 3 }).map((keys) => keys.join(', '));
    case 'columns': return fc.array(column, { maxLength: 4 }).map((columns) => columns.join(', '));
    case 'number': return fc.constantFrom('3', '0', '20', '-1', '1e3', '999999999', '9999999999', '$von', '');
    default: return fc.oneof(search, condition);
  }
}

function verbText(spec: VerbSpec): fc.Arbitrary<string> {
  const options = spec.options.length === 0 ? fc.constant('') : fc.array(fc.oneof(...spec.options.map(optionText)), { maxLength: 2 }).map((given) => given.join(' '));
  return fc.tuple(fc.constant(spec.name), argumentText(spec), options, fc.boolean()).map(([name, argument, given, first]) => [name, ...(first ? [given, argument] : [argument, given])].filter((part) => part !== '').join(' '));
}

const verb = fc.oneof(...VERBS.map((spec) => ({ weight: spec.built ? 3 : 1, arbitrary: verbText(spec) })));
const pipeline = fc.tuple(search, fc.array(verb, { maxLength: 3 })).map(([start, verbs]) => [start, ...verbs].join(' | '));
const statement = fc.tuple(fc.constantFrom('', '', '', '$a = ', '$b=', '$von = ', '\t$ä_1 = '), fc.oneof({ weight: 5, arbitrary: pipeline }, fc.constantFrom(...VALUES, ...NAMES), search), fc.constantFrom('', '', ' // Kim')).map((parts) => parts.join(''));

/** What a careful person types. */
const sound = fc.array(statement, { minLength: 1, maxLength: 3 }).map((statements) => statements.join('\n'));

const TOKENS = [
  ...WORDS, ...VALUES, ...NAMES, ...VERBS.map(({ name }) => name), ...FIELDS.map(({ name }) => `${name}:`), '|', '||', '(', ')', '[', ']', '{', '}', '"', '„', '“', '”', '«', '»', '/', '//', '/*', '\\', '\\\n',
  'UND', 'oder', 'NEAR/5', '&&', '||', '+', ',', ';', '..', '>', '->', '<>', '=>', '=<', ' by ', ' DESC', '5', "'", '‚', '‘', 'quelle:', 'datum:', 'before:', 'konkordanz', 'group', 'top5', 'let', ':=', '\u200b', '\u00ad', '\ufeff', '\u202e',
  '-', '–', '=', '==', '~', '~5', '$', '$a=', '$a = ', ':', ',', '..', '>', '<=', '!=', '&', '!', '%c', '*', '?', '+', '{2,3}', 'AND', 'OR', 'NOT', 'within s', 'context=', 'sort=1R', '\n', '\r\n', '\r', '\u2028', ' ', '  ', '\n|', '\nOR',
];
const tokens = fc.array(fc.constantFrom(...TOKENS), { maxLength: 16 }).map((parts) => parts.join(''));
const token = fc.oneof(fc.constantFrom(...TOKENS), fc.constantFrom(...ODD));

/** What people type who come from elsewhere. */
const foreign = fc.constantFrom(...MISTAKES.map(([marked]) => unmarked(marked).query));

/** A cell: sound, nearly sound, a known mistake, tokens in any order, or anything at all. */
export const cellText = fc.oneof(
  { weight: 4, arbitrary: sound }, { weight: 1, arbitrary: foreign }, { weight: 2, arbitrary: mutated(foreign, token) }, { weight: 4, arbitrary: mutated(sound, token) }, { weight: 3, arbitrary: tokens }, { weight: 1, arbitrary: anyText },
);

/** The query cells of a notebook, which share their definitions. */
export const cellTexts = fc.array(cellText, { minLength: 1, maxLength: 3 });
