import assert from 'node:assert/strict';
import { articleDay, daysBetween } from '../../../src/core/claims/ArticleDay';

const between = (one: readonly [text: string, published?: string], other: readonly [text: string, published?: string]): number | undefined => daysBetween(articleDay(...one), articleDay(...other));
const LONG = 'Der Rat tagte bis tief in die Nacht, und erst gegen Ende der Sitzung fiel die Entscheidung vom 3. Mai';

describe('the day that an article is of', () => {
  it('is what metadata tells, else a dateline, with or without a year', () => {
    for (const [text, ofYear] of [
      ['Titel\n\nMOORBURG, 17. Juli. In der Nacht', 197], ['Stand: 11.02.2025, 17:40 Uhr\n\nText', 41], ['GENEVA, Sept 12 (GPA) - Two states signed', 254], ['By Tom Sayle | 10 June\n\nText', 160], ['1. März 2024\n\nText', 59],
    ] as const) assert.deepEqual(articleDay(text, undefined), { day: undefined, ofYear }, text);
    assert.deepEqual(articleDay('OSTRAU, 4. Februar', '2025-03-01'), { day: 20148, ofYear: 59 });
  });

  it('is not a date within running text, in a month alone, or one that no calendar has', () => {
    for (const text of [`${LONG} an.`, 'Im Mai beginnt der Umbau', 'Spiel endet 45.70.', 'Am 32. Mai']) assert.equal(articleDay(text, undefined), undefined, text);
    assert.equal(articleDay('4. Mai', '2025'), undefined);
  });

  it('is compared by the calendar where both have a year, else by the nearer day', () => {
    assert.equal(between(['a', '2024-12-30'], ['b', '2025-01-02']), 3);
    assert.equal(between(['a', '2023-09-13'], ['b', '2024-09-13']), 366);
    assert.equal(between(['30. Dezember\n\na'], ['b', '2025-01-02']), 3);
    assert.equal(between(['4. Februar\n\na'], ['14. Februar\n\nb']), 10);
    assert.equal(between(['a'], ['14. Februar\n\nb']), undefined);
  });
});
