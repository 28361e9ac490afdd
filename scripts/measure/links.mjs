// Scores `entities` of the analysis: which names were found, and which of them were taken for one and the same thing.
// Names: strict, that is span and type, over person, place and organisation; `other` is counted apart.
// Linking: B³ (Bagga and Baldwin 1998) over the mentions of those three types, all documents of a part as one corpus:
//   "found by both": only over gold mentions whose span the analysis has too, of whatever type; says how good the linking is by itself.
//   "missed alone":  over all gold mentions, where one that was not found stands alone; says what a user gets.
//   Mentions that are in the analysis only count in the precision of names, not here.
// A gold entry marked `optional` is left out of every count, and so is a found name that touches it and no other gold entry.

const TYPES = ['person', 'place', 'organisation'];

/** Figures and errors for the entries of gold.jsonl against a Map from path to analysis. */
export function score(gold, analyses) {
  const articles = gold.map((entry) => articleOf(entry, analyses.get(entry.path)));
  const mentions = articles.flatMap(linkedMentions);
  const people = identitiesOf(mentions.filter(({ type }) => type === 'person'));
  return {
    figures: [...nameFigures(articles), ...linkFigures(mentions), ...peopleFigures(people)],
    errors: [...mergeErrors(mentions), ...splitErrors(mentions), ...articles.flatMap(nameErrors)],
  };
}

function articleOf(entry, analysis) {
  const expected = entry.entities.filter(({ optional }) => optional !== true);
  const optional = entry.entities.filter((each) => each.optional === true);
  const found = (analysis.entities ?? []).filter((each) => expected.some((other) => touches(each, other)) || !optional.some((other) => touches(each, other)));
  return { path: entry.path, language: entry.language, expected, found };
}

function touches(one, other) {
  return one.start < other.end && other.start < one.end;
}

function spanKey({ start, end }) {
  return `${start}-${end}`;
}

// ---- names

function nameFigures(articles) {
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  return [
    ...precisionRecall('names', countNames(articles, TYPES)),
    ...TYPES.flatMap((type) => precisionRecall(`names, ${type}`, countNames(articles, [type]))),
    ...languages.map((language) => f1(`names, ${language}`, countNames(articles.filter((each) => each.language === language), TYPES))),
    f1('names, other (not in the sum)', countNames(articles, ['other'])),
  ];
}

function countNames(articles, types) {
  const sum = { right: 0, expected: 0, found: 0 };
  for (const article of articles) {
    const expected = article.expected.filter(({ type }) => types.includes(type));
    const found = article.found.filter(({ type }) => types.includes(type));
    const known = new Set(expected.map((each) => `${spanKey(each)} ${each.type}`));
    sum.expected += expected.length;
    sum.found += found.length;
    sum.right += found.filter((each) => known.has(`${spanKey(each)} ${each.type}`)).length;
  }
  return sum;
}

function precisionRecall(name, counts) {
  return [{ name: `${name} P`, value: counts.right, of: counts.found }, { name: `${name} R`, value: counts.right, of: counts.expected }, f1(name, counts)];
}

function f1(name, { right, expected, found }) {
  return { name: `${name} F1`, value: 2 * right, of: expected + found };
}

function nameErrors({ path, expected, found }) {
  const byFound = new Map(found.map((each) => [spanKey(each), each]));
  const byExpected = new Map(expected.map((each) => [spanKey(each), each]));
  const missed = expected.filter((each) => !byFound.has(spanKey(each)));
  const invented = found.filter((each) => !byExpected.has(spanKey(each)));
  const mistyped = expected.filter((each) => byFound.has(spanKey(each)) && byFound.get(spanKey(each)).type !== each.type);
  return [
    ...missed.map((each) => `missed    ${path} ${each.start}: ${each.text} (${each.type})`),
    ...invented.map((each) => `invented  ${path} ${each.start}: ${each.text} (${each.type})`),
    ...mistyped.map((each) => `type      ${path} ${each.start}: ${each.text} is ${each.type}, not ${byFound.get(spanKey(each)).type}`),
  ];
}

// ---- linking

/** Gold mentions of the scored types with the id that the analysis gave to the same span, `undefined` where it has none. */
function linkedMentions({ path, language, expected, found }) {
  const ids = new Map(found.map((each) => [spanKey(each), each.id]));
  return expected.filter(({ type }) => TYPES.includes(type)).map((each) => ({ path, language, start: each.start, text: each.text, type: each.type, gold: each.id, found: ids.get(spanKey(each)) }));
}

function linkFigures(mentions) {
  const both = mentions.filter(({ found }) => found !== undefined);
  const alone = mentions.map((each, number) => ({ ...each, found: each.found ?? `missed ${number}` }));
  return [
    ...bCubed('B³ found by both', both),
    ...TYPES.map((type) => bCubed(`B³ found by both, ${type}`, both.filter((each) => each.type === type)).at(-1)),
    ...bCubed('B³ missed alone', alone),
  ];
}

function bCubed(name, mentions) {
  const goldSizes = sizes(mentions, (each) => each.gold);
  const foundSizes = sizes(mentions, (each) => each.found);
  const shared = sizes(mentions, pairKey);
  const sum = (share) => mentions.reduce((total, each) => total + share(each), 0);
  const precision = sum((each) => shared.get(pairKey(each)) / foundSizes.get(each.found));
  const recall = sum((each) => shared.get(pairKey(each)) / goldSizes.get(each.gold));
  const harmonic = mentions.length === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [['P', precision], ['R', recall], ['F1', harmonic]].map(([figure, value]) => ({ name: `${name} ${figure}`, value: Math.round(value * 100) / 100, of: mentions.length }));
}

function pairKey({ gold, found }) {
  return `${gold} ${found}`;
}

function sizes(mentions, keyOf) {
  const counts = new Map();
  for (const each of mentions) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const each of items) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

// ---- people who must stay two

/** Gold people with the ids that the analysis gave to their mentions and the last word of their longest mention. */
function identitiesOf(mentions) {
  return [...groupBy(mentions, ({ gold }) => gold)].map(([gold, own]) => ({
    gold,
    found: new Set(own.map(({ found }) => found).filter((id) => id !== undefined)),
    family: own.map(({ text }) => text).sort((one, other) => other.length - one.length)[0].split(' ').at(-1).replace(/['’]?s?$/u, ''),
  })).filter(({ found }) => found.size > 0);
}

function peopleFigures(people) {
  const pairs = pairsOf(people);
  const namesakes = pairs.filter(([one, other]) => one.family === other.family);
  const apart = (candidates) => candidates.filter(([one, other]) => ![...one.found].some((id) => other.found.has(id))).length;
  return [
    { name: 'pairs of two people kept apart', value: apart(pairs), of: pairs.length },
    { name: 'pairs of one family name kept apart', value: apart(namesakes), of: namesakes.length },
  ];
}

function pairsOf(items) {
  return items.flatMap((one, number) => items.slice(number + 1).map((other) => [one, other]));
}

/** Found ids that hold several gold entities, people first. */
function mergeErrors(mentions) {
  const groups = [...groupBy(mentions.filter(({ found }) => found !== undefined), ({ found }) => found)];
  const merged = groups.map(([id, own]) => ({ id, own, golds: [...groupBy(own, ({ gold }) => gold)] })).filter(({ golds }) => golds.length > 1);
  const lines = merged.map(({ id, own, golds }) => `${golds.filter(([gold]) => gold.startsWith('person/')).length > 1 ? 'PEOPLE MERGED' : 'merged       '} ${id} (${own.length}): ${golds.map(described).join(' | ')}`);
  return lines.sort();
}

function splitErrors(mentions) {
  const groups = [...groupBy(mentions.filter(({ found }) => found !== undefined), ({ gold }) => gold)];
  const split = groups.map(([id, own]) => ({ id, own, founds: [...groupBy(own, ({ found }) => found)] })).filter(({ founds }) => founds.length > 1);
  return split.map(({ id, own, founds }) => `split     ${id} (${own.length}): ${founds.map(described).join(' | ')}`);
}

function described([id, own]) {
  return `${id} ${own.length}× ${[...new Set(own.map(({ text, path }) => `${text} [${path}]`))].slice(0, 3).join(', ')}`;
}
