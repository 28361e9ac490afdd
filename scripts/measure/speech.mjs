// How many quotes and stretches of reported speech are found, with the right kind, speaker and cue: see test/gold/speech/GUIDELINES.md.
// Spans are counted exactly, and near: quotes that overlap, reported speech that shares 0.8 of the words. Kinds, speakers and cues are judged on the near pairs.
import { isSameSpeaker } from './sameSpeaker.mjs';

const NEAR = 0.8;
const LAYERS = [
  { key: 'quotes', label: 'quotes', near: 'overlapping', isNear: overlaps },
  { key: 'reported', label: 'reported', near: 'of the same words', isNear: sharesWords },
];

/** The interface of measure.mjs: figures of both languages, then of each; every mistake once. */
export function scoreSpeech(gold, analyses, texts) {
  const articles = gold.map((entry) => ({ entry, found: analyses.get(entry.path) ?? {}, text: texts.get(entry.path) }));
  const errors = [];
  const languages = [...new Set(gold.map(({ language }) => language))].sort();
  const figures = [
    ...figuresOf('', articles, errors),
    ...languages.flatMap((language) => figuresOf(`${language} `, articles.filter(({ entry }) => entry.language === language), [])),
  ];
  return { figures, errors };
}

export { scoreSpeech as score };

function figuresOf(prefix, articles, errors) {
  return LAYERS.flatMap((layer) => layerFigures(layer, articles, errors)).map((figure) => ({ ...figure, name: prefix + figure.name }));
}

function layerFigures(layer, articles, errors) {
  const pairs = articles.flatMap((article) => pairsOf(layer, article, errors));
  const { key, label } = layer;
  return [
    ...spanFigures(`${label}, exact`, articles, key, pairs.filter(({ exact }) => exact).length),
    ...spanFigures(`${label}, ${layer.near}`, articles, key, pairs.length),
    ...(key === 'quotes' ? [kindFigure(pairs, errors)] : []),
    ...speakerFigures(label, articles, key, pairs, errors),
    cueFigure(label, pairs),
  ];
}

/** Gold and found spans, each used once: first those that are equal, then the near ones in order. Records what stays alone. */
function pairsOf({ key, label, isNear }, { entry, found, text }, errors) {
  const left = [...(found[key] ?? [])];
  const take = (test) => {
    const at = left.findIndex(test);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const exact = entry[key].map((gold) => ({ gold, given: take((span) => span.start === gold.start && span.end === gold.end), exact: true, path: entry.path }));
  const pairs = exact.map((pair) => (pair.given === undefined ? { ...pair, given: take((span) => isNear(pair.gold, span, text)), exact: false } : pair));
  for (const { gold, given, exact: equal } of pairs) {
    if (given === undefined) errors.push(`${entry.path}: missed ${label} ${quoted(gold)}`);
    else if (!equal) errors.push(`${entry.path}: ${label} ${quoted(gold)}, found ${quoted(given)}`);
  }
  for (const span of left) errors.push(`${entry.path}: no ${label} ${quoted(span)}`);
  return pairs.filter(({ given }) => given !== undefined);
}

function spanFigures(name, articles, key, both) {
  const expected = countOf(articles, ({ entry }) => entry[key].length);
  const given = countOf(articles, ({ found }) => (found[key] ?? []).length);
  return [
    { name: `${name}: precision`, value: both, of: given },
    { name: `${name}: recall`, value: both, of: expected },
    { name: `${name}: F1`, value: 2 * both, of: expected + given },
  ];
}

function kindFigure(pairs, errors) {
  const wrong = pairs.filter(({ gold, given }) => !kindsOf(gold).includes(given.kind));
  for (const { path, gold, given } of wrong) errors.push(`${path}: kind of ${quoted(gold)} is ${kindsOf(gold).join(' or ')}, found ${given.kind}`);
  return { name: 'quotes, kind right', value: pairs.length - wrong.length, of: pairs.length };
}

/**
 * Of the pairs whose gold has a speaker, those with the right one; the same over all gold spans with a speaker, found or not; and over all pairs, where a
 * speaker that nobody is to have is wrong too. Not counted: unclear ones, and quotes that may as well be terms.
 */
function speakerFigures(label, articles, key, pairs, errors) {
  const judged = pairs.filter(({ gold }) => hasClearSpeaker(gold));
  const right = judged.filter(isSpeakerRight);
  for (const pair of judged.filter((each) => !isSpeakerRight(each))) {
    errors.push(`${pair.path}: speaker of ${label} ${quoted(pair.gold)} is ${pair.gold.speaker?.name ?? 'none'}, found ${pair.given.speaker?.name ?? 'none'}`);
  }
  const spoken = right.filter(({ gold }) => gold.speaker !== null).length;
  const ofPairs = judged.filter(({ gold }) => gold.speaker !== null).length;
  const ofGold = countOf(articles, ({ entry }) => entry[key].filter((gold) => hasClearSpeaker(gold) && gold.speaker !== null).length);
  return [
    { name: `${label}, speaker right (found spans with a speaker)`, value: spoken, of: ofPairs },
    { name: `${label}, speaker right (all spans with a speaker)`, value: spoken, of: ofGold },
    { name: `${label}, speaker or none right (found spans)`, value: right.length, of: judged.length },
  ];
}

function hasClearSpeaker(gold) {
  return gold.unclear !== true && !(gold.kinds ?? []).includes('term');
}

function isSpeakerRight({ gold, given }) {
  const name = given.speaker?.name;
  if (gold.speaker === null) return name === undefined;
  return name !== undefined && isSameSpeaker(gold.speaker, name);
}

/** A cue is right when it overlaps the gold's, or when rightly none is. */
function cueFigure(label, pairs) {
  const right = pairs.filter(({ gold, given }) => {
    const cue = given.cue ?? null;
    return gold.cue === null || cue === null ? gold.cue === cue : overlaps(gold.cue, cue);
  });
  return { name: `${label}, cue or none right (found spans)`, value: right.length, of: pairs.length };
}

function kindsOf({ kind, kinds }) {
  return kinds ?? [kind];
}

function overlaps(one, other) {
  return one.start < other.end && other.start < one.end;
}

/** At least NEAR of the words that lie in either lie in both. */
function sharesWords(one, other, text) {
  if (!overlaps(one, other)) return false;
  const common = wordsIn(text, Math.max(one.start, other.start), Math.min(one.end, other.end));
  return common >= NEAR * wordsIn(text, Math.min(one.start, other.start), Math.max(one.end, other.end));
}

function wordsIn(text, start, end) {
  return (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length;
}

function countOf(items, numberOf) {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}

function quoted({ start, text }) {
  return `${start} [${text.length > 120 ? `${text.slice(0, 120)}…` : text}]`;
}
