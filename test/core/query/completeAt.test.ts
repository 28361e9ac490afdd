import assert from 'node:assert/strict';
import { completeAt } from '../../../src/core/query/completeAt';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { memoryCorpus } from '../../support/memoryCorpus';

const lexicon = lexiconOf(memoryCorpus({
  'a/eins.txt': { text: 'Munition und Munition für Pjöngjang, sagt Kim über die Munitionsfabrik', published: '2023-09-13', sources: ['Times of Israel'], tags: ['Waffen'] },
  'zwei.txt': { text: 'Münzen, Kim', sources: ['Toi'] },
}));

/** Labels offered at the `|`… here `¦`, for `|` is part of the language. With `kind` only those of that kind. */
function labels(marked: string, kind?: string, others: readonly string[] = []): string[] {
  const offset = marked.indexOf('¦');
  const cells = [marked.replace('¦', ''), ...others];
  return completeAt(cells, 0, offset, lexicon).filter((item) => kind === undefined || item.kind === kind).map((item) => item.label);
}

/** The cell after taking the completion with this label. */
function taken(marked: string, label: string): string {
  const offset = marked.indexOf('¦');
  const source = marked.replace('¦', '');
  const item = completeAt([source], 0, offset, lexicon).find((known) => known.label === label);
  assert.ok(item, `${label} is not offered at ${marked}`);
  return source.slice(0, item.span.start) + item.insert + source.slice(item.span.end);
}

describe('completeAt', () => {
  it('offers words of the corpus by prefix, the commonest first, folded, with counts', () => {
    assert.deepEqual(labels('Mun¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('mue¦', 'word'), ['Münzen']);
    assert.equal(completeAt(['Mun'], 0, 3, lexicon)[0]!.detail, '2');
    assert.deepEqual(labels('=Mun¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('-Mun¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('"für Pjö¦', 'word'), ['Pjöngjang']);
    assert.equal(taken('Kim Mun¦ NOT x', 'Munition'), 'Kim Munition NOT x');
    assert.equal(taken('-=Mun¦', 'Munition'), '-=Munition');
  });

  it('offers attributes, values and signs inside a token pattern', () => {
    assert.deepEqual(labels('[¦'), ['word=', 'lemma=', 'entity=', 'lang=', '!']);
    assert.deepEqual(labels('Kim [word="a"] [word="b" & !l¦]'), ['lemma=', 'lang=']);
    assert.equal(taken('[wo¦rd="a"]', 'word='), '[word="a"]');
    assert.equal(taken('[l¦] | kwic', 'lemma='), '[lemma=] | kwic');
    assert.deepEqual(labels('[word="Mun¦', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('[word="Kim|Mun¦"]', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.equal(taken('[word="Kim|mun¦Xy|a"%c]', 'Munition'), '[word="Kim|Munition|a"%c]');
    assert.deepEqual(labels('[lemma="mun¦"]', 'word'), ['Munition', 'Munitionsfabrik']);
    assert.deepEqual(labels('[entity="¦"]'), ['person', 'place', 'organisation', 'other', 'none']);
    assert.deepEqual(labels('[entity!="p¦"]'), ['person', 'place']);
    assert.equal(taken('[entity=¦]', 'place'), '[entity="place"]');
    assert.deepEqual(labels('[lang="¦"]'), ['de']);
    assert.deepEqual(labels('[word="Kim" ¦'), ['&', '|', '%c', '%d', '%cd']);
    assert.deepEqual(labels('[word="Kim"%c¦]'), ['%c', '%cd']);
    assert.deepEqual(labels('[nix="¦"]'), []);
    assert.deepEqual(labels('[] ¦', 'keyword'), ['within s', 'AND', 'OR', 'NOT']);
    assert.equal(taken('[] [] wi¦', 'within s'), '[] [] within s');
    assert.deepEqual(labels('[] within s ¦', 'keyword'), ['AND', 'OR', 'NOT']);
    assert.deepEqual(labels('* | kwic [entity="o¦'), ['organisation', 'other']);
  });

  it('offers fields that are built, and their values', () => {
    assert.deepEqual(labels('¦', 'field'), ['title:', 'source:', 'lang:', 'path:', 'date:', 'tag:', 'in:', 'person:', 'place:', 'organisation:', 'org:', 'entity:', 'speaker:', 'quote:']);
    assert.deepEqual(labels('source:¦'), ['Times of Israel', 'Toi']);
    assert.equal(taken('Kim source:Ti¦', 'Times of Israel'), 'Kim source:"Times of Israel"');
    assert.equal(taken('source:"Times o¦"', 'Times of Israel'), 'source:"Times of Israel"');
    assert.deepEqual(labels('tag:¦'), ['Waffen']);
    assert.deepEqual(labels('path:a¦'), ['a/eins.txt']);
    assert.deepEqual(labels('date:>=2023¦'), ['2023', '2023-09', '2023-09-13']);
    assert.ok(labels('date:¦').includes('none'));
    assert.deepEqual(labels('in:¦'), ['title', 'body', 'boilerplate', 'repeat', 'all', 'caption', 'subheading', 'quote']);
    assert.deepEqual(labels('lang:¦'), ['de']);
  });

  it('offers verbs behind |, those that work on what is there', () => {
    assert.deepEqual(labels('Kim | ¦'), ['articles', 'kwic', 'sentences', 'count', 'frequency', 'entities', 'quotes', 'reported', 'dates', 'where', 'sort', 'top', 'select']);
    assert.deepEqual(labels('Kim | kwic | ¦'), ['where', 'sort', 'top', 'select']);
    assert.deepEqual(labels('Kim |¦ '), labels('Kim | ¦'));
    assert.equal(taken('Kim | k¦', 'kwic'), 'Kim | kwic');
  });

  it('offers options and their values', () => {
    assert.deepEqual(labels('Kim | kwic ¦', 'option'), ['context=', 'sort=']);
    assert.deepEqual(labels('Kim | kwic context=5 ¦', 'option'), ['sort=']);
    assert.deepEqual(labels('Kim | kwic context=¦'), ['8', 'sentence']);
    assert.deepEqual(labels('Kim | count by=¦'), ['source', 'lang', 'year', 'month', 'day', 'path', 'person', 'place', 'organisation']);
    assert.equal(taken('Kim | kwic sort=1R,2¦ context=3', '2L'), 'Kim | kwic sort=1R,2L context=3');
    assert.deepEqual(labels('Kim | kwic Mun¦', 'word'), ['Munition', 'Munitionsfabrik']);
  });

  it('offers the columns of the table at this point', () => {
    assert.deepEqual(labels('Kim | count by=source | where ¦', 'column'), ['source', 'articles', 'hits']);
    assert.deepEqual(labels('Kim | frequency of=lemma | sort ¦', 'column'), ['lemma', 'count', 'perMillion', 'articles']);
    assert.deepEqual(labels('Kim | select path, title | sort ¦'), ['path', 'title']);
    assert.deepEqual(labels('Kim | select path, ti¦'), ['title']);
    assert.deepEqual(labels('Kim | sort score ¦'), ['desc', 'asc']);
    assert.deepEqual(labels('Kim | where hits > 3 ¦'), ['contains', 'AND', 'OR']);
    assert.deepEqual(labels('$t | where ¦', 'column', ['$t = Kim | count by=year']), ['year', 'articles', 'hits']);
  });

  it('offers names of all cells', () => {
    assert.deepEqual(labels('$¦', undefined, ['$von = 2023', '$s = Kim | count']), ['$von', '$s']);
    assert.deepEqual(labels('date:>=$¦', undefined, ['$von = 2023']), ['$von']);
    assert.deepEqual(labels('Kim | top ¦', undefined, ['$n = 3']), ['$n']);
  });

  it('offers nothing in a comment and nothing that is not there', () => {
    assert.deepEqual(labels('Kim // Mun¦'), []);
    assert.deepEqual(completeAt([], 0, 0, lexicon), []);
    assert.deepEqual(completeAt(['Kim'], 0, 99, lexicon), []);
    assert.deepEqual(labels('person:¦'), []);
  });

  it('works without a corpus', () => {
    assert.ok(completeAt(['Kim | '], 0, 6, undefined).some((item) => item.label === 'kwic'));
  });
});
