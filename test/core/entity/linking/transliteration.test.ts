import assert from 'node:assert/strict';
import { parseGazetteer } from '../../../../src/core/entity/Gazetteer';
import { compareTokens, ENOUGH } from '../../../../src/core/entity/linking/compareTokens';
import { linkCorpus } from '../../../../src/core/entity/linking/linkCorpus';
import type { LocalEntity } from '../../../../src/core/entity/linking/LocalEntity';
import { NameToken } from '../../../../src/core/entity/linking/NameToken';
import { codec, gazetteerBytes } from '../support';
import { FAMILY, female, GIVEN, GIVEN_FEMALE, SYSTEMS } from './transliterate';

const gazetteer = parseGazetteer(gazetteerBytes(), codec);
const person = (name: string): LocalEntity => ({ type: 'person', name, forms: [], mentions: [0] });
/** The number of the entity of each name, each in an article of its own. */
const link = (names: readonly string[]): readonly number[] => linkCorpus(names.map((name) => [person(name)]), gazetteer).links.map((links) => links[0]!);
const PEOPLE = FAMILY.flatMap((family, at) => [`${GIVEN[at % GIVEN.length]!} ${family}`, `${GIVEN_FEMALE[at % GIVEN_FEMALE.length]!} ${female(family)}`]);
const spellings = (person: string): string[] => Object.values(SYSTEMS).map((system) => person.split(' ').map(system).join(' '));

describe('names out of Cyrillic, spelled by seven systems', () => {
  const written = PEOPLE.map(spellings);
  const linked = link(written.flat());
  const idOf = (at: number, system: number): number => linked[at * written[0]!.length + system]!;

  it('links the spellings of a person by rule: at least 97 pairs of 100', () => {
    const missed: string[] = [];
    let pairs = 0;
    written.forEach((forms, at) => forms.forEach((form, first) => forms.slice(first + 1).forEach((other, offset) => {
      pairs++;
      if (idOf(at, first) !== idOf(at, first + 1 + offset)) missed.push(`${form} / ${other}`);
    })));
    if (process.env['KORPUS_REPORT'] !== undefined) console.log(`recall ${(1 - missed.length / pairs).toFixed(4)} of ${pairs}\n${missed.join('\n')}`);
    assert.ok(missed.length <= 0.03 * pairs, `${missed.length} of ${pairs}: ${missed.slice(0, 40).join(', ')}`);
  });

  it('never links two people', () => {
    const owners = new Map<number, Set<string>>();
    written.forEach((forms, at) => forms.forEach((_, system) => owners.set(idOf(at, system), (owners.get(idOf(at, system)) ?? new Set()).add(PEOPLE[at]!))));
    assert.deepEqual([...owners.values()].filter((people) => people.size > 1).map((people) => [...people]), []);
  });

  it('links a family name alone to the only person of the corpus, in another spelling too', () => {
    const alone = FAMILY.map((family) => SYSTEMS['german']!(family));
    const full = FAMILY.map((family, at) => `${SYSTEMS['english']!(GIVEN[at % GIVEN.length]!)} ${SYSTEMS['english']!(family)}`);
    const numbers = link([...full, ...alone]);
    const missed = alone.filter((_, at) => numbers[at] !== numbers[full.length + at]);
    if (process.env['KORPUS_REPORT'] !== undefined) console.log(`family name alone: ${alone.length - missed.length} of ${alone.length}; not ${missed.join(' ')}`);
    assert.ok(missed.length <= 0.08 * alone.length, missed.join(' '));
  });
});

describe('compareTokens', () => {
  const same: readonly string[] = [
    'Tschechow Chekhov Tchekhov Čechov', 'Schoigu Shoigu Choïgou Šojgu', 'Jelzin Yeltsin Eltsine', 'Gorbatschow Gorbachev Gorbatchev Gorbačëv', 'Chruschtschow Khrushchev Khrouchtchev Chruščëv',
    'Selenskyj Zelensky Zelenskyy Selenski Zelenskiy Zelens\'kyj', 'Wostochny Wostotschny Vostochny', 'Lukaschenko Lukashenko Loukachenko Lukašenko', 'Nawalny Navalny Navalnyj',
    'Solschenizyn Solzhenitsyn Soljenitsyne Solženicyn', 'Prokofjew Prokofiev Prokofieff', 'Janukowytsch Yanukovych Ianoukovitch', 'Gaddafi Qaddafi Kadhafi', 'Mohammed Muhammad Mohamed',
    'Dschasira Jazeera', 'Erdoğan Erdogan', 'Dündar Duendar Dundar', 'Müller Mueller Muller', 'Putin Poutine Путин', 'Кличко Klitschko',
  ];
  const apart: readonly string[] = [
    'Schröder Schroeter', 'Maier Mayer Meier Meyer Mair', 'Meyer Beyer', 'Fischer Fisher', 'Schulz Schultz Schulze', 'Busch Bush', 'Hofmann Hoffmann', 'Walter Valter', 'Johann Johanna Johannes', 'Peter Petra',
    'Schmidt Schmid Schmitt', 'Wagner Vagner', 'Bauer Baur', 'Nawalny Nawalnaja', 'Kohl Kuhl', 'Becker Beker', 'Hansen Hanson Jansen', 'Jan Ian', 'Lisa Liza', 'Rauch Rausch', 'Karen Karin', 'Nowak Novak',
    'Schneider Shneider', 'Marshall Marschall', 'Iwanow Iwanowa', 'Weiss Weis', 'Wolf Wolff', 'Schwarz Schwartz', 'Neumann Naumann', 'Iran Irak', 'Austria Australia', 'Mali Malawi', 'Niger Nigeria', 'Slowakei Slowenien',
    'Chin Jin', 'Cox Koch', 'Show Shew', 'Page Pace', 'Vance Wenge', 'Chavez Hawes', 'Kelly Gille', 'Clark Clarke', 'Kaiser Keiser',
  ];
  const pairs = (line: string): [string, string][] => line.split(' ').flatMap((one, at, all) => all.slice(at + 1).map((other): [string, string] => [one, other]));
  for (const line of same) it(`one: ${line}`, () => assert.deepEqual(pairs(line).filter(([a, b]) => compareTokens(new NameToken(a), new NameToken(b)) < ENOUGH), []));
  for (const line of apart) it(`several: ${line}`, () => assert.deepEqual(pairs(line).filter(([a, b]) => compareTokens(new NameToken(a), new NameToken(b)) >= ENOUGH), []));
});
