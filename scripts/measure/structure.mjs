// What share of an article's structure is found: title, kicker, lines of each kind, date of publication, source.
// A line counts as of a kind when at least half of its characters that are no blanks lie in regions of that kind: see test/gold/structure/GUIDELINES.md.

const KINDS = ['boilerplate', 'repeat', 'caption', 'subheading'];

/** The interface of measure.mjs: figures as `value` right of `of`, and every mistake as a sentence. */
export function scoreStructure(gold, analyses, texts) {
  const articles = gold.map((entry) => ({ entry, found: analyses.get(entry.path), text: texts.get(entry.path) }));
  const errors = [];
  const figures = [
    spanFigure('title', articles, errors),
    spanFigure('kicker', articles, errors),
    ...KINDS.flatMap((kind) => lineFigures(kind, articles, errors)),
    characterFigure(articles),
    valueFigure('published', articles, (found) => found.published?.value ?? null, errors),
    sourceFigure(articles, errors),
  ];
  return { figures, errors };
}

export { scoreStructure as score };

/** Articles whose title (or kicker) is exactly the gold span, or rightly none. */
function spanFigure(key, articles, errors) {
  const wrong = articles.filter(({ entry, found }) => !sameSpan(entry[key], found[key] ?? null));
  for (const { entry, found } of wrong) errors.push(`${entry.path}: ${key} is ${quoted(entry[key])}, found ${quoted(found[key] ?? null)}`);
  return { name: `${key} right`, value: articles.length - wrong.length, of: articles.length };
}

function sameSpan(one, other) {
  return one?.start === other?.start && one?.end === other?.end;
}

function quoted(span) {
  return span === null ? 'none' : `“${span.text}”`;
}

function lineFigures(kind, articles, errors) {
  let both = 0;
  let expected = 0;
  let given = 0;
  for (const { entry, found, text } of articles) {
    for (const line of linesOf(text)) {
      const inGold = isMostly(kind, line, entry.regions, text);
      const inFound = isMostly(kind, line, found.regions ?? [], text);
      if (inGold) expected++;
      if (inFound) given++;
      if (inGold && inFound) both++;
      if (inGold !== inFound) errors.push(`${entry.path}: ${inGold ? `missed ${kind}` : `no ${kind}`}: ${shortened(text.slice(line.start, line.end))}`);
    }
  }
  return [{ name: `${kind} lines, precision`, value: both, of: given }, { name: `${kind} lines, recall`, value: both, of: expected }];
}

/** Characters (no blanks) outside title and kicker that have the gold's kind, body text being a kind too: sees the regions within lines. */
function characterFigure(articles) {
  let right = 0;
  let all = 0;
  for (const { entry, found, text } of articles) {
    const expected = kindsOf(text, entry.regions);
    const given = kindsOf(text, found.regions ?? []);
    for (let at = 0; at < text.length; at++) {
      if (isBlank(text, at) || isWithin(entry.title, at) || isWithin(entry.kicker, at)) continue;
      all++;
      if (expected[at] === given[at]) right++;
    }
  }
  return { name: 'characters of the right kind', value: right, of: all };
}

function kindsOf(text, regions) {
  const kinds = new Array(text.length).fill('body');
  for (const { start, end, kind } of regions) kinds.fill(kind, start, end);
  return kinds;
}

function isWithin(span, at) {
  return span !== null && span.start <= at && at < span.end;
}

function valueFigure(key, articles, valueOf, errors) {
  const wrong = articles.filter(({ entry, found }) => entry[key] !== valueOf(found));
  for (const { entry, found } of wrong) errors.push(`${entry.path}: ${key} is ${entry[key]}, found ${valueOf(found)}`);
  return { name: `${key} right`, value: articles.length - wrong.length, of: articles.length };
}

/** The gold's source (or another name of it) is among those found, or rightly none is. */
function sourceFigure(articles, errors) {
  const wrong = articles.filter(({ entry, found }) => {
    const names = (found.sources ?? []).map(({ name }) => name.toLowerCase());
    return entry.source === null ? names.length > 0 : ![entry.source, ...(entry.otherSources ?? [])].some((name) => names.includes(name.toLowerCase()));
  });
  for (const { entry, found } of wrong) errors.push(`${entry.path}: source is ${entry.source}, found ${JSON.stringify(found.sources ?? [])}`);
  return { name: 'source right', value: articles.length - wrong.length, of: articles.length };
}

function isMostly(kind, line, regions, text) {
  let visible = 0;
  let within = 0;
  for (let at = line.start; at < line.end; at++) {
    if (isBlank(text, at)) continue;
    visible++;
    if (regions.some((region) => region.kind === kind && region.start <= at && at < region.end)) within++;
  }
  return within > 0 && 2 * within >= visible;
}

function isBlank(text, at) {
  return /\s/.test(text.charAt(at));
}

function linesOf(text) {
  const lines = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function shortened(line) {
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
