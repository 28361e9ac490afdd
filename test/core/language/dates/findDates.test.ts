import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatMessage } from '../../../../src/protocol/message';
import { assertLinear, repeated } from '../../../support/assertLinear';
import { datesOf, markedDates } from '../../../support/markedDates';

describe('findDates', () => {
  it('says what a value was worked out from, and why there is none', () => {
    const reasons = (text: string, published?: string) => datesOf(text, 'de', published).map(({ reason }) => reason && formatMessage(reason));
    assert.deepEqual(reasons('Am Mittwoch kam er.', '2023-09-14'), ['This weekday at or before the article’s date 2023-09-14']);
    assert.deepEqual(reasons('Am Mittwoch kam er.'), ['No date of publication is known']);
    assert.deepEqual(reasons('Am 13. September 2023, gestern und letzte Woche.', '2023-09-14'), [
      undefined, 'Counted from the article’s date 2023-09-14', 'A week, a weekend or the like: neither a day nor a month nor a year',
    ]);
  });

  it('counts from a dateline where no date of publication is known', () => {
    assert.equal(markedDates('Streik\nBerlin, 13. September 2023 (dpa) - Am Dienstag begann der Streik.', 'de', undefined),
      'Streik\nBerlin, [13. September 2023=2023-09-13] (dpa) - Am [Dienstag=2023-09-12] begann der Streik.');
    assert.equal(markedDates('By Jane Doe\nSept. 13, 2023\nHe resigned on Tuesday.', 'en', undefined), 'By Jane Doe\n[Sept. 13, 2023=2023-09-13]\nHe resigned on [Tuesday=2023-09-12].');
  });

  it('gives a weekday that no verb places the day that the article places elsewhere', () => {
    assert.equal(markedDates('Montag: Glatte Straßen\nDer Schnee bleibt auch am Montag liegen.', 'de', '2023-09-14'), '[Montag=2023-09-18]: Glatte Straßen\nDer Schnee bleibt auch am [Montag=2023-09-18] liegen.');
    assert.equal(markedDates('Montag: Glatte Straßen\nEr fiel am Montag. Er fährt am Montag heim.', 'de', '2023-09-14'), '[Montag=2023-09-11]: Glatte Straßen\nEr fiel am [Montag=2023-09-11]. Er fährt am [Montag=2023-09-18] heim.');
  });

  it('takes no date of running text for a dateline', () => {
    const text = 'Am 13. September 2010 wurde in der kleinen Stadt am Fluss ein Denkmal enthüllt. Am Dienstag brannte es.';
    assert.equal(markedDates(text, 'de', undefined), text.replace('13. September 2010', '[$&=2010-09-13]').replace('Dienstag', '[$&=?]'));
  });

  it('takes a year from the sentence where nothing else tells it', () => {
    assert.equal(markedDates('The 2007 event is being held from September 10 till September 16.', 'en', undefined),
      'The [2007=2007] event is being held from [September 10=2007-09-10] till [September 16=2007-09-16].');
    assert.equal(markedDates('Die Ministerin reiste im März nach Oslo, der erste Besuch seit 2017.', 'de', undefined), 'Die Ministerin reiste im [März=?] nach Oslo, der erste Besuch seit [2017=2017].');
  });

  it('counts from a dated post', () => {
    assert.equal(markedDates('She wrote this on January 25, 2005:\nI joined yesterday.', 'en', '2005-04-10'), 'She wrote this on [January 25, 2005=2005-01-25]:\nI joined [yesterday=2005-01-24].');
  });

  it('counts from the head of a mail or comment', () => {
    assert.equal(markedDates('Jill Hall\n11/14/2000 11:37 AM\nBack on track after Thanksgiving.\nI will call tomorrow.', 'en', '2001-02-28'),
      'Jill Hall\n[11/14/2000=2000-11-14] 11:37 AM\nBack on track after [Thanksgiving=2000-11-23].\nI will call [tomorrow=2000-11-15].');
    assert.equal(markedDates('Melli sagt:\nMärz 19, 2014 um 8:45 pm\nHabe gestern gebacken.', 'de', '2015-01-01'), 'Melli sagt:\n[März 19, 2014=2014-03-19] um 8:45 pm\nHabe [gestern=2014-03-18] gebacken.');
    assert.equal(markedDates('Stand 13.09.2023\n14.10.2023 10:00\nEs regnet heute.', 'de', '2023-09-13'), 'Stand [13.09.2023=2023-09-13]\n[14.10.2023=2023-10-14] 10:00\nEs regnet [heute=2023-09-13].');
  });

  it('counts years where only the year or month of publication is known', () => {
    assert.equal(markedDates('Im vergangenen Jahr, im letzten Monat, am Montag, im Mai.', 'de', '2023'), 'Im [vergangenen Jahr=2022], im [letzten Monat=?], am [Montag=?], im [Mai=?].');
    assert.equal(markedDates('Im letzten Monat und am Montag kam er im Mai.', 'de', '2023-01'), 'Im [letzten Monat=2022-12] und am [Montag=?] kam er im [Mai=2022-05].');
  });

  it('reads full dates in digits, and nothing else, in a third language', () => {
    assert.equal(markedDates('Le 13.09.2023, 2023-09-13, 13/9/2023, 9/8/2023, mercredi 13 mai 2023, 2019.', 'fr', '2023-09-14'),
      'Le [13.09.2023=2023-09-13], [2023-09-13=2023-09-13], [13/9/2023=2023-09-13], 9/8/2023, mercredi 13 mai 2023, 2019.');
  });

  it('looks through invisible characters', () => {
    assert.equal(markedDates('am Mitt\u00adwoch, 13.\u00a0Sep\u00adtember 2023', 'de', undefined), 'am [Mitt\u00adwoch, 13.\u00a0Sep\u00adtember 2023=2023-09-13]');
  });

  it('keeps spans in order, apart and inside their line, whatever the text', () => {
    const piece = fc.constantFrom('Montag', '13.', 'September', '2023', '.', ',', ' ', ' ', '\n', '-', '/', 'bis', 'vor', 'drei', 'Jahren', 'later', 'three', 'years', 'ago', 'May', '„', '“', '"', ':', 'morgen', 'am', 'T', '5', '\u00ad', '😀', 'last', 'week', 'of', 'the', 'Heute', '1990', 'er', 's', 'jeden', 'Anfang', 'des', 'Jahres');
    const text = fc.oneof(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')), fc.string({ unit: 'grapheme' }));
    const published = fc.constantFrom(undefined, '2023', '2023-09', '2023-09-14');
    fc.assert(fc.property(text, fc.constantFrom('de', 'en', 'fr'), published, (written, language, date) => {
      let end = 0;
      for (const found of datesOf(written, language, date)) {
        assert.ok(found.start >= end && found.end > found.start && found.end <= written.length);
        assert.doesNotMatch(written.slice(found.start, found.end), /[\r\n]|^\s|\s$/);
        assert.match(found.value ?? '2000', /^\d{4}(?:-\d\d){0,2}$/);
        end = found.end;
      }
    }), { numRuns: 1000 });
  });

  for (const [name, unit] of [['1.1.1.1', '1.'], ['weekdays', 'Montag '], ['months', 'im Mai '], ['quoted', '„morgen“ am Montag '], ['ranges', '10. bis '], ['years', '2019-'], ['letters', 'a'], ['marks', '.'], ['blanks', ' '], ['counted', 'vor drei Jahren '], ['capitals', 'MONTAG, '], ['short months', 'May '], ['lines', 'Montag\n'], ['days', '10, ']] as const) {
    for (const language of ['de', 'en', 'fr']) {
      it(`takes time in proportion to the text: ${name} (${language})`, () => assertLinear(repeated(unit), (text) => datesOf(text, language, '2023-09-14'), 50_000)).timeout(60_000);
    }
  }
});
