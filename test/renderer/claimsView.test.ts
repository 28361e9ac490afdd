import assert from 'node:assert/strict';
import type { TableResult } from '../../src/protocol/result';
import { table, useStage } from './support';

const COLUMNS = {
  group: 'number', path: 'string', start: 'number', end: 'number', text: 'string', passage: 'number', speaker: 'string', numbers: 'string', adds: 'string', contradicts: 'string',
  wording: 'string', grade: 'string', score: 'number', names: 'string', words: 'string', figures: 'string', source: 'string', published: 'date', title: 'string', addsAt: 'string', contradictsAt: 'string', line: 'number',
} as const;
const SHARED = { group: 1, grade: 'likely', score: 0.934, names: 'Brux', words: 'Demonstration/Protest', figures: '', numbers: '', adds: '', wording: 'other', source: null, published: null };
const A = { ...SHARED, passage: 1, path: 'a.txt', start: 100, end: 131, text: 'Gut 400 zogen durch Brux singend', speaker: 'Ada Kern', contradicts: '[2] 400 ↔ 200', contradictsAt: '104-107', addsAt: '125-132', title: 'Titel', line: 4 };
const B = { ...SHARED, passage: 2, path: 'b.txt', start: 0, end: 20, text: 'In Brux waren es 200', speaker: null, contradicts: '[1] 200 ↔ 400', contradictsAt: '17-20', addsAt: '', title: null, source: 'Bote', published: '2024-05-01', line: 1 };
const C = { ...SHARED, group: 2, grade: 'possible', score: 0.2, passage: 1, path: 'c.txt', start: 5, end: 9, text: '<b>', speaker: '<img>', contradicts: '', contradictsAt: '', addsAt: '5-8', title: '‮x', wording: 'same', line: 2 };

function claims(rows: readonly object[]): TableResult {
  const made = table(COLUMNS, rows as Parameters<typeof table>[1]);
  return { ...made, method: { ...made.method, verb: 'claims' } };
}

describe('claims view', () => {
  const stage = useStage();

  it('draws each group as a block with its reasons, and its passages side by side', () => {
    const view = stage().show(claims([A, B, C]));
    assert.deepEqual(view.texts('.kp-claimhead > strong'), ['Group 1', 'Group 2']);
    assert.deepEqual(view.texts('.kp-claim:nth-child(2) .kp-reason'), ['Brux', 'Demonstration ~ Protest']);
    assert.ok(view.one('.kp-claimhead').textContent?.includes('likely candidate, score 0.93'));
    assert.deepEqual(view.all('.kp-claim').map((block) => block.querySelectorAll('.kp-side').length), [2, 1]);
    assert.deepEqual(view.texts('.kp-side .kp-text'), [A.text, B.text, C.text]);
  });

  it('stands likely groups under one heading and possible ones under another, and marks these', () => {
    const view = stage().show(claims([A, B, C]));
    assert.deepEqual(view.texts('.kp-claims .kp-claimpart, .kp-claims strong'), ['Likely to report the same', 'Group 1', 'May report the same: few of these do', 'Group 2']);
    assert.deepEqual(view.all('.kp-possible').length, 1);
    assert.ok(view.all('.kp-claimhead')[1]!.textContent?.includes('possible candidate, score 0.20'));
    assert.deepEqual(stage().show(claims([C])).texts('.kp-claimpart'), ['May report the same: few of these do']);
  });

  it('sets apart what only one says, and by more than a colour what may contradict', () => {
    const view = stage().show(claims([A, B]));
    assert.deepEqual(view.texts('.kp-only'), ['singend']);
    assert.deepEqual(view.texts('.kp-against'), ['400', '200']);
    assert.deepEqual(view.texts('.kp-side > .kp-against-note'), ['May contradict 2: 400 ↔ 200', 'May contradict 1: 200 ↔ 400']);
    assert.ok(view.one('.kp-claimhead').textContent?.includes('may contradict each other'));
  });

  it('says who vouches for a passage, and where it stands', () => {
    const view = stage().show(claims([A, B, C]));
    assert.deepEqual(view.texts('.kp-said'), ['according to Ada Kern', 'according to <img>']);
    assert.deepEqual(view.texts('.kp-sidename').slice(0, 2), ['Titel', 'Bote']);
    assert.ok(view.texts('.kp-sidefacts')[1]?.includes('2024-05-01'));
    assert.ok(view.texts('.kp-sidefacts')[2]?.includes('word for word'));
    assert.equal(view.all('.kp-side img, .kp-side b').length, 0);
  });

  it('opens a passage by click and by keys', () => {
    const view = stage().show(claims([A, B]));
    view.click(view.all('.kp-side')[1]!);
    assert.deepEqual(view.sent.at(-1), { type: 'open', corpus: 'file:///c', path: 'b.txt', span: { start: 0, end: 20 }, beside: false });
    view.all('.kp-side')[0]!.focus();
    assert.ok(view.press('ArrowDown'));
    assert.equal(view.document.activeElement, view.all('.kp-side')[1]);
  });

  it('leaves rows that are no groups any more to the table', () => {
    const sorted = claims([A, B]);
    const view = stage().show({ ...sorted, method: { ...sorted.method, settings: { sort: 'path' } } });
    assert.equal(view.all('.kp-claim').length, 0);
    assert.equal(view.all('tbody tr').length, 2);
  });
});
