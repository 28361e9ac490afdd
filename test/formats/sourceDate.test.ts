import assert from 'node:assert/strict';
import { sourceDate } from '../../src/formats/sourceDate';

describe('dates as sources write them', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2023', '2023'], ['2023-09', '2023-09'], ['2023-09-13', '2023-09-13'], ['2023-09-13T23:59:59-08:00', '2023-09-13'], ['2023/9/3', '2023-09-03'], ['20230913', '2023-09-13'], ['20230913T101500Z', '2023-09-13'],
    ['Wed, 13 Sep 2023 23:59:59 -0800', '2023-09-13'], ['13 Sep 99 10:00 GMT', '1999-09-13'], ['Wed Sep 13 2023 10:00:00 GMT+0200', '2023-09-13'], ['Wed Sep 13 10:00:00 2023', '2023-09-13'],
    ['September 13, 2023', '2023-09-13'], ['Sept. 3rd, 2023', '2023-09-03'], ['13. März 2023', '2023-03-13'], ['1. Mai 2023, 12 Uhr', '2023-05-01'], ['13.09.2023', '2023-09-13'], ['3. 9. 2023', '2023-09-03'], ['13 juillet 2023', '2023-07-13'], ['13 juin 2023', '2023-06-13'], ['13 de setembro de 2023', '2023-09-13'], ['September 2023', '2023-09'],
    ['13/09/2023', '2023-09-13'], ['09/13/2023', '2023-09-13'], ['03/04/2023', undefined], ['2023-02-30', undefined], ['2023-13-01', undefined], ['heute', undefined], ['', undefined], ['1694599200', undefined], ['99999999', undefined], ['13 Foo 2023', undefined],
  ];
  for (const [written, expected] of cases) it(`${written} is ${expected ?? 'no day'}`, () => assert.equal(sourceDate(written), expected));
});
