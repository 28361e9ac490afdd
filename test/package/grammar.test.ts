import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { ATTRIBUTES } from '../../src/core/query/attributes';
import { FIELDS, VERBS } from '../../src/core/query/table';

const FILES: Readonly<Record<string, string>> = { 'source.korpus': 'media/korpus.tmLanguage.json', 'markdown.korpus.codeblock': 'media/korpus-codeblock.tmLanguage.json' };

async function load(scope: string): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: loadWASM(readFileSync(createRequire(`${process.cwd()}/`).resolve('vscode-oniguruma/release/onig.wasm'))).then(() => ({ createOnigScanner, createOnigString })),
    loadGrammar: async (name) => (FILES[name] === undefined ? null : parseRawGrammar(readFileSync(FILES[name], 'utf8'), FILES[name])),
  });
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  return grammar;
}

/** `scope text` of each stretch with a scope of its own; scopes without `.korpus`. */
function scopes(grammar: IGrammar, text: string): readonly string[] {
  const found: string[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    let before: string | undefined;
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes: all } of tokens) {
      const scope = all.filter((name) => !/^(?:source|meta|markup|markdown|punctuation)\./.test(name)).at(-1);
      const stretch = line.slice(startIndex, endIndex);
      if (scope !== undefined && scope === before) found.push(found.pop()! + stretch);
      else if (scope !== undefined) found.push(`${scope.replace('.korpus', '')} ${stretch}`);
      before = scope;
    }
  }
  return found;
}

describe('the grammar of queries', () => {
  let grammar: IGrammar;
  before(async () => { grammar = await load('source.korpus'); });

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Kim Jong-un 7.000 BRAND', []],
    ['Kim AND (Putin OR NOT a)', ['keyword.control.logical AND', 'keyword.control.logical OR', 'keyword.control.logical NOT']],
    ['Kim -Putin a-b -"x"', ['keyword.operator.negation -', 'keyword.operator.negation -', 'string.quoted.double "x"']],
    ['=Raketen ="heiligen Kampf"', ['keyword.operator.exact =', 'string.unquoted Raketen', 'keyword.operator.exact =', 'string.quoted.double "heiligen Kampf"']],
    ['„a | b“ “c” «d» »e« a', ['string.quoted.double „a | b“', 'string.quoted.double “c”', 'string.quoted.double «d»', 'string.quoted.double »e«']],
    ['"Kim Putin"~5', ['string.quoted.double "Kim Putin"', 'constant.numeric.distance ~5']],
    ['Waffen* *rakete* P?öngjang Wladi~ Wladi~1', ['string.unquoted.wildcard Waffen*', 'string.unquoted.wildcard *rakete*', 'string.unquoted.wildcard P?öngjang', 'string.unquoted.wildcard Wladi~', 'string.unquoted.wildcard Wladi~1']],
    ['* | top 5', ['keyword.operator.every *', 'keyword.operator.pipe |', 'support.function.verb top', 'constant.numeric 5']],
    ['/rakete[ns]?/ a', ['string.regexp /rakete', 'constant.other.character-class.set [ns]', 'keyword.operator.quantifier ?', 'string.regexp /']],
    ['=/a|b/ | kwic', ['keyword.operator.exact =', 'string.regexp /a', 'keyword.operator.or |', 'string.regexp b/', 'keyword.operator.pipe |', 'support.function.verb kwic']],
    ['path:a/b/c und/oder', ['support.type.field path:', 'string.unquoted.value a/b/c']],
    ['title:/a.b/', ['support.type.field title:', 'string.regexp /a.b/']],
    ['title:Kim -source:"Times of Israel" titel:a title: b', ['support.type.field title:', 'string.unquoted.value Kim', 'keyword.operator.negation -', 'support.type.field source:', 'string.quoted.double "Times of Israel"']],
    ['date:2023-09-13..2024 date:>=$von date:none', [
      'support.type.field date:', 'constant.numeric.date 2023-09-13..2024', 'support.type.field date:', 'keyword.operator.comparison >=', 'variable.other $von',
      'support.type.field date:', 'variable.other.enummember none']],
    ['in:quote', ['support.type.field in:', 'variable.other.enummember quote']],
    ['  $größe = Kim\n$größe -$b a$c', ['variable.other.definition $größe', 'keyword.operator.assignment =', 'variable.other $größe', 'keyword.operator.negation -', 'variable.other $b']],
    ['$von=2023-09 // a\n$a = 5 b', ['variable.other.definition $von', 'keyword.operator.assignment =', 'constant.numeric 2023-09', 'comment.line.double-slash // a', 'variable.other.definition $a', 'keyword.operator.assignment =']],
    ['[lemma="Waffe.*" & !entity!="place"%cd] []{0,3} [word="a"%c]+ within s', [
      'support.type.attribute lemma', 'keyword.operator =', 'string.regexp "Waffe.', 'keyword.operator.quantifier *', 'string.regexp "', 'keyword.operator &', 'keyword.operator !', 'support.type.attribute entity', 'keyword.operator !=', 'string.regexp "place"',
      'keyword.control %cd', 'keyword.operator.quantifier {0,3}', 'support.type.attribute word', 'keyword.operator =', 'string.regexp "a"', 'keyword.control %c', 'keyword.operator.quantifier +', 'keyword.control within s']],
    ['Kim|kwic context=8 sort=1R,2L by="x" n=$n Waffe*', [
      'keyword.operator.pipe |', 'support.function.verb kwic', 'variable.parameter context', 'keyword.operator.assignment =', 'constant.numeric 8', 'variable.parameter sort', 'keyword.operator.assignment =', 'variable.other.enummember 1R,2L',
      'variable.parameter by', 'keyword.operator.assignment =', 'string.quoted.double "x"', 'variable.parameter n', 'keyword.operator.assignment =', 'variable.other $n', 'string.unquoted.wildcard Waffe*']],
    ['Kim | kwik a\n  | kwic', ['keyword.operator.pipe |', 'keyword.operator.pipe |', 'support.function.verb kwic']],
    ['a | where hits>=3 AND title contains "x" | sort hits desc, path', [
      'keyword.operator.pipe |', 'support.function.verb where', 'keyword.operator.comparison >=', 'constant.numeric 3', 'keyword.control.logical AND', 'keyword.control contains', 'string.quoted.double "x"', 'keyword.operator.pipe |', 'support.function.verb sort', 'keyword.control desc']],
    ['a // | kwic\n//b\nhttp\\://c a//b', ['comment.line.double-slash // | kwic', 'comment.line.double-slash //b']],
    ['"a \\" b" a\\|b\\"c', ['string.quoted.double "a ', 'constant.character.escape \\"', 'string.quoted.double  b"']],
    ['"unended\nKim | kwic', ['string.quoted.double "unended', 'keyword.operator.pipe |', 'support.function.verb kwic']],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(scopes(grammar, text), expected));

  it('knows every field, verb and attribute of the language, and no other', () => {
    const names = [...new Set([...FIELDS, ...VERBS, ...ATTRIBUTES].map(({ name }) => name))].sort();
    const text = readFileSync('media/korpus.tmLanguage.json', 'utf8');
    const listed = [/\(date\)\(:\)/, /\(in\)\(:\)/, /\((title\|[a-z|]+)\)\(:\)/, /\((articles\|[a-z|]+)\)/, /\(\?:(word\|[a-z|]+)\)/].flatMap((list) => (list.exec(text)?.[1] ?? list.source.replace(/\W+/g, '')).split('|'));
    assert.deepEqual([...new Set(listed)].sort(), names);
  });

  it('takes a long line in time', () => {
    for (const line of ['a'.repeat(20_000), '"'.repeat(20_000), '/'.repeat(20_000), '['.repeat(20_000), '\\'.repeat(20_000), '$a '.repeat(7_000)]) {
      const { stoppedEarly } = grammar.tokenizeLine(line, INITIAL, 5000);
      assert.equal(stoppedEarly, false, line.slice(0, 3));
    }
  });
});

describe('the grammar of fences in Markdown', () => {
  it('colours the query in a fence and ends with it', async () => {
    const grammar = await load('markdown.korpus.codeblock');
    const found = scopes(grammar, '| kwic\n```korpus\n$a = Kim\n$a | kwic\n```\n| kwic\n~~~korpus\n"x\n~~~\n| kwic');
    assert.deepEqual(found.filter((token) => !token.startsWith('fenced')), ['variable.other.definition $a', 'keyword.operator.assignment =', 'variable.other $a', 'keyword.operator.pipe |', 'support.function.verb kwic', 'string.quoted.double "x']);
  });
});
