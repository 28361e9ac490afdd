import assert from 'node:assert/strict';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { VERBS } from '../../../src/core/query/table';
import { formatMessage } from '../../../src/protocol/message';
import { memoryCorpus } from '../../support/memoryCorpus';

/** `|` in the expectation marks start and end of the range: a query with `‹ ›` around what is at fault, and the code. */
function marked(cells: readonly string[], lexicon?: Parameters<typeof checkNotebook>[1]): string[] {
  return checkNotebook(cells, lexicon).flatMap((found, cell) => found.map(({ code, start, end }) => {
    const text = cells[cell]!;
    return `${code} ${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
  }));
}

const WELL_FORMED = [
  'Rakete', '=Raketen', '"heiliger Kampf"', '="heiligen Kampf"', '„heiliger Kampf“', '„heiliger Kampf”', '“heiliger Kampf”', '»heiliger Kampf«', '«heiliger Kampf»',
  'Waffen*', '*rakete*', 'P?öngjang', '*', '* NOT Kim', 'Putin AND Kim', 'Putin OR Kim', 'NOT Putin', 'Putin -Kim', '-Kim', '(-Kim)', '-(Kim Putin)', '-"Kim Putin"', '(Putin OR Kim) Munition',
  '/rakete[ns]?/', '=/[Rr]akete/', '/a|b/ Kim', '-/a(b|c)d/', 'Wladiwostock~', 'Wladiwostock~1 Kim', 'Wladiwostock~5', 'Kim~1', '"Kim Putin"~5', '=„Kim Putin“~0', '=Waffen*', '* | kwic /a[bc]/', '$r = /a|b/\n$r Kim',
  'title:/kim|putin/', 'title:=/[Kk]im/', 'title:Putni~', 'title:"Kim Putin"~3', 'quote:/a|b/', 'speaker:/.*peskow/', 'speaker:Peskov~', '$r = /kim/\ntitle:$r', 'path:/a/b.txt', 'http\\:/a/',
  'title:Kim', 'title:"Kim und Putin"', 'title:=Kim', 'source:toi', 'source:"Die *"', 'lang:de', 'path:"a/b.txt"', 'path:a/*.txt', 'tag:x',
  'date:2023', 'date:2023-09', 'date:2023-09-13', 'date:2023-09-13..2024', 'date:..2024', 'date:2023..', 'date:>=2024', 'date:<2024-02-29', 'date:none',
  'in:title Kim', 'in:body in:boilerplate Kim', 'in:repeat Kim', 'in:all Kim', 'Kim (in:title Putin)',
  'Kim | articles', 'Kim | kwic', 'Kim | kwic context=8', 'Kim | kwic context=sentence sort=1R,2R,1L', 'Kim | kwic Munition context=3', 'Kim | kwic "heiliger Kampf" OR Krieg', '* | kwic =Kim',
  'Kim | sentences', 'Kim | sentences Munition', 'Kim | count', 'Kim | count by=source', 'Kim | count Munition by=year', 'Kim | frequency', 'Kim | frequency of=lemma',
  'Kim | count by=source | where hits > 3', 'Kim | count by=source | where hits>3 AND NOT (articles<=2 OR source contains "x")', 'Kim | count by=source | where source="x"', 'Kim | where published >= 2023-09',
  'Kim | chart', 'Kim | chart dot x=title y=hits', 'Kim | kwic | chart line y=start', 'Kim | count by=year | chart bar x=year y=articles | top 3', '$y = hits\nKim | chart y=$y', 'Kim | count by=source | sort hits desc', 'Kim | sort score desc, path', 'Kim | top 20', 'Kim | select path, title', 'Kim | kwic | select path,match | sort match | top 3',
  'Kim\n| kwic\n| top 3', 'Kim\nOR Putin', 'Kim\n  AND Putin', '(Kim\nPutin)', '"Kim\nPutin"', 'Kim // und Putin', '// nur eine Bemerkung', 'Kim\n// dazwischen\n\n| kwic',
  '$s = Putin\n$s Munition', '$s = Putin\n$s | kwic', '$t = Putin | count by=source\n$t | where hits > 3', '$von = 2023-09\ndate:>=$von', '$n = 3\nKim | top $n', '$n = 3\nKim | kwic context=$n',
  '$n = 3\nKim | where hits > $n', '$w = Munition\n* | kwic $w', '$s=Putin\n$s Kim', 'Kim\\|Putin', 'Kim | where published = none', 'Kim\\:Putin', '13:30', 'Jong-un', 'Kim | articles | kwic', 'Kim | top 3 | kwic', 'R\u00fcckkehr', '',
];

const MISTAKES: readonly [readonly string[] | string, ...string[]][] = [
  ['"Kim', 'unclosed ‹"›Kim'],
  ['„Kim"', 'unclosed ‹„›Kim"'],
  ['(Kim', 'unclosed ‹(›Kim'],
  ['Kim )', 'syntax Kim ‹)›'],
  ['()', 'syntax ‹()›'],
  ['Kim OR', 'syntax Kim ‹OR›'],
  ['AND Kim', 'syntax ‹AND› Kim'],
  ['Kim AND AND Putin', 'syntax Kim AND ‹AND› Putin'],
  ['NOT', 'syntax ‹NOT›'],
  ['=', 'syntax ‹=›'],
  ['$', 'syntax ‹$›'],
  ['$a =', 'syntax ‹$a› ='],
  ['| kwic', 'syntax ‹|› kwic'],
  ['Kim |', 'syntax Kim ‹|›'],
  ['Kim | | kwic', 'syntax Kim ‹|› | kwic'],
  ['Kim | (', 'syntax Kim | ‹(›'],
  ['…', 'no-word ‹…›'],
  ['""', 'no-word ‹""›'],
  ['/a(b/', 'bad-regex /a‹(›b/'], ['Kim /(a)\\1/', 'bad-regex Kim /(a)‹\\1›/'], ['=/a(?=b)/', 'bad-regex =/a‹(?=›b)/'], ['title:/[b-a]/', 'bad-regex title:/[‹b-a›]/'], ['$r = /*/', 'bad-regex $r = /‹*›/'],
  ['/kim/i', 'syntax /kim/‹i›'], ['title:/kim/i', 'syntax title:/kim/‹i›'], ['/kim', 'unclosed ‹/›kim'], ['source:/toi/', 'bad-value source:‹/toi/›'], ['source:"toi"~2', 'bad-value source:‹"toi"~2›'],
  ['Wladiwostock~0', 'bad-value Wladiwostock‹~0›'], ['Wladiwostock~9', 'bad-value Wladiwostock‹~9›'], ['Putin~5', 'bad-value Putin‹~5›'], ['=Putin~', 'syntax ‹=Putin~›'], ['title:=Putin~', 'syntax title:‹=Putin~›'],
  ['"Kim Putin"~', 'syntax "Kim Putin"‹~›'], ['"– –"~5', 'no-word ‹"– –"~5›'], ['speaker:"Kim Un"~3', 'bad-value speaker:‹"Kim Un"~3›'], [`"${'Kim '.repeat(51)}"~5`, `bad-value ‹"${'Kim '.repeat(51)}"~5›`],
  ['title:(a OR b)', 'syntax title:‹(›a OR b)'],
  ['date:>=', 'syntax ‹date:>=›'],
  ['sorce:x', 'unknown-field ‹sorce›:x'],
  ['Kim | kwik', 'unknown-verb Kim | ‹kwik›'],
  ['Kim | kwic contxt=8', 'unknown-option Kim | kwic ‹contxt›=8'],
  ['Kim | articles x=1', 'unknown-option Kim | articles ‹x=1›'],
  ['Kim | kwic context=0', 'unknown-value Kim | kwic context=‹0›'],
  ['Kim | kwic sort=1X', 'unknown-value Kim | kwic sort=‹1X›'],
  ['Kim | kwic sort=1R,2R,3R,4R', 'unknown-value Kim | kwic sort=‹1R,2R,3R,4R›'],
  ['Kim | kwic context=3 context=4', 'duplicate-option Kim | kwic context=3 ‹context=4›'],
  ['Kim | kwic context=', 'syntax Kim | kwic ‹context=›'],
  ['Kim | count by=quelle', 'unknown-value Kim | count by=‹quelle›'],
  ['in:titel Kim', 'unknown-value in:‹titel› Kim'],
  ['NOT in:title', 'bad-value ‹NOT in:title›'],
  ['Kim -in:title', 'bad-value Kim ‹-in:title›'],
  ['date:2023-13', 'bad-value date:‹2023-13›'],
  ['date:2023-02-29', 'bad-value date:‹2023-02-29›'],
  ['date:gestern', 'bad-value date:‹gestern›'],
  ['date:..', 'bad-value date:‹..›'],
  ['date:2024..2023', 'bad-value date:‹2024..2023›'],
  ['source:>=x', 'bad-value source:‹>=›x'],
  ['Kim | count by=source | where hitz > 3', 'unknown-column Kim | count by=source | where ‹hitz› > 3'],
  ['Kim | count by=source | where hits > viele', 'bad-value Kim | count by=source | where hits > ‹viele›'],
  ['Kim | where published > bald', 'bad-value Kim | where published > ‹bald›'],
  ['Kim | count by=source | select word', 'unknown-column Kim | count by=source | select ‹word›'],
  ['Kim | select path, title | sort hits', 'unknown-column Kim | select path, title | sort ‹hits›'],
  ['Kim | chart pie x=path', 'unknown-value Kim | chart ‹pie› x=path'],
  ['Kim | chart bar dot', 'argument Kim | chart bar ‹dot›'],
  ['Kim | chart x=pfad', 'unknown-column Kim | chart x=‹pfad›'],
  ['Kim | chart bar y=title', 'bad-value Kim | chart bar y=‹title›'],
  ['Kim | select path | chart', 'bad-value Kim | select path | ‹chart›'],
  ['Kim | chart bar z=hits', 'unknown-option Kim | chart bar ‹z›=hits'],
  ['Kim | chart x=', 'syntax Kim | chart ‹x=›'],
  ['Kim | where', 'argument Kim | ‹where›'],
  ['Kim | where hits', 'syntax Kim | where ‹hits›'],
  ['Kim | where hits >', 'syntax Kim | where ‹hits >›'],
  ['Kim | where hits > 3 hits', 'syntax Kim | where hits > 3 ‹hits›'],
  ['Kim | sort', 'argument Kim | ‹sort›'],
  ['Kim | sort hits up', 'syntax Kim | sort hits ‹up›'],
  ['Kim | select path,', 'syntax Kim | select path‹,›'],
  ['Kim | select path, title, path', 'duplicate-column Kim | select path, title, ‹path›'],
  ['Kim | top', 'argument Kim | ‹top›'],
  ['Kim | top viele', 'bad-value Kim | top ‹viele›'],
  ['Kim | top -1', 'bad-value Kim | top ‹-1›'],
  ['Kim | frequency Putin', 'argument Kim | frequency ‹Putin›'],
  ['Kim | kwic | count', 'wrong-kind Kim | kwic | ‹count›'],
  ['Kim | count | kwic', 'wrong-kind Kim | count | ‹kwic›'],
  ['* | kwic', 'no-node * | ‹kwic›'],
  ['source:x | kwic', 'no-node source:x | ‹kwic›'],
  ['NOT Kim | kwic', 'no-node NOT Kim | ‹kwic›'],
  ['Kim | kwic date:2023', 'no-node Kim | kwic ‹date:2023›'],
  ['Kim | kwic -Putin', 'no-node Kim | kwic ‹-Putin›'],
  ['$s Kim', 'unknown-name ‹$s› Kim'],
  ['$a = $b\n$b = $a', 'circular-name ‹$a› = $b\n$b = $a', 'circular-name $a = $b\n‹$b› = $a'],
  ['$a = $a', 'circular-name ‹$a› = $a'],
  ['$a = $b\n$b = $b', 'broken-name $a = ‹$b›\n$b = $b', 'circular-name $a = $b\n‹$b› = $b'],
  [['$a = x', '$a = y', '$a Kim'], 'duplicate-name ‹$a› = x', 'duplicate-name ‹$a› = y', 'broken-name ‹$a› Kim'],
  [['$a = (x', '$a Kim'], 'unclosed $a = ‹(›x', 'broken-name ‹$a› Kim'],
  ['$t = Kim | count\n$t Putin', 'wrong-kind $t = Kim | count\n‹$t› Putin'],
  ['$s = Kim Putin\ndate:$s', 'bad-value $s = Kim Putin\ndate:‹$s›'],
  ['$s = Kim | articles\nKim | top $s', 'bad-value $s = Kim | articles\nKim | top ‹$s›'],
];

const HINTS: readonly [string, string][] = [
  ['Kim and Putin', 'lowercase-operator Kim ‹and› Putin'],
  ['Kim or Putin', 'lowercase-operator Kim ‹or› Putin'],
  ['Kim –Putin', 'dash Kim ‹–›Putin'],
  ['Kim −Putin', 'dash Kim ‹−›Putin'],
  ['Kim - Putin', 'dash Kim ‹-› Putin'],
  ['Kim Jong -un', 'dash Kim Jong ‹-un›'],
  ['title: Kim', 'field-blank ‹title:› Kim'],
  ['Putin Kim | kwic', 'several-words ‹Putin Kim› | kwic'],
  ['* | kwic Putin Kim', 'several-words * | kwic ‹Putin Kim›'],
  ['"Kim"~5', 'one-word ‹"Kim"~5›'], ['Wladi*~', 'wildcard-in-phrase ‹Wladi*~›'], ['"Put* Kim"~5', 'wildcard-in-phrase ‹"Put* Kim"~5›'],
  ['"Waffen* liefern"', 'wildcard-in-phrase ‹"Waffen* liefern"›'],
];

describe('checkNotebook', () => {
  it('finds nothing wrong in what QUERY.md allows', () => {
    for (const query of WELL_FORMED) assert.deepEqual(marked([query]), [], query);
  });

  it('says what is wrong and where', () => {
    for (const [cells, ...expected] of MISTAKES) assert.deepEqual(marked(typeof cells === 'string' ? [cells] : cells), expected);
  });

  it('gives hints, which stop nothing', () => {
    for (const [query, expected] of HINTS) {
      assert.deepEqual(marked([query]), [expected]);
      assert.equal(checkNotebook([query], undefined)[0]![0]!.severity, 'hint');
    }
  });

  it('finds definitions in any cell, also in a later one', () => {
    assert.deepEqual(marked(['$s Munition', '$s = Putin']), []);
  });

  it('suggests the nearest name, and a fix that mends the query', () => {
    for (const [query, mended] of [['Kim | kwik', 'Kim | kwic'], ['sorce:x', 'source:x'], ['Kim | count by=yaer', 'Kim | count by=year'], ['in:titel Kim', 'in:title Kim'], ['Kim –Putin', 'Kim -Putin'],
      ['Kim Jong -un', 'Kim Jong-un'], ['"Kim', '"Kim"'], ['„Kim', '„Kim“'], ['(Kim', '(Kim)'], ['Putin Kim | kwic', '"Putin Kim" | kwic'], ['date:2024..2023', 'date:2023..2024'], ['/kim', '/kim/'], ['/kim/i', '/kim/'], ['/a{/', '/a\\{/'], ['Wladiwostock~0', 'Wladiwostock~2'], ['=Putin~', 'Putin~'], ['title:=Putin~', 'title:Putin~'], ['"Kim Putin"~', '"Kim Putin"~5'], ['Kim and Putin', 'Kim AND Putin']] as const) {
      const fix = checkNotebook([query], undefined)[0]![0]!.fixes[0]!;
      assert.equal(query.slice(0, fix.span.start) + fix.text + query.slice(fix.span.end), mended);
    }
  });

  it('stays quiet in an empty cell', () => {
    assert.deepEqual(checkNotebook(['', '  \n// x\n'], undefined), [[], []]);
  });

  it('bounds the depth of brackets and of names', () => {
    const brackets = `${'('.repeat(100_000)}Kim${')'.repeat(100_000)}`;
    assert.deepEqual(checkNotebook([brackets], undefined)[0]!.map((found) => found.code), ['too-deep']);
    const names = Array.from({ length: 5000 }, (_, at) => `$n${at} = $n${at + 1}`).join('\n');
    const found = checkNotebook([`${names}\n$n5000 = Kim\n$n0 Putin`], undefined)[0]!;
    assert.ok(found.some((diagnostic) => diagnostic.code === 'too-deep'));
  });
});

describe('checkNotebook with a lexicon', () => {
  const corpus = memoryCorpus({
    'a/eins.txt': { text: 'Pjöngjang liefert Munition. Pjöngjang schweigt.', published: '2023-09-13', sources: ['Toi'], tags: ['Waffen'] },
    'zwei.txt': { text: 'Kim und Putin in Wladiwostok', language: 'de' },
  });
  const lexicon = lexiconOf(corpus);
  const said = (query: string): string[] => checkNotebook([query], lexicon)[0]!.map((found) => `${found.severity}: ${formatMessage(found.message)}`);

  it('warns of absent words with the nearest one and its count', () => {
    assert.deepEqual(said('Pjöngjng'), ['warning: Pjöngjng: no such word; did you mean Pjöngjang (2)?']);
    assert.deepEqual(said('"Kim und Puttin"'), ['warning: Puttin: no such word; did you mean Putin (1)?']);
    assert.deepEqual(said('=kim'), ['warning: =kim: no such spelling; did you mean Kim (1)?']);
    assert.deepEqual(said('Xyzzyx*'), ['warning: Xyzzyx*: no word fits this pattern']);
    assert.deepEqual(said('=PJÖNG*'), ['warning: =PJÖNG*: no word fits this pattern; did you mean PJÖNG*?']);
    assert.deepEqual(said('=Pjoeng*'), ['warning: =Pjoeng*: no word fits this pattern']);
    assert.deepEqual(said('/x+y/ =/pj.*/'), ['warning: /x+y/: no word fits this pattern', 'warning: =/pj.*/: no word fits this pattern; did you mean /pj.*/?']);
    assert.deepEqual(said('/x(/'), ['error: This bracket has no end']);
    assert.deepEqual(said('Pjöngj~1'), ['warning: Pjöngj: no word is spelt like it']);
    assert.deepEqual(said('Pjöngjng~1'), []);
    assert.deepEqual(said('Munitoin~1 Putimm~1'), ['warning: Putimm: no word is spelt like it; did you mean Putin (1)?']);
    assert.deepEqual(said('Kin~ Kin~1'), ['warning: Kin is so short that only one letter may differ']);
    assert.deepEqual(said('"Puttin Kim"~5'), ['warning: Puttin: no such word; did you mean Putin (1)?']);
    assert.deepEqual(said('$r = /x+y/\n$r'), ['warning: /x+y/: no word fits this pattern']);
    assert.deepEqual(said('Quastenflosser'), ['warning: Quastenflosser: no such word']);
  });

  it('asks whether a literal is a word only where it is used as one', () => {
    assert.deepEqual(said('$von = 2023-09\ndate:>=$von'), []);
    assert.deepEqual(said('$w = Pjöngjng\n$w Kim'), ['warning: Pjöngjng: no such word; did you mean Pjöngjang (2)?']);
    assert.deepEqual(said('$w = Pjöngjng\nKim | kwic $w'), ['warning: Pjöngjng: no such word; did you mean Pjöngjang (2)?']);
    assert.deepEqual(said('$w = Pjöngjng Kim'), ['warning: Pjöngjng: no such word; did you mean Pjöngjang (2)?']);
  });

  it('names what there is', () => {
    assert.deepEqual(said('foo:x'), ['error: There is no field foo; there are: title, source, lang, path, date, tag, in, person, place, organisation, org, entity, speaker, quote. A colon inside a word is written \\:']);
    assert.deepEqual(said('Kim | xyzzy'), [`error: There is no verb xyzzy; there are: ${VERBS.filter(({ built }) => built).map(({ name }) => name).join(', ')}`]);
  });

  it('warns of absent values of metadata', () => {
    assert.deepEqual(said('source:Tio'), ['warning: Tio: no such source; did you mean Toi (1)?']);
    assert.deepEqual(said('tag:waffen source:toi'), []);
    assert.deepEqual(said('tag:wafen'), ['warning: wafen: no such tag; did you mean Waffen (1)?']);
    assert.deepEqual(said('lang:fr'), ['warning: fr: no article in this language; there are: de']);
    assert.deepEqual(said('path:zwo.txt'), ['warning: zwo.txt: no such path; did you mean zwei.txt?']);
    assert.deepEqual(said('date:2024'), ['warning: 2024: no article of that time; dates go from 2023-09-13 to 2023-09-13']);
    assert.deepEqual(said('date:none'), []);
  });
});

describe('several queries in a cell', () => {
  const said = (...cells: readonly string[]) => checkNotebook(cells, undefined).flat().map(({ code, start, end }) => `${code} ${start}–${end}`);

  it('are told that only the last one is shown; definitions beside it are fine', () => {
    assert.deepEqual(said('Munition | count\nKim | count'), ['unshown 0–16']);
    assert.deepEqual(said('Kim | dispersion Kim Kim\nKim | count').map((each) => each.split(' ')[0]), ['unshown', 'several-words']);
    assert.deepEqual(said('$a = Munition\n$a | count', 'Kim'), []);
    assert.deepEqual(said('Kim | count\n| top 3'), []);
  });
});
