import assert from 'node:assert/strict';
import { completeAt } from '../../../../src/core/query/editor/completeAt';
import type { Completion } from '../../../../src/protocol/diagnostic';
import { lexiconOf } from '../../../../src/core/query/lexicon';
import { VERBS } from '../../../../src/core/query/table';
import { memoryCorpus, regionOf } from '../../../support/memoryCorpus';

const TEXT = 'Munition und Munition, Munition für Pjöngjang, sagt Kim über die Munitionsfabrik\nHeilige Munitionen\nZeigen wird Mundschutz';
const lexicon = lexiconOf(memoryCorpus({
  'a/eins.txt': {
    text: TEXT, title: 'Munition für Kim', published: '2023-09-13', sources: ['Times of Israel'], tags: ['Waffen'],
    regions: [regionOf(TEXT, 'Zeigen wird Mundschutz', 'boilerplate')], names: { person: ['Kim'] },
  },
  'zwei.txt': { text: 'Münzen, Kim', sources: ['Toi'], published: '2024-01' },
  'c.txt': { text: 'Kim Jong Un sprach in Wostotschny. Kim Jong Un und Wladimir Putin, KCNA, Grünberg.', names: { person: ['Kim Jong Un', 'Wladimir Putin'], place: ['Wostotschny', 'Grünberg'], organisation: ['KCNA'] } },
}));

/** Labels offered at the `|`… here `¦`, for `|` is part of the language. With `kind` only those of that kind. */
function labels(marked: string, kind?: string, others: readonly string[] = []): string[] {
  const offset = marked.indexOf('¦');
  const cells = [marked.replace('¦', ''), ...others];
  return completeAt(cells, 0, offset, lexicon).filter((item) => kind === undefined || item.kind === kind).map((item) => item.label);
}

/** The completion with this label. */
function item(marked: string, label: string): Completion {
  const found = completeAt([marked.replace('¦', '')], 0, marked.indexOf('¦'), lexicon).find((known) => known.label === label);
  assert.ok(found, `${label} is not offered at ${marked}`);
  return found;
}

/** The cell after taking the completion with this label. */
function taken(marked: string, label: string): string {
  const source = marked.replace('¦', '');
  const { span, insert } = item(marked, label);
  return source.slice(0, span.start) + insert + source.slice(span.end);
}

describe('completeAt', () => {
  it('offers what a chart is drawn with, and its columns: for y only those of numbers', () => {
    assert.deepEqual(labels('Kim | count by=source | chart ¦'), ['bar', 'line', 'dot', 'x=', 'y=']);
    assert.deepEqual(labels('Kim | count by=source | chart bar y=hits ¦'), ['x=']);
    assert.deepEqual(labels('Kim | count by=source | chart x=¦'), ['source', 'articles', 'hits']);
    assert.equal(taken('Kim | count by=source | chart dot y=h¦', 'hits'), 'Kim | count by=source | chart dot y=hits');
    assert.deepEqual(labels('Kim | count by=source | chart dot y=¦'), ['articles', 'hits']);
  });

  it('offers words of the corpus by prefix, the commonest first, folded, with counts', () => {
    assert.deepEqual(labels('Mun¦', 'word'), ['Munition', 'Munitionsfabrik', 'Münzen', 'Mundschutz']);
    assert.deepEqual(labels('mue¦', 'word'), ['Münzen']);
    assert.deepEqual(labels('-Munit¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('"für Pjö¦', 'word'), ['Pjöngjang']);
    assert.equal(taken('Kim Mun¦ NOT x', 'Munition'), 'Kim Munition NOT x');
    assert.equal(taken('-=Mun¦', 'Munition'), '-=Munition');
    assert.equal(taken('Kim Mu¦nix', 'Munition'), 'Kim Munition');
  });

  it('takes umlauts that are typed without dots', () => {
    assert.deepEqual(labels('pjong¦', 'word'), ['Pjöngjang']);
    assert.deepEqual(labels('munz¦', 'word'), ['Münzen']);
    assert.deepEqual(labels('place:grun¦'), ['Grünberg']);
    assert.deepEqual(labels('place:Grue¦'), ['Grünberg']);
  });

  it('counts all forms of a word as one, as the word finds them, without boilerplate', () => {
    assert.equal(item('Mun¦', 'Munition').detail, '4');
    assert.match(JSON.stringify(item('Mun¦', 'Munition').help), /"Munition","text":"3".*"Munitionen","text":"1"/);
    assert.equal(item('Mun¦', 'Mundschutz').detail, '0');
  });

  it('offers spellings one by one where exactly one is meant', () => {
    assert.deepEqual(labels('=Munit¦', 'word'), ['Munition', 'Munitionen', 'Munitionsfabrik']);
    assert.deepEqual(labels('="die Munit¦"', 'word'), ['Munition', 'Munitionen', 'Munitionsfabrik']);
    assert.equal(item('=Munit¦', 'Munition').detail, '3');
  });

  it('offers fields that are built, and their values', () => {
    assert.deepEqual(labels('¦', 'field'), ['title:', 'source:', 'lang:', 'path:', 'date:', 'tag:', 'in:', 'person:', 'place:', 'organisation:', 'org:', 'entity:', 'speaker:', 'quote:']);
    assert.deepEqual(labels('source:¦'), ['Times of Israel', 'Toi']);
    assert.equal(taken('Kim source:Ti¦', 'Times of Israel'), 'Kim source:"Times of Israel"');
    assert.equal(taken('source:"Times o¦"', 'Times of Israel'), 'source:"Times of Israel"');
    assert.equal(taken('source:„Times o¦“ Kim', 'Times of Israel'), 'source:"Times of Israel" Kim');
    assert.equal(taken('source:"Ti¦ NOT x', 'Times of Israel'), 'source:"Times of Israel" NOT x');
    assert.deepEqual(labels('tag:¦'), ['Waffen']);
    assert.deepEqual(labels('path:a¦'), ['a/eins.txt']);
    assert.deepEqual(labels('in:¦'), ['title', 'body', 'boilerplate', 'repeat', 'all', 'caption', 'subheading', 'quote']);
    assert.deepEqual(labels('lang:¦'), ['de']);
    assert.deepEqual(labels('title:mun¦'), ['Munition']);
    assert.ok(item('dat¦', 'date:').goesOn);
  });

  it('offers dates that there are, with the articles of that time, and ways to write a period', () => {
    assert.deepEqual(labels('date:¦'), ['2023', '2024', '2023-09', '2024-01', 'none', '>=', '<=']);
    assert.deepEqual(labels('date:>=2023¦'), ['2023', '2023-09', '2023-09-13']);
    assert.deepEqual(labels('date:2023-¦'), ['2023-09', '2023-09-13']);
    assert.deepEqual(labels('date:>=¦'), ['2023', '2024', '2023-09', '2024-01']);
    assert.deepEqual(labels('date:2024..¦'), ['2024', '2024-01']);
    assert.equal(taken('date:2023-09..20¦', '2024-01'), 'date:2023-09..2024-01');
    assert.equal(item('date:¦', '2023').detail, '1');
    assert.equal(item('date:¦', 'none').detail, '1');
  });

  it('offers entities by any word of any name, with type and mentions, written so that they are read back', () => {
    assert.deepEqual(labels('person:¦'), ['Kim Jong Un', 'Wladimir Putin']);
    assert.deepEqual(labels('entity:put¦'), ['Wladimir Putin']);
    assert.equal(item('entity:put¦', 'Wladimir Putin').detail, 'person · 1');
    assert.equal(taken('entity:put¦ | kwic', 'Wladimir Putin'), 'entity:"Wladimir Putin" | kwic');
    assert.equal(taken('person:"Kim Jo¦"', 'Kim Jong Un'), 'person:"Kim Jong Un"');
    assert.equal(taken('person:Kim Jong¦ Munition', 'Kim Jong Un'), 'person:"Kim Jong Un" Munition');
    assert.deepEqual(labels('place:kim¦'), []);
    assert.deepEqual(labels('speaker:¦'), ['Kim Jong Un', 'KCNA', 'Wladimir Putin']);
  });

  it('offers an entity under a spelling that is not the one shown', () => {
    const russian = lexiconOf(memoryCorpus({
      'a.txt': { text: 'Wostotschny, Wostotschny', names: { place: ['Wostotschny'] } }, 'b.txt': { text: 'Wostochny', names: { place: ['Wostochny'] } },
    }));
    const spelled = completeAt(['entity:Wostoc'], 0, 13, russian);
    assert.deepEqual(spelled.map(({ label, aside }) => [label, aside]), [['Wostotschny', 'Wostochny']]);
    assert.deepEqual(labels('place:Vostoch¦'), ['Wostotschny'], 'by its sound');
    assert.deepEqual(labels('place:Vost¦'), ['Wostotschny']);
    assert.deepEqual(labels('place:Ost¦'), []);
  });

  it('offers verbs behind |, those that work on what is there', () => {
    assert.deepEqual(labels('Kim | ¦'), VERBS.filter(({ built }) => built).map(({ name }) => name));
    assert.deepEqual(labels('Kim | kwic | ¦'), ['where', 'sort', 'top', 'select', 'chart']);
    assert.deepEqual(labels('Kim |¦ '), labels('Kim | ¦'));
    assert.equal(taken('Kim | k¦', 'kwic'), 'Kim | kwic');
    assert.equal(taken('Kim | wh¦', 'where'), 'Kim | where ');
    assert.deepEqual(labels('Kim | count by=source | ¦ | top 3'), ['where', 'sort', 'top', 'select', 'chart']);
    assert.deepEqual(labels('"a | b" | kw¦'), ['kwic']);
  });

  it('offers a verb where the | before it is missing', () => {
    assert.equal(taken('Kim kw¦', '| kwic'), 'Kim | kwic');
    assert.deepEqual(labels('kw¦', 'verb'), []);
  });

  it('offers options and their values', () => {
    assert.deepEqual(labels('Kim | kwic ¦', 'option'), ['context=', 'sort=', 'group=', 'collocates=']);
    assert.deepEqual(labels('Kim | kwic context=5 ¦', 'option'), ['sort=', 'group=', 'collocates=']);
    assert.deepEqual(labels('Kim | kwic context=¦'), ['8', 'sentence']);
    assert.deepEqual(labels('Kim | frequency of=¦'), ['word', 'lemma']);
    assert.deepEqual(labels('Kim | count by=¦'), ['source', 'lang', 'year', 'month', 'day', 'path', 'person', 'place', 'organisation']);
    assert.equal(taken('Kim | kwic sort=1R,2¦ context=3', '2L'), 'Kim | kwic sort=1R,2L context=3');
    assert.deepEqual(labels('Kim | keywords vs=¦', undefined, ['$k = Kim', '$t = Kim | count']), ['$k']);
    assert.deepEqual(labels('* | compare $¦', undefined, ['$k = Kim', '$t = Kim | count']), ['$k']);
    assert.deepEqual(labels('* | compare ¦', undefined, ['$k = Kim']), ['$k', 'of=', 'each=', 'min=']);
    assert.deepEqual(labels('* | compare $k $k | where only = ¦', undefined, ['$k = Kim']), ['a', 'b', 'both', '$k']);
    assert.equal(taken('Kim | collocates measure=log¦', 'logDice'), 'Kim | collocates measure=logDice');
    assert.deepEqual(labels('Kim | kwic Munit¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('Kim | kwic person:¦'), []);
  });

  it('offers the columns of the table at this point', () => {
    assert.deepEqual(labels('Kim | count by=source | where ¦', 'column'), ['source', 'articles', 'hits']);
    assert.deepEqual(labels('Kim | frequency of=lemma | sort ¦', 'column'), ['lemma', 'count', 'perMillion', 'articles']);
    assert.deepEqual(labels('Kim | select path, title | sort ¦'), ['path', 'title']);
    assert.deepEqual(labels('Kim | select path, ti¦'), ['title']);
    assert.ok(!labels('Kim | select path, ¦').includes('path'));
    assert.deepEqual(labels('Kim | sort score ¦'), ['desc', 'asc']);
    assert.deepEqual(labels('Kim | where hits > 3 ¦'), ['AND', 'OR']);
    assert.deepEqual(labels('Kim | where hits > 3 AND s¦'), ['score', 'source']);
    assert.deepEqual(labels('$t | where ¦', 'column', ['$t = Kim | count by=year']), ['year', 'articles', 'hits']);
    assert.deepEqual(labels('Kim | where hits ¦'), ['=', '!=', '<', '<=', '>', '>=']);
    assert.deepEqual(labels('Kim | where source ¦'), ['=', '!=', 'contains']);
  });

  it('offers what a column holds behind a comparison', () => {
    assert.deepEqual(labels('Kim | where source = ¦'), ['Times of Israel', 'Toi']);
    assert.equal(taken('Kim | where source = Ti¦', 'Times of Israel'), 'Kim | where source = "Times of Israel"');
    assert.equal(taken('Kim | where source = "Ti¦"', 'Times of Israel'), 'Kim | where source = "Times of Israel"');
    assert.equal(taken('Kim | where source="Ti¦"', 'Times of Israel'), 'Kim | where source="Times of Israel"');
    assert.deepEqual(labels('Kim | where source contains T¦'), ['Times of Israel', 'Toi']);
    assert.deepEqual(labels('* | entities | where type=¦'), ['person', 'place', 'organisation', 'other']);
    assert.deepEqual(labels('* | entities | where name = put¦'), ['Wladimir Putin']);
    assert.deepEqual(labels('* | quotes | where kind = ¦'), ['direct', 'partial', 'term']);
    assert.deepEqual(labels('* | count by=month | where month >= ¦'), ['2023-09', '2024-01']);
    assert.deepEqual(labels('* | frequency | where word = Munit¦'), ['Munition', 'Munitionen', 'Munitionsfabrik']);
    assert.deepEqual(labels('Kim | where hits > ¦', undefined, ['$n = 3']), ['$n']);
  });

  it('offers names of all cells with what they stand for', () => {
    const others = ['$von = 2023', '$s = Kim | count', '$k = Kim Munition'];
    assert.deepEqual(labels('$¦', undefined, others), ['$von', '$s', '$k']);
    assert.deepEqual(labels('Kim $¦', undefined, others), ['$von', '$k']);
    assert.deepEqual(labels('date:>=$¦', undefined, others), ['$von']);
    assert.deepEqual(labels('Kim | top ¦', undefined, ['$n = 3', '$k = Kim Putin']), ['$n']);
    assert.deepEqual(labels('$ne¦u = Kim', undefined, others), []);
    assert.deepEqual(labels('$neu ¦= Kim', undefined, others), []);
    assert.ok(labels('$neu =¦ Kim', undefined, others).includes('$von'));
    assert.match(JSON.stringify(completeAt(['$', ...others], 0, 1, lexicon)[2]), /"query":"\$k = Kim Munition"/);
  });

  it('offers attributes, values and signs inside a token pattern', () => {
    assert.deepEqual(labels('[¦'), ['word=', 'lemma=', 'entity=', 'lang=', '!']);
    assert.deepEqual(labels('Kim [word="a"] [word="b" & !l¦]'), ['lemma=', 'lang=']);
    assert.equal(taken('[wo¦rd="a"]', 'word='), '[word="a"]');
    assert.equal(taken('[l¦] | kwic', 'lemma='), '[lemma=] | kwic');
    assert.deepEqual(labels('[word="Munit¦', 'word'), ['Munition', 'Munitionen', 'Munitionsfabrik']);
    assert.deepEqual(labels('[word="Kim|Munit¦"]', 'word'), ['Munition', 'Munitionen', 'Munitionsfabrik']);
    assert.equal(taken('[word="Kim|mun¦Xy|a"%c]', 'Munition'), '[word="Kim|Munition|a"%c]');
    assert.deepEqual(labels('[lemma="munit¦"]', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('[entity="¦"]'), ['person', 'place', 'organisation', 'other', 'none']);
    assert.deepEqual(labels('[entity!="p¦"]'), ['person', 'place']);
    assert.equal(taken('[entity=¦]', 'place'), '[entity="place"]');
    assert.equal(taken('[entity=pl¦ace]', 'place'), '[entity="place"]');
    assert.equal(taken('[word=munit¦', 'Munitionen'), '[word="Munitionen"');
    assert.deepEqual(labels('[lang="¦"]'), ['de']);
    assert.deepEqual(labels('[word="Kim" ¦'), ['&', '|', '%c', '%d', '%cd']);
    assert.deepEqual(labels('[word="Kim"%c¦]'), ['%c', '%cd']);
    assert.deepEqual(labels('[nix="¦"]'), []);
    assert.deepEqual(labels('[] ¦', 'keyword'), ['within s', 'AND', 'OR', 'NOT']);
    assert.equal(taken('[] [] wi¦', 'within s'), '[] [] within s');
    assert.deepEqual(labels('[] within s ¦', 'keyword'), ['AND', 'OR', 'NOT']);
    assert.deepEqual(labels('* | kwic [entity="o¦'), ['organisation', 'other']);
  });

  it('shows an example of each verb and field', () => {
    for (const verb of completeAt(['Kim | '], 0, 6, lexicon)) assert.match(JSON.stringify(verb.help), /"kind":"query"/, verb.label);
    for (const field of completeAt([''], 0, 0, lexicon).filter(({ kind }) => kind === 'field')) assert.match(JSON.stringify(field.help), /"kind":"query"/, field.label);
  });

  it('offers nothing in a comment and nothing that is not there', () => {
    assert.deepEqual(labels('Kim // Mun¦'), []);
    assert.deepEqual(completeAt([], 0, 0, lexicon), []);
    assert.deepEqual(completeAt(['Kim'], 0, 99, lexicon), []);
    assert.deepEqual(labels('organisation:xyz¦'), []);
  });

  it('replaces the word that the cursor stands in, and a quotation up to its end', () => {
    assert.equal(taken('"für Pjö¦ngang" Kim', 'Pjöngjang'), '"für Pjöngjang" Kim');
    assert.equal(taken('source:"Ti¦ person:"Kim Jong Un" | kwic', 'Times of Israel'), 'source:"Times of Israel" person:"Kim Jong Un" | kwic');
    assert.equal(taken('* | where source = "Ti¦ AND title = "x"', 'Times of Israel'), '* | where source = "Times of Israel" AND title = "x"');
    assert.equal(taken('(source:Ti¦) Kim', 'Times of Israel'), '(source:"Times of Israel") Kim');
    assert.equal(taken('source:Times of¦ Kim', 'Times of Israel'), 'source:"Times of Israel" Kim');
  });

  it('goes on inside a query that is broken elsewhere', () => {
    assert.deepEqual(labels('Kim AND ) Munit¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('nix:x source:Ti¦'), ['Times of Israel']);
    assert.deepEqual(labels('Kim | nix | count by=source | where ¦', 'column'), ['source', 'articles', 'hits']);
    assert.deepEqual(labels('Kim | where hits > AND ¦', 'column'), ['path', 'title', 'score', 'hits', 'published', 'source']);
    assert.deepEqual(labels('Kim | kwi¦ nix=3 | top'), ['kwic']);
    assert.deepEqual(labels('Kim (Putin OR Munit¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('$x = $x Munit¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('Kim\n| kw¦'), ['kwic']);
    assert.deepEqual(labels('[word="a" Kim | kw¦'), []);
  });

  it('finds values and paths by any word in them, and says the title of an article', () => {
    assert.deepEqual(labels('source:isr¦'), ['Times of Israel']);
    assert.deepEqual(labels('path:ein¦'), ['a/eins.txt']);
    assert.equal(item('path:ein¦', 'a/eins.txt').detail, 'Munition für Kim');
  });

  it('offers who goes by a name in another spelling where no word begins so', () => {
    assert.equal(taken('Vostoch¦ Kim', 'Wostotschny'), 'entity:Wostotschny Kim');
    assert.deepEqual(labels('Kim | kwic Vostoch¦'), []);
  });

  it('offers words for a name as long as nobody has been found', () => {
    const unread = lexiconOf({ ...memoryCorpus({ 'a.txt': 'Kim und Putin' }), layers: undefined });
    assert.deepEqual(completeAt(['person:pu'], 0, 9, unread).map(({ label, detail }) => `${label} ${detail}`), ['Putin 1']);
  });

  it('replaces nothing beyond its line', () => {
    assert.deepEqual(labels('source:"Times\no¦f Israel"'), []);
  });

  it('works without a corpus', () => {
    assert.ok(completeAt(['Kim | '], 0, 6, undefined).some((item) => item.label === 'kwic'));
    assert.ok(completeAt(['in:'], 0, 3, undefined).some((item) => item.label === 'title'));
  });
});
