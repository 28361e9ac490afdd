import assert from 'node:assert/strict';
import { hoverInCorpus } from '../../../../src/core/query/editor/corpusHover';
import { hoverAt } from '../../../../src/core/query/editor/hoverAt';
import type { HelpPart, Hover, Said } from '../../../../src/protocol/help';
import { formatMessage } from '../../../../src/protocol/message';
import { memoryCorpus, regionOf } from '../../../support/memoryCorpus';
import { PATIENT } from '../../../support/run';

const WOSTOCHNY = 'Kim Jong Un kam nach Wostotschny. Kim Jong Il nicht.\nKim sah Raketen und eine Rakete.\nMunition';
const corpus = memoryCorpus({
  'a.txt': { text: WOSTOCHNY, published: '2023-09-13', sources: ['Toi'], regions: [regionOf(WOSTOCHNY, 'Munition', 'boilerplate')], names: { person: ['Kim Jong Un', 'Kim Jong Il'], place: ['Wostotschny'] } },
  'b.txt': { text: 'Heiliger Kampf, des heiligen Kampfes: „Munition“ sagt Kim, Artilleriemunition.', published: '2024', quotes: [{ text: '„Munition“', speaker: 'Kim' }] },
});

const said = (text: Said): string => (typeof text === 'string' ? text : formatMessage(text));

function shown(part: HelpPart): string {
  switch (part.kind) {
    case 'title': return `# ${part.name}${part.note === null ? '' : ` (${said(part.note)})`}`;
    case 'text': return said(part.text);
    case 'list': return `${part.label === null ? '' : `${said(part.label)}: `}${part.items.map(({ name, text }) => (text === null ? name : `${name} ${said(text)}`)).join('; ')}`;
    case 'formula': return `= ${part.formula}`;
    case 'query': return `> ${part.query}`;
  }
}

function marked(text: string): { source: string; offset: number } {
  return { source: text.replace('¦', ''), offset: text.indexOf('¦') };
}

function lines(source: string, hover: Hover | undefined): string[] {
  return hover === undefined ? [] : [`‹${source.slice(hover.start, hover.end)}›`, ...hover.parts.map(shown)];
}

/** What the table says at the `¦`, the range first. */
function table(text: string): string[] {
  const { source, offset } = marked(text);
  return lines(source, hoverAt([source], 0, offset).hover);
}

/** The same with the corpus. */
async function full(text: string, ...others: string[]): Promise<string[]> {
  const { source, offset } = marked(text);
  return lines(source, await hoverInCorpus(corpus, [source, ...others], 0, offset, PATIENT));
}

describe('hover without a corpus', () => {
  it('explains a verb: kinds, options, columns, formula, an example', () => {
    const found = table('Kim | freq¦uency');
    assert.deepEqual(found.slice(0, 3), ['‹frequency›', '# frequency (verb: articles → table)', 'Words of the articles found, the commonest first']);
    assert.ok(found.some((line) => line.startsWith('Options: of= What counts as one word')));
    assert.ok(found.some((line) => /^Columns: word .*perMillion/.test(line)));
    assert.ok(found.some((line) => line.startsWith('= perMillion = count / tokens')));
    assert.ok(found.some((line) => line.startsWith('> ') && line.includes('| frequency')));
  });

  it('explains an option with a range, and a column of the table at this point by its own formula', () => {
    assert.deepEqual(table('Kim | collocates mi¦n=3').slice(1, 5), ['# min= (option of collocates)', 'Only what occurs at least so often', 'Values: 1 or more', 'Default: 3']);
    assert.ok(table('Kim | collocates | sort G¦2').includes('= G2 = 2·Σ O·ln(O/E) over f_xy, W − f_xy, f_y − f_xy, N − W − f_y + f_xy'));
    assert.ok(table('Kim | keywords | sort G¦2').includes('= G2 = 2·Σ O·ln(O/E) over the word and all other words, here and in the reference'));
    assert.ok(!table('Kim | frequency | sort cou¦nt').some((line) => line.startsWith('=')));
  });

  it('explains options, their values, fields, regions, columns and keywords', () => {
    assert.deepEqual(table('Kim | kwic con¦text=8').slice(0, 3), ['‹context›', '# context= (option of kwic)', 'Words on each side, or the sentence']);
    assert.deepEqual(table('Kim | kwic context=sent¦ence'), ['‹sentence›', '# context=sentence', 'The sentence of the hit']);
    assert.deepEqual(table('Kim | kwic context=1¦2').slice(0, 2), ['‹12›', '# context= (option of kwic)']);
    assert.deepEqual(table('sou¦rce:x').slice(0, 3), ['‹source:›', '# source: (field)', 'Newspaper, agency or site']);
    assert.deepEqual(table('in:cap¦tion'), ['‹caption›', '# in:caption', 'Captions of pictures']);
    assert.deepEqual(table('Kim | count by=source | where hi¦ts > 3'), ['‹hits›', '# hits (column, number)', 'Hits of the node in them']);
    assert.deepEqual(table('Kim | sort sc¦ore')[1], '# score (column, number)');
    assert.ok(table('Kim | sort sc¦ore').some((line) => line.startsWith('= score = Σ')));
    assert.deepEqual(table('Kim A¦ND Putin').slice(0, 2), ['‹AND›', '# AND (keyword)']);
    assert.deepEqual(table('Kim | where title cont¦ains "x"').slice(0, 2), ['‹contains›', '# contains (keyword)']);
  });

  it('says which days a date means', () => {
    const range = (text: string): string | undefined => table(text)[2];
    assert.equal(range('date:2023-0¦9'), 'Published from 2023-09-01 to 2023-09-30');
    assert.equal(range('date:2024-02-2¦9'), 'Published on 2024-02-29');
    assert.equal(range('date:>=20¦24'), 'Published on 2024-01-01 or later');
    assert.equal(range('date:>20¦24'), 'Published after 2024-12-31');
    assert.equal(range('date:<2024-0¦3'), 'Published before 2024-03-01');
    assert.equal(range('date:..20¦24'), 'Published on 2024-12-31 or before');
    assert.equal(range('date:no¦ne'), 'Articles without a date');
    assert.deepEqual(table('date:gest¦ern'), []);
  });

  it('shows what a name stands for', () => {
    const source = '$s = Kim OR Putin\n$s Munition';
    assert.deepEqual(lines(source, hoverAt([source], 0, 19).hover), ['‹$s›', '# $s (makes articles)', '> $s = Kim OR Putin']);
    assert.deepEqual(lines('date:>=$von', hoverAt(['date:>=$von', '$von = 2023-09'], 0, 9).hover), ['‹$von›', '# $von (a value)', '> $von = 2023-09']);
  });

  it('has nothing to say of words, and knows that the corpus has', () => {
    assert.deepEqual(hoverAt(['Kim'], 0, 1), { hover: undefined, asksCorpus: true });
    assert.deepEqual(hoverAt(['Kim | kwic'], 0, 8).asksCorpus, false);
  });

  it('never throws, wherever it is asked', () => {
    for (const source of ['', '|', '(', '$', 'Kim | where (', '"', 'date:', 'Kim | kwic context=', '[', '$a = $a\n$a']) {
      for (let offset = 0; offset <= source.length + 1; offset++) assert.doesNotThrow(() => hoverAt([source], 0, offset));
    }
  });
});

describe('hover with a corpus', () => {
  it('lists the forms of a word with their counts, and what is left out', async () => {
    assert.deepEqual(await full('Rak¦ete'), ['‹Rakete›', '# Rakete', '2 in 1 article', 'Forms found: Rakete 1; Raketen 1']);
    assert.deepEqual(await full('Mun¦ition'), [
      '‹Munition›', '# Munition', '1 in 1 article', 'Forms found: Munition 1', '1 more where nothing is looked for without in:all (sign-up walls, menus, repeats)',
    ]);
    assert.deepEqual((await full('=rake¦ten')).slice(2), ['not found']);
  });

  it('shows what phrases and patterns match', async () => {
    assert.deepEqual((await full('"heiliger Ka¦mpf"')).slice(0, 4), ['‹"heiliger Kampf"›', '# "heiliger Kampf"', '2 in 1 article', 'Forms found: Heiliger Kampf 1; heiligen Kampfes 1']);
    assert.deepEqual((await full('R*e¦n')).slice(2), ['1 in 1 article', 'Forms found: Raketen 1']);
  });

  it('minds the regions in force where the term stands', async () => {
    assert.deepEqual((await full('in:boilerplate Mun¦ition'))[2], '1 in 1 article');
    assert.deepEqual((await full('in:boilerplate Rak¦ete'))[2], 'not found');
    assert.deepEqual((await full('in:boilerplate (in:body Rak¦ete)'))[2], '2 in 1 article');
    assert.deepEqual((await full('in:all * | kwic Mun¦ition'))[2], '2 in 2 articles');
    assert.deepEqual((await full('in:quote Mun¦ition'))[2], '1 in 1 article');
  });

  it('says who is meant, under which names', async () => {
    const found = await full('person:"Kim Jong ¦Un"');
    assert.deepEqual(found.slice(0, 3), ['‹"Kim Jong Un"›', '# "Kim Jong Un"', '# Kim Jong Un (person · mentions: 1 · articles: 1)']);
    assert.ok(found.some((line) => line.includes('person/kim-jong-un')));
    assert.deepEqual((await full('person:"Kim J¦*"')).slice(2, 4), ['Several go by this name, and all are found', 'Kim Jong Il person · mentions: 1 · articles: 1; Kim Jong Un person · mentions: 1 · articles: 1']);
  });

  it('counts the articles of metadata and the quotes of a speaker', async () => {
    assert.deepEqual((await full('source:T¦oi')).slice(2), ['1 article']);
    assert.deepEqual((await full('date:>=20¦23')).slice(2), ['Published on 2023-01-01 or later', '2 articles']);
    assert.deepEqual((await full('lang:d¦e')).slice(2), ['2 articles']);
    assert.deepEqual((await full('speaker:K¦im')).slice(2), ['1 in 1 article', 'Forms found: Munition 1']);
    assert.deepEqual((await full('¦*')).slice(1), ['# *', '2 articles']);
  });

  it('says what a name comes to', async () => {
    assert.deepEqual((await full('$¦s', '$s = Rakete Kim')).slice(2), ['> $s = Rakete Kim', '1 article']);
    assert.deepEqual((await full('$¦s | top 3', '$s = Kim | count by=lang')).slice(2), ['> $s = Kim | count by=lang', 'Columns: lang Language; articles Articles found; hits Hits of the node in them', 'Rows now: 1']);
    assert.deepEqual(await full('$¦x'), []);
  });

  it('leaves terms with an error to their diagnostics', async () => {
    assert.deepEqual(await full('date:gest¦ern'), []);
    assert.deepEqual(await full('sorce:¦x'), []);
  });
});
