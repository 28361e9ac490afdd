import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType } from '../../../../src/protocol/article';
import { parseGazetteer } from '../../../../src/core/entity/Gazetteer';
import type { LinkedEntity } from '../../../../src/core/entity/linking/LinkedCorpus';
import { linkCorpus } from '../../../../src/core/entity/linking/linkCorpus';
import type { LocalEntity } from '../../../../src/core/entity/linking/LocalEntity';
import { codec, gazetteerBytes } from '../support';

const gazetteer = parseGazetteer(gazetteerBytes(), codec);
const TYPES: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organisation', X: 'other' };

/** `P:Angela Merkel=Merkel` names a person in full and in short. */
function local(source: string, mentions = 1): LocalEntity {
  const [name, ...forms] = source.slice(2).split('=');
  return { type: TYPES[source[0]!]!, name: name!, forms, mentions: Array.from({ length: mentions }, (_, at) => at) };
}

/** Each string an article, names between `;`. */
function link(...articles: readonly string[]): { ids: string[][]; entities: readonly LinkedEntity[] } {
  const locals = articles.map((article) => article.split(';').map((source) => local(source.trim())));
  const { entities, links } = linkCorpus(locals, gazetteer);
  return { ids: links.map((numbers) => [...numbers].map((number) => entities[number]!.id)), entities };
}

describe('linkCorpus', () => {
  const same: readonly (readonly string[])[] = [
    ['P:Anton Tschechow', 'P:Anton Chekhov', 'P:Anton Tchekhov', 'P:Anton Čechov', 'P:Антон Чехов'], ['P:Sergej Schoigu', 'P:Sergei Shoigu', 'P:Sergey Shoygu'],
    ['P:Wolodymyr Selenskyj', 'P:Volodymyr Zelensky', 'P:Volodymyr Zelenskyy'], ['P:Wladimir Putin', 'P:Vladimir Putin', 'P:Putins', 'P:Wladimir Wladimirowitsch Putin'],
    ['P:Alexej Miller', 'P:Alexei Miller', 'P:Alexey Miller'],
    ['P:Kim Jong Un', 'P:Kim Jong-un', 'P:KIM JONG UN', 'P:Kim Dschong Un'], ['P:Thomas Müller', 'P:Thomas Mueller', 'P:Thomas Muller'], ['P:Can Dündar', 'P:Can Duendar', 'P:Can Dundar'],
    ['P:Recep Tayyip Erdoğan', 'P:Recep Tayyip Erdogan', 'P:Erdogan', 'P:Tayyip Erdogan'], ['P:Muammar al-Gaddafi', 'P:Muammar Gaddafi', 'P:Muammar Qaddafi'], ['P:Péter Szijjártó', 'P:Szijjártó Péter'],
    ['P:Ursula von der Leyen', 'P:von der Leyen'], ['P:Angela Merkel=Merkel', 'P:Merkel', 'P:A. Merkel'],
    ['O:Europäische Zentralbank', 'O:EZB', 'O:European Central Bank', 'O:ECB', 'O:Europäischen Zentralbank'], ['O:Vereinte Nationen', 'O:UN', 'O:United Nations', 'O:Uno', 'O:Vereinten Nationen'],
    ['O:Verkehrsclub Deutschland=VCD', 'O:VCD'], ['O:Siemens AG', 'O:Siemens'], ['O:Deutsche Lufthansa', 'O:Lufthansa'], ['O:Volkswagen', 'O:VW'], ['O:Rheinische Post', 'O:Rheinischen Post'],
    ['O:FC Würzburger Kickers', 'O:Würzburger Kickers'], ['O:Greater New Orleans Fair Housing Action Center', 'O:GNOFHAC'], ['O:Nowaja Gaseta', 'O:Novaya Gazeta'], ['O:Hamas', 'L:Hamas', 'X:Hamas'],
    ['L:München', 'L:Munich'], ['L:Kiew', 'L:Kyiv', 'L:Kiev', 'L:Kyjiw'], ['L:Türkei', 'L:Turkey', 'L:Türkiye'], ['L:USA', 'L:US', 'L:U.S.', 'L:Vereinigte Staaten', 'L:United States', 'L:America', 'L:Vereinigten Staaten von Amerika'],
    ['L:Frankfurt', 'L:Frankfurt/Main', 'L:Frankfurt am Main', 'L:FRANKFURT'], ['L:Köln', 'L:Cologne'], ['L:Niederlande', 'L:Niederlanden', 'L:Netherlands'], ['L:Wostochny', 'L:Wostotschny', 'L:Vostochny'],
    ['L:Wostotschny', 'O:Kosmodrom Wostotschny', 'P:Wostotschny'],
    ['L:Großbritannien', 'L:Vereinigtes Königreich', 'L:United Kingdom', 'L:UK'], ['L:Schwarzes Meer', 'L:Schwarzen Meer', 'L:Black Sea'],
  ];
  const apart: readonly (readonly string[])[] = [
    ['P:Kim Jong Un', 'P:Kim Jong Il', 'P:Kim Myong Sik'], ['P:George Bush', 'P:George W. Bush'], ['P:Angela Merkel', 'P:Hans Merkel'], ['P:Gerhard Schröder', 'P:Gerhard Schroeter'], ['P:Hans Maier', 'P:Hans Mayer', 'P:Hans Meier', 'P:Hans Meyer', 'P:Hans Beyer'],
    ['P:Peter Müller', 'P:Petra Müller'], ['P:Johann Strauss', 'P:Johanna Strauss', 'P:Johannes Strauss'], ['P:Julija Nawalnaja', 'P:Alexej Nawalny'], ['P:Wladimir Selenskyj', 'P:Wolodymyr Selenskyj'], ['P:Bobby Fischer', 'P:Bobby Fisher'],
    ['P:Justin Müller', 'P:Justine Müller'], ['P:Anna Iwanow', 'P:Anne Iwanow'], ['P:Anna Klein', 'P:Anne Klein'], ['P:Diana Putin', 'P:Diane Putin'], ['P:Mario Özdemir', 'P:Maria Özdemir', 'P:Marie Özdemir'],
    ['P:Leah Miller', 'P:Lia Miller'], ['P:Ellie Smith', 'P:Jolie Smith'], ['P:Evan Smith', 'P:Ivan Smith'], ['P:Jenna Weber', 'P:Yonah Weber'], ['P:Sean Wagner', 'P:Jan Wagner'], ['P:Karin Pawlowa', 'P:Karen Pawlow'], ['P:Martin Schulz', 'P:Martin Schultz'], ['P:John Adams', 'P:John Quincy Adams'], ['P:Peter Wagner', 'P:Hans Peter Wagner'],
    ['L:Iran', 'L:Irak'], ['L:Austria', 'L:Australia'], ['L:Mali', 'L:Malawi'], ['L:Niger', 'L:Nigeria'], ['L:Slowakei', 'L:Slowenien'], ['L:Südkorea', 'L:Nordkorea'], ['L:Kongo', 'L:Republik Kongo'], ['L:Moskau', 'L:Russland'], ['L:Georgien', 'L:Georgia (USA)'],
    ['P:Washington', 'L:Washington'], ['L:Wostotschny', 'P:Anton Wostotschny', 'P:Boris Wostotschny'], ['L:Cottbus', 'O:Cottbus'], ['O:Lufthansa', 'O:Lufthansa Passage'], ['O:BBC', 'O:BBC World Service'], ['L:Hessen', 'L:Südhessen'], ['O:Zaman', 'O:az-Zaman'], ['O:EU', 'O:Europarat', 'O:Europäischer Rat'],
  ];
  for (const names of same) it(`one: ${names.join(' ')}`, () => assert.equal(new Set(link(...names).ids.flat()).size, 1, link(...names).ids.join(' ')));
  for (const names of apart) it(`several: ${names.join(' ')}`, () => assert.equal(new Set(link(...names).ids.flat()).size, names.length, link(...names).ids.join(' ')));

  it('shows what English articles call it where most mentions are theirs, under the same id', () => {
    const english = { ...local('L:München=Munich', 3), english: 'Munich' };
    const shown = (...articles: readonly LocalEntity[]) => linkCorpus(articles.map((each) => [each]), gazetteer).entities.map(({ id, name }) => [id, name]);
    assert.deepEqual(shown(english, local('L:München', 2)), [['place/muenchen', 'Munich']]);
    assert.deepEqual(shown(english, local('L:München', 3)), [['place/muenchen', 'München']]);
    assert.ok(linkCorpus([[english]], gazetteer).entities[0]!.names.includes('München'));
  });

  it('gives a family name with a title to nobody of the other gender', () => {
    assert.deepEqual(link('P:Hans Müller', 'P:Frau Müller', 'P:Müller').ids.flat(), ['person/hans-mueller', 'person/frau-mueller', 'person/hans-mueller']);
    assert.deepEqual(link('P:Hans Müller', 'P:Anna Müller', 'P:Frau Müller').ids.flat(), ['person/hans-mueller', 'person/anna-mueller', 'person/anna-mueller']);
  });

  it('gives a family name alone to nobody where two people bear it', () => {
    assert.deepEqual(link('P:Angela Merkel=Merkel', 'P:Hans Merkel', 'P:Merkel').ids.flat(), ['person/angela-merkel', 'person/hans-merkel', 'person/merkel']);
  });

  it('goes by the commonest full name; ids of the other spellings lead to it', () => {
    const { entities } = link('P:Anton Chekhov', 'P:Anton Tschechow', 'P:Anton Tschechow', 'P:Tschechow');
    assert.deepEqual(entities.map(({ id, name, oldIds }) => ({ id, name, oldIds: [...oldIds] })), [{ id: 'person/anton-tschechow', name: 'Anton Tschechow', oldIds: ['person/anton-chekhov', 'person/tschechow'] }]);
  });

  it('keeps every id, or leads from it, when articles are added', () => {
    const before = ['P:Merkel', 'O:VCD', 'L:Wostochny', 'P:Anton Chekhov'];
    const { ids } = link(...before);
    const { ids: after, entities } = link(...before, 'P:Angela Merkel', 'P:Anton Tschechow', 'P:Anton Tschechow', 'O:Verkehrsclub Deutschland=VCD', 'L:Wostotschny', 'L:Wostotschny');
    ids.flat().forEach((id, at) => {
      const entity = entities.find((each) => each.id === after.flat()[at])!;
      assert.ok(entity.id === id || entity.oldIds.includes(id), id);
    });
  });

  it('shows a town on the map only where it is sure which one', () => {
    const positionOf = (...names: string[]): boolean => link(...names).entities[0]!.position !== null;
    assert.deepEqual([positionOf('L:Paris'), positionOf('L:Springfield'), positionOf('L:Cambridge'), positionOf('L:Kassel'), positionOf('L:Schweden')], [true, false, false, true, true]);
    assert.ok(link('L:Cambridge; L:England; L:UK').entities.find(({ name }) => name === 'Cambridge')?.position);
  });

  it('answers the same in whatever order the articles come', () => {
    const name = fc.constantFrom('P:Anton Tschechow', 'P:Anton Chekhov', 'P:Chekhov', 'P:Tschechows', 'P:Angela Merkel=Merkel', 'P:Merkel', 'P:Hans Merkel', 'P:A. Merkel', 'P:Kim Jong Un=Kim', 'P:Kim Jong-un', 'P:Kim', 'O:VCD',
      'O:Verkehrsclub Deutschland=VCD', 'L:Wostochny', 'L:Wostotschny', 'X:Hamas', 'O:Hamas', 'L:USA', 'L:America', 'P:Thomas Muller', 'P:Thomas Müller', 'O:Boston Bruins=Bruins', 'O:Bruins', 'O:Providence Bruins=Bruins');
    fc.assert(fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), fc.infiniteStream(fc.nat()), (articles, numbers) => {
      const order = articles.map((_, at) => ({ at, rank: numbers.next().value as number })).sort((a, b) => a.rank - b.rank).map(({ at }) => at);
      const { ids } = link(...articles.map((names) => names.join(';')));
      assert.deepEqual(link(...order.map((at) => articles[at]!.join(';'))).ids, order.map((at) => ids[at]));
    }));
  });

  it('finds what only sounds the same, and takes a site for a place', () => {
    const linked = linkCorpus([[local('O:Kosmodrom Wostotschny', 3)], [local('L:Wostotschny', 2)]], gazetteer);
    assert.equal(linked.entities[0]!.type, 'place');
    for (const name of ['Wostochny', 'Vostochny']) assert.equal(linked.match([local(`L:${name}`, 1)])[0], linked.entities[0], name);
    assert.notEqual(linked.match([local('L:Wosotny', 1)])[0], linked.entities[0]);
  });

  it('knows the entities of the corpus in a further article', () => {
    const { entities, match } = linkCorpus([[local('P:Anton Tschechow'), local('O:Verkehrsclub Deutschland=VCD'), local('L:München')]], gazetteer);
    const matched = match([local('P:Anton Chekhov'), local('P:Tschechow'), local('L:Munich'), local('P:Angela Merkel')]);
    assert.deepEqual(matched.map(({ id }) => id), ['person/anton-tschechow', 'person/anton-tschechow', 'place/muenchen', 'person/angela-merkel']);
    assert.ok(entities.includes(matched[0]!) && !entities.includes(matched[3]!));
  });
});
