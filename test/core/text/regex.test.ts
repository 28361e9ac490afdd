import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileRegex, compileWildcardTerm, type Regex, type RegexOptions } from '../../../src/core/text/regex';
import { fold, spelling } from '../../../src/core/text/fold';
import { MAX_SIZE } from '../../../src/core/text/regex/syntax';

const CASED: RegexOptions = { ignoreCase: false };
const CASELESS: RegexOptions = { ignoreCase: true };

function regex(source: string, options = CASELESS): Regex {
  const compiled = compileRegex(source, options);
  if (compiled.kind === 'error') throw new Error(`${source.slice(0, 100)}: ${compiled.reason}`);
  return compiled;
}

/** The part of a pattern that is refused, in brackets, and why. */
function refusal(source: string): string {
  const compiled = compileRegex(source, CASELESS);
  if (compiled.kind === 'regex') return 'fine';
  return `${source.slice(0, compiled.start)}«${source.slice(compiled.start, compiled.end)}»${source.slice(compiled.end)} ${compiled.reason}`;
}

describe('compileRegex', () => {
  const fits: readonly [pattern: string, options: RegexOptions, yes: string, no: string][] = [
    ['rakete[ns]?', CASELESS, 'Rakete Raketen RAKETES', 'Raketenstart Trakete Raketenn'],
    ['[Rr]akete', CASED, 'Rakete rakete', 'RAKETE Raketen'],
    ['über.*', CASELESS, 'Überfall überall', 'uebermorgen ubahn'],
    ['STRASSE|straße', CASELESS, 'Strasse STRAẞE Straße', 'Stra'],
    ['kim', CASELESS, 'Kim \u212aim', 'ki'],
    ['ist.*', CASELESS, 'Istanbul', 'İstanbul ıstanbul'],
    ['İ.*', CASED, 'İstanbul', 'Istanbul'],
    ['\\p{Lu}+', CASED, 'NATO ÖVP', 'Nato USA1'],
    ['\\p{Script=Cyrillic}+', CASELESS, 'Путин', 'Putin'],
    ['.', CASELESS, 'a ß 𝔸 字', 'ab 𝔸𝔸'],
    ['[𝔸-𝔻]{2}', CASED, '𝔸𝔹', '𝔸 𝔸𝔸𝔸'],
    ['\\u{1D538}\\uD835\\uDD39', CASED, '𝔸𝔹', '𝔸'],
    ['\\w+ung', CASELESS, 'Übung Übungung Ausbildung', 'ung'],
    ['.*\\bmann', CASELESS, 'Su-Mann Mann', 'Übermann'],
    ['.*\\Bmann', CASELESS, 'Übermann', 'Su-Mann Mann'],
    ['\\d+', CASELESS, '2023 ٣', '13.9. x'],
    ['\\d+\\.\\d+', CASELESS, '7.000', '7000'],
    ['^(a|^b$)$', CASELESS, 'a b', 'ab'],
    ['a$b', CASELESS, '', 'ab a'],
    ['Jong[\\-‐]un', CASELESS, 'Jong-un Jong‐un', 'Jongun'],
    ['d\\\'art', CASELESS, "d'art", 'dart'],
    ['(?<erst>a)(?:b)*?', CASELESS, 'a abb', 'b'],
    ['a{2}b{1,}c{0,2}', CASELESS, 'aab aabbcc', 'ab aabccc'],
    ['(|a)b', CASELESS, 'b ab', 'a'],
    ['[^a-c\\W]', CASELESS, 'd ß', 'a B -'],
  ];
  for (const [pattern, options, yes, no] of fits) {
    it(`/${pattern}/${options.ignoreCase ? 'i' : ''} fits ${yes} and not ${no}`, () => {
      const { test } = regex(pattern, options);
      for (const word of yes.split(' ').filter(Boolean)) assert.ok(test(word), word);
      for (const word of no.split(' ')) assert.ok(!test(word), word);
    });
  }

  it('reads a decomposed pattern as the token is spelt', () => {
    assert.ok(regex('mu\u0308ll.*').test('Müller'));
    assert.ok(regex('Mül\u00adler').test('Müller'));
  });

  it('without diacritics a letter is its base, in the pattern and in the token', () => {
    const bare = (pattern: string) => regex(pattern, { ignoreCase: true, ignoreDiacritics: true }).test;
    assert.ok(bare('pjongjang')('Pjöngjang'));
    assert.ok(bare('Pjöngjang')('Pjongjang'));
    assert.ok(bare('lod[zż]')('Łódź'));
    assert.ok(!bare('pjoengjang')('Pjöngjang'));
    assert.equal(regex('straße', { ignoreCase: false, ignoreDiacritics: true }).test('strasse'), false);
  });

  const refused: readonly [string, string][] = [
    ['(a)\\1', '(a)«\\1» backReference'], ['(?<x>a)\\k<x>', '(?<x>a)«\\k<x>» backReference'],
    ['a(?=b)', 'a«(?=»b) lookAround'], ['(?!b)', '«(?!»b) lookAround'], ['a(?<=b)', 'a«(?<=»b) lookAround'], ['(?<!b)c', '«(?<!»b)c lookAround'],
    ['(?>a)', '«(?>»a) unknownGroup'], ['(?i)a', '«(?i»)a unknownGroup'], ['(a', '«(»a unclosedGroup'], ['a)b', 'a«)»b strayGroupEnd'],
    ['[a', '«[»a unclosedClass'], ['x[', 'x«[» unclosedClass'], ['[z-a]', '[«z-a»] emptyRange'], ['[\\d-z]', '[«\\d-z»] badRange'],
    ['*a', '«*»a nothingToRepeat'], ['a**', 'a*«*» nothingToRepeat'], ['^*', '^«*» nothingToRepeat'], ['{2}', '«{2}» nothingToRepeat'], ['a{3,1}', 'a«{3,1}» badCount'],
    ['a{', 'a«{» loneBracket'], ['a}', 'a«}» loneBracket'], ['a]', 'a«]» loneBracket'], ['\\y', '«\\y» unknownEscape'], ['\\u12', '«\\u»12 unknownEscape'], ['\\p', '«\\p» unknownEscape'],
    ['\\p{Foo}', '«\\p{Foo}» unknownProperty'], ['a\\', 'a«\\» loneBackslash'],
    ['a{501}', 'a«{501}» tooLarge'], ['((a{20}){20}){20}', '((a{20}){20})«{20}» tooLarge'], ['a{99999999999}', 'a«{99999999999}» tooLarge'], ['(|){5000}', '(|)«{5000}» tooLarge'],
    ['(a{300})(b{300})', '«(a{300})(b{300})» tooLarge'],
    ['('.repeat(65) + ')'.repeat(65), `${'('.repeat(64)}«(»${')'.repeat(65)} tooDeep`],
  ];
  for (const [pattern, said] of refused) it(`refuses ${pattern.slice(0, 30)}`, () => assert.equal(refusal(pattern), said));

  it('has room for the longest count, and for all that is written out', () => {
    assert.ok(regex(`a{${MAX_SIZE}}`).test('a'.repeat(MAX_SIZE)));
    const words = Array.from({ length: 3000 }, (_, at) => `wort${at}`);
    const { test } = regex(words.join('|'));
    assert.ok(words.every(test) && !test('wort3000'));
    assert.ok(regex('ab'.repeat(5000)).test('AB'.repeat(5000)));
  });
});

describe('compileWildcardTerm', () => {
  const table: [pattern: string, ignoreCase: boolean, yes: string, no: string][] = [
    ['Waffen*', true, 'Waffen waffentests WAFFEN', 'Schusswaffen'], ['Waffen*', false, 'Waffentests', 'waffen WAFFEN'], ['*rakete*', true, 'Interkontinentalraketen', 'Raket'],
    ['P?öngjang', true, 'Pjöngjang PJÖNGJANG', 'Pjoengjang Pöngjang'], ['P?o\u0308ngjang', false, 'Pjöngjang', 'pjöngjang'], ['?', true, 'a 字 𝔸', 'ab 𝔸𝔸'], ['Stra?e', true, 'Straße', 'Strasse'],
    ['İ*', true, 'İstanbul', 'Istanbul istanbul'], ['*Σ', true, 'λόγος ΛΟΓΟΣ', 'λόγο'], ['a\\*', true, 'a*', 'ab a'], ['a.c', true, 'a.c', 'abc'], ['7.*', true, '7.000', '7000'], ['So\u00adft*', true, 'Soft', 'So'],
  ];
  for (const [pattern, ignoreCase, yes, no] of table) {
    it(`${ignoreCase ? '' : '='}${pattern} fits ${yes} and not ${no}`, () => {
      const { test, literalPrefix } = compileWildcardTerm(pattern, ignoreCase);
      for (const word of yes.split(' ')) assert.ok(test(word) && fold(word).startsWith(fold(literalPrefix)), word);
      for (const word of no.split(' ')) assert.ok(!test(word), word);
    });
  }

  it('does not blow up', () => {
    assert.equal(compileWildcardTerm('a*'.repeat(3000) + 'b', true).test('a'.repeat(50_000)), false);
  });
});

describe('compileRegex beside JavaScript', function () {
  this.timeout(60_000);
  const WORD = '\\p{L}\\p{M}\\p{N}_';
  const EDGE = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;

  /** A pattern, and the same for JavaScript, whose `\w` and `\b` know ASCII alone. */
  interface Pattern {
    readonly own: string;
    readonly native: string;
  }
  const both = (own: string, native = own): Pattern => ({ own, native });
  const letters = fc.constantFrom('a', 'b', 'A', 'ß', 'ü', 'Ü', 'ſ', 's', 'S', 'K', 'k', 'İ', 'i', 'ı', '𝔸', '𐐀', '𐐨', '-', '1', 'Σ', 'ς');
  const single = fc.oneof(
    letters.map((letter) => both(letter)),
    fc.constantFrom(both('.'), both('\\d', '\\p{Nd}'), both('\\D', '\\P{Nd}'), both('\\w', `[${WORD}]`), both('\\W', `[^${WORD}]`), both('\\p{Lu}'), both('\\P{Lu}'), both('\\p{L}'), both('\\u{DF}'), both('\\xfc')),
    fc.tuple(fc.boolean(), fc.array(fc.oneof(letters.filter((letter) => letter !== '-').map((letter) => both(letter)), fc.constantFrom(both('a-c'), both('A-Z'), both('ß-ü'), both('\\w', WORD), both('\\P{Ll}'), both('\\-'))), { maxLength: 3 }))
      .map(([negated, items]) => both(`[${negated ? '^' : ''}${items.map(({ own }) => own).join('')}]`, `[${negated ? '^' : ''}${items.map(({ native }) => native).join('')}]`)),
  );
  const { pattern } = fc.letrec<{ pattern: Pattern; piece: Pattern }>((tie) => ({
    piece: fc.tuple(fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: single }, tie('pattern').map(({ own, native }) => both(`(${own})`, `(${native})`))), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '{0}', '{1,}', '*?'))
      .map(([{ own, native }, count]) => both(own + count, native + count)),
    pattern: fc.array(fc.array(fc.oneof({ weight: 8, arbitrary: tie('piece') }, fc.constantFrom(both('^'), both('$'), both('\\b', EDGE), both('\\B', `(?!${EDGE})`))), { maxLength: 4 }), { minLength: 1, maxLength: 2 })
      .map((options) => both(options.map((parts) => parts.map(({ own }) => own).join('')).join('|'), options.map((parts) => parts.map(({ native }) => native).join('')).join('|'))),
  }));
  const token = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''));

  it('fits what JavaScript fits, and begins as it says', () => {
    fc.assert(fc.property(pattern, fc.array(token, { minLength: 20, maxLength: 20 }), fc.boolean(), ({ own, native }, tokens, ignoreCase) => {
      const oracle = new RegExp(`^(?:${native})$`, ignoreCase ? 'iu' : 'u');
      const { test, testUnits, literalPrefix } = regex(own, { ignoreCase });
      for (const word of tokens.map(spelling)) {
        assert.equal(test(word), oracle.test(word), `/${own}/ ${ignoreCase} ${word}`);
        assert.equal(testUnits?.(Uint16Array.from({ length: word.length + 2 }, (_, at) => ` ${word} `.charCodeAt(at)), 1, word.length + 1), test(word));
        if (test(word)) assert.ok(fold(word).startsWith(fold(literalPrefix)), `/${own}/ ${word} ${literalPrefix}`);
      }
    }), { seed: 20261130, numRuns: 400 });
  });

  it('takes and refuses what JavaScript does, but what it says it leaves out', () => {
    const parts = fc.constantFrom('a', 'b', '(', ')', '(?:', '(?=', '(?<n>', '[', ']', '{', '}', '{2}', '{3,1}', '*', '+', '?', '|', '^', '$', '\\', '\\d', '\\1', '\\p{L}', '\\p{X}', '\\u', '\\b', '\\-', '-', '.', 'z-a');
    fc.assert(fc.property(fc.array(parts, { maxLength: 8 }).map((list) => list.join('')), (source) => {
      const compiled = compileRegex(source, CASELESS);
      let native = true;
      try {
        new RegExp(source, 'u');
      } catch {
        native = false;
      }
      if (compiled.kind === 'error' && ['lookAround', 'backReference'].includes(compiled.reason)) return;
      if (compiled.kind === 'regex' && !native) assert.match(source, /\\-|\(\?<n>[^]*\(\?<n>|\\[^dpub1]/);
      else assert.equal(compiled.kind === 'regex', native, source);
    }), { seed: 20261130, numRuns: 5000 });
  });
});

describe('compileRegex on what others hang at', function () {
  this.timeout(20_000);
  const evil = ['(a+)+$', '(a|a)*b', '(a?){50}a{50}', '(a*)*b', '(.*a){20}b', '(a|aa)+$', '.*.*.*.*b', '(\\b|a)*b', '(.|a|b){30}.*b', '(a|b|ab)*c'];

  for (const pattern of evil) {
    it(`/${pattern}/ takes time in proportion to the token`, () => {
      const { test } = regex(pattern);
      const native = pattern === '(a+)+$' || pattern === '(a|aa)+$';
      assert.equal(test('a'.repeat(500_000)), native);
      assert.equal(test(`${'a'.repeat(500_000)}!`), false);
    });
  }

  it('forgets states rather than keeping them all', () => {
    const { test } = regex('.*a.{40}');
    const random = fc.sample(fc.array(fc.constantFrom('a', 'b'), { minLength: 60, maxLength: 120 }), { seed: 1, numRuns: 2000 });
    for (const letters of random) assert.equal(test(letters.join('')), letters.at(-41) === 'a');
  });
});
