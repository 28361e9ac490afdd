import assert from 'node:assert/strict';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { needsLayers } from '../../../src/core/query/needsLayers';
import { runCell } from '../../../src/core/query/runCell';
import { Cancelled } from '../../../src/protocol/engine';
import { formatMessage } from '../../../src/protocol/message';
import type { ArticleRow, HitRow, TableRow } from '../../../src/protocol/result';
import { createLemmaKey } from '../../../src/core/language/lemmaKey';
import { shippedLemmas } from '../language/support';
import { assertLinear } from '../../support/assertLinear';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { PATIENT, resultOf, rowsOf } from '../../support/run';

const EINS = 'Kim trifft Putin\nKim Jong Un lobt die Waffen. Russland liefert Waffen, Rußland schweigt.\nIn Moskau nennt Kim Jong Un die Waffe Russlands.\nTeilen Sie Waffen';
const corpus = memoryCorpus({
  'eins.txt': {
    text: EINS, published: '2023-09-13', regions: [regionOf(EINS, 'Kim trifft Putin', 'title'), regionOf(EINS, 'Teilen Sie Waffen', 'boilerplate')],
    names: { person: ['Kim Jong Un', 'Putin', 'Kim'], place: ['Moskau', 'Russland', 'Rußland', 'Russlands'] }, quotes: [{ text: 'lobt die Waffen' }],
  },
  'two.txt': { text: 'The Reuters report: Russia sells weapons. Café or Cafe, CAFÉ', language: 'en', names: { organisation: ['Reuters'], place: ['Russia'], other: ['Café'] } },
});

/** Hits as the text that they cover. */
const hitsOf = async (query: string): Promise<string[]> => (await rowsOf<HitRow>(corpus, `${query} | kwic`)).map((row) => row.match);

describe('token patterns', () => {
  const TABLE: readonly [string, string[]][] = [
    // Attributes
    ['[word="Waffen"]', ['Waffen', 'Waffen']],
    ['[word="waffen"]', []],
    ['[word="waffen"%c]', ['Waffen', 'Waffen']],
    ['[word="Waff"]', []],
    ['[word="Waff.*"]', ['Waffen', 'Waffen', 'Waffe']],
    ['[word="Cafe"]', ['Cafe']],
    ['[word="Cafe"%d]', ['Café', 'Cafe']],
    ['[word="cafe"%cd]', ['Café', 'Cafe', 'CAFÉ']],
    ['[word="cafe" % dc]', ['Café', 'Cafe', 'CAFÉ']],
    ['[word="(Kim|Putin)"]', ['Kim', 'Putin', 'Kim', 'Kim']],
    ['[word="Kim|Putin"]', ['Kim', 'Putin', 'Kim', 'Kim']],
    ['[lemma="Waffe"]', ['Waffen', 'Waffen', 'Waffe']],
    ['[lemma="WAFFE"]', ['Waffen', 'Waffen', 'Waffe']],
    ['[lemma="rußland"]', ['Russland', 'Rußland', 'Russlands']],
    ['[lemma="russland"]', ['Russland', 'Rußland', 'Russlands']],
    ['[entity="place"]', ['Russland', 'Rußland', 'Moskau', 'Russlands', 'Russia']],
    ['[entity="organisation|other"]', ['Reuters', 'Café']],
    ['[entity="PERSON"] [entity="person"]{2}', ['Kim Jong Un', 'Kim Jong Un']],
    ['[lang="en" & word="R.*"]', ['Reuters', 'Russia']],
    ['[lang!="de" & entity="none" & word="(?:.*s|C.*)"]', ['sells', 'weapons', 'Cafe', 'CAFÉ']],
    // Operators
    ['[word!=".*[a-z].*"%c & word!=".*é"]', []],
    ['[lemma="Waffe" & word!="Waffe"]', ['Waffen', 'Waffen']],
    ['[lemma="Waffe" & !word="Waffe"]', ['Waffen', 'Waffen']],
    ['[!!word="Waffe"]', ['Waffe']],
    ['[word="Kim" | word="Un" & entity="place"]', ['Kim', 'Kim', 'Kim']],
    ['[(word="Kim" | word="Putin") & !(word="Kim")]', ['Putin']],
    ['[ word = "Putin" ]', ['Putin']],
    ['[word=„Putin“]', ['Putin']],
    ['[entity="person" & !word="Kim|Un"]', ['Putin', 'Jong', 'Jong']],
    // Sequences and quantifiers
    ['[word="Kim"] [word="Jong"]', ['Kim Jong', 'Kim Jong']],
    ['[word="Kim"][word="Jong"]', ['Kim Jong', 'Kim Jong']],
    ['[word="Kim"] [] [word="Un"]', ['Kim Jong Un', 'Kim Jong Un']],
    ['[word="Jong"]? [word="Un"]', ['Jong Un', 'Un', 'Jong Un', 'Un']],
    ['[word="Kim"] []? [word="Jong"]', ['Kim Jong', 'Kim Jong']],
    ['[lemma="Waffe"] []{0,1} [entity="place"]', ['Waffen. Russland', 'Waffen, Rußland', 'Waffe Russlands']],
    ['[lemma="Waffe"] []{1} [entity="place"]', []],
    ['[lemma="Waffe"] []{,1} [entity="place"]', ['Waffen. Russland', 'Waffen, Rußland', 'Waffe Russlands']],
    ['[word="lobt"] []{2,} [word="Waffen"]', ['lobt die Waffen. Russland liefert Waffen']],
    ['[word="lobt"] []* [word="Waffen"]', ['lobt die Waffen']],
    ['[word="lobt"] []+ [word="Waffen"]', ['lobt die Waffen']],
    ['[entity="person"]+ [word="lobt|nennt"]', ['Kim Jong Un lobt', 'Jong Un lobt', 'Un lobt']],
    ['[entity="person"]{3} []', ['Kim Jong Un lobt', 'Kim Jong Un die']],
    ['[word="Putin"] []', []],
    ['[word="Putin"] []{0} ', ['Putin']],
    // Where
    ['[lemma="Waffe"] []{0,1} [entity="place"] within s', ['Waffen, Rußland', 'Waffe Russlands']],
    ['[word="die"] []{1,3} [word="liefert"] within s', []],
    ['[word="Russland"] []{0,3} [word="schweigt"] within s', ['Russland liefert Waffen, Rußland schweigt']],
    ['in:title [word="Kim"]', ['Kim']],
    ['in:boilerplate [] [word="Waffen"]', ['Sie Waffen']],
    ['in:all [word="Sie"] []', ['Sie Waffen']],
    ['in:quote []{2} [word="Waffen"]', ['lobt die Waffen']],
    ['in:quote [] [word="lobt"]', []],
    // With the rest of the language
    ['Putin [word="Un"]', ['Putin', 'Un', 'Un']],
    ['[word="Kim"] [word="Jong"] OR "Kim Jong"', ['Kim Jong', 'Kim Jong']],
    ['Putin | kwic [word="Moskau"] []', []],
    ['$p = [word="Kim"] [word="Jong"]\n$p', ['Kim Jong', 'Kim Jong']],
  ];
  for (const [query, expected] of TABLE) {
    it(query, async () => {
      if (query.includes('| kwic')) assert.deepEqual((await rowsOf<HitRow>(corpus, query)).map((row) => row.match), ['Moskau nennt']);
      else assert.deepEqual(await hitsOf(query), expected);
    });
  }

  it('stand where words stand: articles, NOT, sentences, count, names', async () => {
    const paths = async (query: string): Promise<string[]> => (await rowsOf<ArticleRow>(corpus, query)).map((row) => row.path);
    assert.deepEqual(await paths('[lemma="Waffe"]'), ['eins.txt']);
    assert.deepEqual(await paths('NOT [lemma="Waffe"]'), ['two.txt']);
    assert.deepEqual(await paths('-[lemma="Waffe"] AND [word="The"]'), ['two.txt']);
    assert.deepEqual(await paths('$p = [lemma="Waffe"]\n$p Putin'), ['eins.txt']);
    assert.deepEqual((await rowsOf<TableRow>(corpus, '[word="Russland"] [] [] | sentences')).map((row) => row['text']), ['Russland liefert Waffen, Rußland schweigt.']);
    assert.deepEqual(await rowsOf(corpus, '[word="Kim"]{1,1} | count'), [{ articles: 1, hits: 3 }]);
    assert.deepEqual(await rowsOf(corpus, '$p = [word="Kim"] [word="Jong"]\n* | count $p by=lang'), [{ lang: 'de', articles: 1, hits: 2 }, { lang: 'en', articles: 1, hits: 0 }]);
  });

  it('rank like a phrase: a hit counts once, whatever its length', async () => {
    const [byPattern] = await rowsOf<ArticleRow>(corpus, '[word="Kim"] [word="Jong"]');
    const [byPhrase] = await rowsOf<ArticleRow>(corpus, '="Kim Jong"');
    assert.deepEqual({ ...byPattern, passages: [] }, { ...byPhrase, passages: [] });
  });

  it('are told as typed in the method line', async () => {
    const { method } = await resultOf(corpus, '[word="Kim"\n] []{0,2} [word="Un"] within s | kwic');
    assert.deepEqual([method.node, method.hits], [['[word="Kim" ] []{0,2} [word="Un"] within s'], 2]);
  });

  it('order by what they cover, also where that is long', async () => {
    const text = `a ${'x '.repeat(30)}c z\na ${'x '.repeat(30)}b z`;
    const rows = await rowsOf<HitRow>(memoryCorpus({ 'x.txt': text }), '[word="a"] []* [word="z"] | kwic | sort match');
    assert.deepEqual(rows.map((row) => row.match.slice(-3)), ['b z', 'c z']);
  });

  it('need the language layers only for entity=', () => {
    assert.deepEqual(['[word="a"]', '[(word="a" | !entity="place")]', '* | kwic [entity="person"]', '$p | kwic'].map((query) => needsLayers([query, '$p = [entity="other"]'], 0)), [false, true, true, true]);
  });

  it('agree with the sentences verb about what a sentence is', async () => {
    const text = 'Am 13. September kam Dr. Kim an. „Gut!“ sagte er. www.x.de half\r\nEnde. Und';
    const dirty = memoryCorpus({ 'x.txt': text });
    const pairs = await rowsOf<HitRow>(dirty, '[]{2} within s | kwic');
    const sentences = await rowsOf<TableRow>(dirty, '* | sentences');
    for (const { start, end } of pairs) assert.ok(sentences.some((row) => (row['start'] as number) <= start && end <= (row['end'] as number)), text.slice(start, end));
    const all = await rowsOf<HitRow>(dirty, '[]{2} | kwic');
    assert.equal(pairs.length, all.filter(({ start, end }) => sentences.some((row) => (row['start'] as number) <= start && end <= (row['end'] as number))).length);
    assert.ok(pairs.length < all.length);
  });
});

describe('lemmas in token patterns, by the dictionary', () => {
  const german = memoryCorpus({ 'x.txt': 'Die Stellen und die Füße. Er stellt es auf einen Fuß. Wir gingen, sie geht. Zwei Steuern; Häuser brennen, das Krankenhaus auch. Gehhilfe' }, createLemmaKey({ dictionary: shippedLemmas() }));
  const found = async (query: string): Promise<string> => (await rowsOf<HitRow>(german, `${query} | kwic`)).map((row) => row.match).join(' ');
  const TABLE: readonly [string, string][] = [
    ['[lemma="gehen"]', 'gingen geht'], ['[lemma="geh.*"]', 'gingen geht Gehhilfe'], ['[lemma="geh.*" & word!="G.*"]', 'gingen geht'],
    ['[lemma="Fuß"]', 'Füße Fuß'], ['[lemma="fu(ß|ss)"]', 'Füße Fuß'], ['[lemma="Fuß.?"]', 'Füße Fuß'], ['[lemma="F[ua]ß"]', 'Füße Fuß'],
    ['[lemma="Haus|Fuß"]', 'Füße Fuß Häuser'], ['[lemma=".*haus"]', 'Häuser Krankenhaus'],
    // What may belong to two lemmas belongs to both.
    ['[lemma="Stelle"]', 'Stellen'], ['[lemma="stellen"]', 'Stellen stellt'], ['[lemma="stell.*"]', 'Stellen stellt'],
  ];
  for (const [query, expected] of TABLE) it(query, async () => assert.equal(await found(query), expected));

  it('find with a plain word what the word finds by itself', async () => {
    for (const word of ['Stelle', 'stellen', 'Stellen', 'Fuß', 'Fuesse', 'gehen', 'ging', 'Steuer', 'Steuern', 'Haus']) assert.equal(await found(`[lemma="${word}"]`), await found(word), word);
  });
});

/** A query with `‹ ›` around what is at fault, and the code. */
function marked(query: string, lexicon?: Parameters<typeof checkNotebook>[1]): string[] {
  return checkNotebook([query], lexicon)[0]!.map(({ code, start, end }) => `${code} ${query.slice(0, start)}‹${query.slice(start, end)}›${query.slice(end)}`);
}

/** With the first fix taken, or what is said where there is none. */
function mended(query: string, lexicon?: Parameters<typeof checkNotebook>[1]): string {
  const [found] = checkNotebook([query], lexicon)[0]!;
  const fix = found?.fixes[0];
  return fix ? query.slice(0, fix.span.start) + fix.text + query.slice(fix.span.end) : found ? `${found.severity}: ${formatMessage(found.message)}` : 'nothing wrong';
}

describe('mistakes in token patterns', () => {
  const MISTAKES: readonly [query: string, marked: string, mended: string][] = [
    ['[word="Kim"', 'unclosed ‹[›word="Kim"', '[word="Kim"]'],
    ['[word="Kim" | kwic', 'unclosed ‹[›word="Kim" | kwic', '[word="Kim"] | kwic'],
    ['[word="Ki | kwic', 'unclosed ‹[›word="Ki | kwic', '[word="Ki"] | kwic'],
    ['[] [word="Kim"', 'unclosed [] ‹[›word="Kim"', '[] [word="Kim"]'],
    ['[word="Kim" [word="Un"]', 'unclosed ‹[›word="Kim" [word="Un"]', '[word="Kim" ][word="Un"]'],
    ['[word="Kim] | kwic', 'unclosed [word=‹"›Kim] | kwic', '[word="Kim"] | kwic'],
    ['[word="Kim] [word="Un"]', 'unclosed [word=‹"›Kim] [word="Un"]', '[word="Kim"] [word="Un"]'],
    ['[word=Kim.* & lemma="a"]', 'syntax [word=‹Kim.*› & lemma="a"]', '[word="Kim.*" & lemma="a"]'],
    ['[Kim]', 'syntax [‹Kim›]', '[word="Kim"]'],
    ['["Kim"]', 'syntax [‹"›Kim"]', '[word="Kim"]'],
    ['[word=]', 'syntax [word‹=›]', 'error: After word= a value is missing'],
    ['[word]', 'syntax [‹word›]', '[word="word"]'],
    ['[wrod="Kim"]', 'unknown-attribute [‹wrod›="Kim"]', '[word="Kim"]'],
    ['[constructor="Kim"]', 'unknown-attribute [‹constructor›="Kim"]', 'error: A token has no constructor. It has: word, lemma, entity, lang'],
    ['[word=="Kim"]', 'syntax [word‹==›"Kim"]', '[word="Kim"]'],
    ['[word<>"Kim"]', 'syntax [word‹<>›"Kim"]', '[word!="Kim"]'],
    ['[word="Kim" && word="Un"]', 'syntax [word="Kim" ‹&&› word="Un"]', '[word="Kim" & word="Un"]'],
    ['[word="Kim" AND word="Un"]', 'syntax [word="Kim" ‹AND› word="Un"]', '[word="Kim" & word="Un"]'],
    ['[not word="Un"]', 'syntax [‹not› word="Un"]', '[! word="Un"]'],
    ['[word="Kim" word="Un"]', 'syntax [word="Kim" ‹w›ord="Un"]', '[word="Kim" & word="Un"]'],
    ['[word="Kim", word="Un"]', 'syntax [word="Kim"‹,› word="Un"]', '[word="Kim" & word="Un"]'],
    ['[word="Kim" &]', 'syntax [word="Kim" ‹&›]', '[word="Kim" ]'],
    ['[& word="Kim"]', 'syntax [‹&› word="Kim"]', 'error: A condition is missing here, such as word="Waffe.*"'],
    ['[(word="Kim"]', 'unclosed [‹(›word="Kim"]', '[(word="Kim")]'],
    ['[word="Kim")]', 'syntax [word="Kim"‹)›]', '[word="Kim"]'],
    ['[()]', 'syntax [(‹)›]', 'error: A condition is missing here, such as word="Waffe.*"'],
    ['[!]', 'syntax [‹!›]', 'error: A condition is missing here, such as word="Waffe.*"'],
    ['[word="Kim"%l]', 'syntax [word="Kim"‹%l›]', '[word="Kim"]'],
    ['[word="Kim"%xc]', 'syntax [word="Kim"‹%xc›]', '[word="Kim"%c]'],
    ['[word="Kim" #]', 'syntax [word="Kim" ‹#›]', '[word="Kim" ]'],
    ['[entity="Land"]', 'unknown-value [entity="‹Land›"]', 'error: entity cannot be Land. It can be: none, person, place, organisation, other'],
    ['[entity="persn"]', 'unknown-value [entity="‹persn›"]', '[entity="person"]'],
    ['[entity="org"]', 'unknown-value [entity="‹org›"]', '[entity="organisation"]'],
    ['[word="Kim Jong"%c]', 'no-word [word=‹"Kim Jong"›%c]', '[word="Kim"%c] [word="Jong"%c]'],
    ['[word=" Kim"]', 'no-word [word=‹" Kim"›]', '[word="Kim"]'],
    ['[word=""]', 'no-word [word=‹""›]', 'error: "" holds no word to search for'],
    ['[word=","]', 'no-word [word=‹","›]', 'error: "," holds no word to search for'],
    ['[]* []?', 'bad-value ‹[]* []?›', 'error: This pattern asks for nothing: at least one [ ] must be there, without ? * {0,n}'],
    ['[word="a"]*', 'bad-value ‹[word="a"]*›', '[word="a"]+'],
    ['[word="a"]{0,4}', 'bad-value ‹[word="a"]{0,4}›', '[word="a"]{1,4}'],
    ['[]{0}', 'bad-value ‹[]{0}›', 'error: This pattern asks for nothing: at least one [ ] must be there, without ? * {0,n}'],
    ['[] []{3,1} []', 'bad-value [] []‹{3,1}› []', '[] []{1,3} []'],
    ['[] []{0-3} []', 'bad-value [] []‹{0-3}› []', '[] []{0,3} []'],
    ['[]{} []', 'bad-value []‹{}› []', 'error: {} is no count. How many tokens in a row is written ? * + {m} {m,} {m,n}'],
    ['[] []{1,1000000} []', 'bad-value [] []‹{1,1000000}› []', '[] []{1,} []'],
    ['[]{99999999999} []', 'bad-value []‹{99999999999}› []', 'error: At most 100000 tokens in a row. As many as the paragraph holds is written {m,}'],
    ['[]+? []', 'syntax []+‹?› []', '[]+ []'],
    ['[] {1,3} []', 'syntax [] ‹{1,3}› []', '[]{1,3} []'],
    ['[] [] within p', 'syntax [] [] ‹within p›', '[] [] within s'],
    ['[] [] within', 'syntax [] [] ‹within›', '[] [] within s'],
    ['[] []{0,2}', 'pattern-end [] ‹[]{0,2}›', '[]'],
    ['[] []{0,2} []* within s', 'pattern-end [] ‹[]{0,2} []*› within s', '[] within s'],
    ['[] within p within s | kwic', 'syntax [] ‹within p within s› | kwic', '[] within s | kwic'],
    ['[] within s within s', 'syntax [] within s ‹within s›', '[] within s '],
    ['[]within s', 'syntax []‹within s›', '[] within s'],
    ['[] []{2,}', 'pattern-end [] []‹{2,}›', '[] []{2}'],
    ['[] []+', 'pattern-end [] []‹+›', '[] []'],
  ];
  for (const [query, expected, fixed] of MISTAKES) {
    it(query, () => {
      assert.deepEqual(marked(query), [expected]);
      assert.equal(mended(query), fixed);
    });
  }

  it('are said at their place in a bad expression', () => {
    assert.deepEqual(marked('[word="Ki(m"]'), ['bad-regex [word="Ki‹(›m"]']);
    assert.deepEqual(marked('Kim [lemma="\\"(?=a)"]'), ['bad-regex Kim [lemma="\\"‹(?=›a)"]']);
  });

  it('warn of what the corpus lacks, with the nearest', () => {
    const lexicon = lexiconOf(corpus);
    const table: readonly [string, string, string][] = [
      ['[word="Waffne"]', 'absent [‹word="Waffne"›]', '[word="Waffen"]'],
      ['[word="waffen"]', 'absent [‹word="waffen"›]', '[word="Waffen"]'],
      ['[word="waff.*"]', 'absent [‹word="waff.*"›]', '[word="waff.*"%c]'],
      ['[lemma="Wafffe"]', 'absent [‹lemma="Wafffe"›]', '[lemma="Waffen"]'],
      ['[word="Xyz+"]', 'absent [‹word="Xyz+"›]', 'warning: Xyz+: no word fits this pattern'],
      ['[lang="fr"]', 'absent [‹lang="fr"›]', '[lang="de"]'],
    ];
    for (const [query, expected, fixed] of table) {
      assert.deepEqual(marked(query, lexicon), [expected], query);
      assert.equal(mended(query, lexicon), fixed);
    }
    for (const query of ['[lemma="Waffe.*" & !entity="place"] []{0,3} [word="russland"%c] within s', '[lang="de|en"]', '[entity!="none"]', '[word="\\w+"]']) assert.deepEqual(marked(query, lexicon), [], query);
  });
});

describe('hostile token patterns', () => {
  const codes = (query: string): string[] => [...new Set(checkNotebook([query], lexiconOf(corpus))[0]!.filter(({ severity }) => severity === 'error').map(({ code }) => code))];

  it('are bounded, and say so', () => {
    assert.deepEqual(codes('[word="(a+)+"]{1,1000000}'), ['bad-value']);
    assert.deepEqual(codes('[]'.repeat(10_000)), ['too-deep']);
    assert.deepEqual(codes(`[word="a"${' | word="a"'.repeat(10_000)}]`), ['too-deep']);
    assert.deepEqual(codes(`[${'('.repeat(10_000)}word="a"${')'.repeat(10_000)}]`), ['too-deep']);
    assert.deepEqual(codes(`[${'!'.repeat(10_001)}word="Kim"]`), []);
    assert.deepEqual(codes(`[word="${'('.repeat(10_000)}${')'.repeat(10_000)}"]`), ['bad-regex']);
  });

  it('may grow too large only once they are folded', async () => {
    assert.deepEqual(await hitsOf('[lemma="ß{450}|Waffe.*"]'), ['Waffen', 'Waffen', 'Waffe']);
  });

  it('take time in proportion to tokens and steps, whatever the counts', () => assertLinear((count) => memoryCorpus({ 'x.txt': `${'a b '.repeat(count / 2)}z` }), async (long) => {
    const { tokenCount } = long.index;
    for (const query of ['[word="a"] []* [word="z"]', '[word="a"] []{0,100000} [word="z"]', '[word="a"]? [word="b"]? []{3,} [word="a"] []+ [word="z"] within s']) assert.ok((await resultOf(long, `${query} | count`)).method.hits > 0.49 * tokenCount - 2);
  })).timeout(60_000);

  it('end within the work when they are cancelled', async () => {
    const many = memoryCorpus({ 'x.txt': 'Kim und Putin. '.repeat(20_000) });
    let asked = 0;
    const cancellation = { get cancelled(): boolean { return ++asked > 3; } };
    await assert.rejects(runCell(many, ['[word="K.*"] []{0,9} [word="P.*"] within s'], 0, { ...PATIENT, cancellation }), Cancelled);
  });
});
