import assert from 'node:assert/strict';
import { authorNames } from '../../../src/core/imports/authorNames';

describe('names of authors', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Von Anna Lüdenscheidt und Dr. Peter von der Heyden', 'Anna Lüdenscheidt; Dr. Peter von der Heyden'],
    ['By JANE DOE', 'JANE DOE'],
    ['Jane O’Neill and Li Wei', 'Jane O’Neill; Li Wei'],
    ['By Ann Lee, Bo Chan and Cy Young', 'Ann Lee; Bo Chan; Cy Young'],
    ['von der Heyden, Peter', 'von der Heyden, Peter'],
    ['Von der Leyen', 'Von der Leyen'],
    ['Di Lorenzo, Giovanni', 'Di Lorenzo, Giovanni'],
    ['Von Trier, Lars', 'Von Trier, Lars'],
    ['Von: Anna Beispiel', 'Anna Beispiel'],
    ['Müller, Jörg und Schmidt, Petra', 'Müller, Jörg und Schmidt, Petra'],
    ['Müller, Jörg; Schmidt, Petra', 'Müller, Jörg; Schmidt, Petra'],
    ['Bundesministerium für Bildung und Forschung', 'Bundesministerium für Bildung und Forschung'],
    ['Bill and Melinda Gates', 'Bill and Melinda Gates'],
    ['Byron Howard', 'Byron Howard'],
    ['dpa', 'dpa'],
  ];
  for (const [line, names] of cases) it(line, () => assert.equal(authorNames(line), names));
});
