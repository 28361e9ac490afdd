import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleInfo } from '../../../src/protocol/article';
import type { CorpusState, EntitySummary } from '../../../src/protocol/engine';
import type { OverviewList, OverviewTarget } from '../../../src/protocol/overview';
import type { QueryResult } from '../../../src/protocol/result';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { analysisOf, overviewOf, timeQuery } from '../../../src/extension/overview/overviewOf';
import { MOST_SEARCHED, nameLists, pendingNames, pendingRepeats, repeatsList } from '../../../src/extension/overview/overviewLists';
import { HOSTILE } from '../../support/pictures';
import { article, published, sources } from '../explorer/articles';
import { english } from '../support';

const wording = { l10n: english, locale: 'en' };
const stateOf = (articles: readonly ArticleInfo[], more: Partial<CorpusState> = {}): CorpusState => ({ revision: 1, articles, unread: [], warnings: [], tokens: articles.reduce((sum, { tokens }) => sum + tokens, 0), ...more });
const facts = { corpus: 'file:///c', name: 'c', analysis: { kind: 'idle' } } as const;
const overview = (articles: readonly ArticleInfo[], more: Partial<CorpusState> = {}) => overviewOf(stateOf(articles, more), facts, wording);
const list = (lists: readonly OverviewList[], key: OverviewList['key']): OverviewList => lists.find((each) => each.key === key)!;
const entity = (id: string, mentions: number, more: Partial<EntitySummary> = {}): EntitySummary => ({ id: `person/${id}`, name: id, type: 'person', mentions, articles: 1, ...more });

/** Queries behind targets must be sound, whatever is in a name. */
function assertSound(targets: readonly (OverviewTarget | null | undefined)[]): void {
  for (const target of targets) {
    if (target?.kind !== 'query') continue;
    const errors = checkNotebook([target.query], undefined).flat().filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, [], target.query);
  }
}
const targetsOf = ({ figures, notices, lists }: ReturnType<typeof overviewOf>) => [...figures, ...notices, ...lists.flatMap(({ rows, more }) => [...rows, { opens: more?.opens ?? null }])].map(({ opens }) => opens);

describe('the overview of a corpus', () => {
  it('has the figures, the period and what is missing', () => {
    const shown = overview([
      article('a.txt', { tokens: 1200, published: published('2023-09-13'), sources: sources('AP', 'AFP') }), article('b.txt', { tokens: 34, language: 'en', published: published('2024') }), article('c.txt', { tokens: 1, language: 'und', sources: sources('AP') }),
    ]);
    assert.deepEqual(shown.figures.map(({ value, name }) => `${value} ${name}`), ['3 articles', '1,235 words', '2 sources', '2 languages', '2 with a date']);
    assert.equal(shown.subtitle, 'Published 2023-09-13 to 2024');
    assert.deepEqual(shown.notices.map(({ text }) => text), ['Without a date: 1 of 3 articles', 'Without a source: 1 of 3 articles', 'Language undetermined: 1 of 3 articles']);
    assert.deepEqual(list(shown.lists, 'sources').rows.map(({ text, value, share }) => [text, value, share]), [['AP', '2', 1], ['AFP', '1', 0.5]]);
    assert.deepEqual(list(shown.lists, 'articles').rows.map(({ key }) => key), ['b.txt', 'a.txt', 'c.txt'], 'the newest first');
    assertSound(targetsOf(shown));
  });

  it('names files that were not read and faults of the corpus, each with its place', () => {
    const reason = { template: 'too large', args: [] };
    const shown = overview([article('a.txt', { published: published('2024-01-01'), sources: sources('AP'), remarks: [reason] })], {
      unread: ['1', '2', '3', '4', '5'].map((name) => ({ path: `${name}.txt`, reason, remedy: { template: 'split it', args: [] } })),
      warnings: [{ message: { template: 'line {0} is wrong', args: [7] }, path: 'korpus.yaml', line: 7 }, { message: { template: 'orphan', args: [] }, path: null, line: null, severity: 'information' }],
    });
    assert.deepEqual(shown.notices.map(({ text, severity }) => `${severity}: ${text}`), [
      'warning: 1.txt was not read: too large', 'warning: 2.txt was not read: too large', 'warning: 3.txt was not read: too large', 'warning: Other files that were not read: 2', 'warning: line 7 is wrong',
      'information: Articles whose bytes are no UTF-8, or were replaced in part: 1',
    ]);
    assert.deepEqual(shown.notices[4]!.opens, { kind: 'file', path: 'korpus.yaml', line: 7 });
  });

  it('says what to do where there is no article, and that nothing is to mend where nothing is', () => {
    const empty = overview([]);
    assert.deepEqual([empty.figures, empty.lists, empty.notices], [[], [], []]);
    assert.match(empty.subtitle, /\.txt and \.md files/);
    const one = overview([article('a.txt', { published: published('2024-01-01'), sources: sources('AP') })]);
    assert.deepEqual([one.notices, one.figures[0]!.name, one.subtitle], [[], 'article', 'Published 2024-01-01']);
  });

  it('asks for time as finely as the dates spread, without the texts\' own dates while these are not known', () => {
    const of = (...dates: readonly string[]) => timeQuery(stateOf(dates.map((date, at) => article(`${at}`, { published: published(date) }))), true);
    assert.deepEqual([of('2024-01-01', '2024-01-20'), of('2023-09-12', '2024-06-18'), of('1990', '2024-06-18'), timeQuery(stateOf([article('a')]), true)], ['* | timeline by=day', '* | timeline by=month', '* | timeline by=year', '* | timeline by=year']);
    assert.equal(timeQuery(stateOf([article('a')]), false), undefined);
    const early = timeQuery(stateOf([article('a', { published: published('2024') })]), false)!;
    assert.equal(early, '* | count by=month | chart bar x=month y=articles');
    assertSound([{ kind: 'query', query: early }]);
  });

  it('says how far the analysis is, and leads on where it was stopped', () => {
    assert.equal(analysisOf({ kind: 'idle' }, wording), null);
    assert.deepEqual([analysisOf({ kind: 'running', progress: { done: 1, total: 4 } }, wording)!.share, analysisOf({ kind: 'running', progress: { done: 0, total: 0 } }, wording)!.share], [0.25, 0]);
    assert.deepEqual(analysisOf({ kind: 'stopped' }, wording)!.action!.opens, { kind: 'act', act: 'resume' });
    assert.match(pendingNames({ kind: 'stopped' }, wording)[0]!.note!, /stopped/);
  });

  it('lists who is named most, by type, the same each time, with a query for each', () => {
    const lists = nameLists([entity('b', 3), entity('a', 3), entity('c', 9, { articles: 4 }), entity('x', 5, { type: 'place', id: 'place/x' }), entity('none', 0)], wording);
    assert.deepEqual(lists.map(({ key, total, note }) => [key, total, note]), [['people', '3', null], ['places', '1', null], ['organisations', '0', 'None named']]);
    assert.deepEqual(lists[0]!.rows.map(({ text, value, share, speech }) => [text, value, share, speech]), [['c', '9', 1, 'c: 9× in 4 articles'], ['a', '3', 1 / 3, 'a: 3× in 1 article'], ['b', '3', 1 / 3, 'b: 3× in 1 article']]);
    const many = nameLists(Array.from({ length: 30 }, (_, at) => entity(`p${at}`, at + 1)), wording)[0]!;
    assert.deepEqual([many.rows.length, many.more!.text], [8, '22 more']);
  });

  it('groups repeated passages, and leaves them to a click where there are too many articles', () => {
    const rows = [1, 1, 1, 2, 2].map((group, at) => ({ group, path: at < 2 ? 'a.txt' : 'b.txt', start: at, end: at + 5, text: `Satz ${group}`, line: 1 }));
    const shown = repeatsList({ rows, total: 5 } as unknown as QueryResult, [article('a.txt', { title: 'A' }), article('b.txt')], wording);
    assert.deepEqual(shown.rows.map(({ text, value, detail }) => [text, value, detail]), [['Satz 1', '3×', 'A · “Erste Zeile”'], ['Satz 2', '2×', '“Erste Zeile”']]);
    assertSound(shown.rows.map(({ opens }) => opens));
    const many = pendingRepeats(stateOf(Array.from({ length: MOST_SEARCHED + 1 }, (_, at) => article(String(at)))), wording);
    assert.deepEqual(many.more!.opens, { kind: 'query', query: '* | repeats' });
  });

  it('holds with hostile names: every query is sound, every text one line', () => {
    const articles = HOSTILE.map((text, at) => article(`${at}${text}.txt`, { title: text, opening: text, sources: sources(text) }));
    const shown = overview(articles);
    const lists = [...shown.lists, ...nameLists(HOSTILE.map((name, at) => entity(`${at}`, 5, { name })), wording)];
    assertSound([...targetsOf(shown), ...lists.flatMap(({ rows }) => rows.map(({ opens }) => opens))]);
    for (const { rows } of lists) for (const { text, detail } of rows) assert.doesNotMatch(text + detail, /[\n\u202e]/);
  });

  it('counts as somebody who counts by hand', () => {
    const any = fc.array(fc.record({ tokens: fc.nat(99), dated: fc.boolean(), named: fc.array(fc.constantFrom('AP', 'AFP', 'dpa'), { maxLength: 3 }), language: fc.constantFrom('de', 'en', 'und') }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(any, (made) => {
      const shown = overview(made.map(({ tokens, dated, named, language }, at) => article(`${at}.txt`, { tokens, language, sources: sources(...named), ...(dated ? { published: published('2024-01-01') } : {}) })));
      const value = (key: string) => shown.figures.find((figure) => figure.key === key)!.value;
      assert.equal(value('words'), String(made.reduce((sum, { tokens }) => sum + tokens, 0).toLocaleString('en')));
      assert.equal(value('sources'), String(new Set(made.flatMap(({ named }) => named)).size));
      assert.equal(value('dated'), String(made.filter(({ dated }) => dated).length));
      for (const { text, value: size } of list(shown.lists, 'sources').rows) assert.equal(size, String(made.filter(({ named }) => named.includes(text as 'AP')).length));
      assert.equal(list(shown.lists, 'languages').rows.reduce((sum, row) => sum + Number(row.value), 0), made.length);
    }), { seed: 5, numRuns: 60 });
  });
});
