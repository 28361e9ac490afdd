// What share of the dates that an article speaks of is found, with the right span and the right value: see test/gold/dates/GUIDELINES.md.
// F1 is printed as a share too: 2 × found rightly of (in gold + found).

const LANGUAGES = ['de', 'en'];

/** The interface of measure.mjs: figures as `value` right of `of`, and every mistake as a sentence. */
export function score(gold, analyses, texts) {
  const articles = gold.map((entry) => compared(entry, analyses.get(entry.path).dates ?? []));
  const groups = [['all', articles], ...LANGUAGES.map((language) => [language, articles.filter((each) => each.language === language)])];
  return {
    figures: groups.filter(([, some]) => some.length > 0).flatMap(([name, some]) => figuresOf(name, some)),
    errors: articles.flatMap((article) => errorsOf(article, texts.get(article.path))),
  };
}

function compared(entry, found) {
  const pairs = entry.dates.map((expected) => ({ expected, given: found.find((date) => isSameSpan(date, expected)) }));
  return {
    path: entry.path,
    language: entry.language,
    expected: entry.dates,
    found,
    matched: pairs.filter(({ given }) => given !== undefined),
    missed: pairs.filter(({ given }) => given === undefined).map(({ expected }) => expected),
    needless: found.filter((date) => !entry.dates.some((expected) => isSameSpan(date, expected))),
  };
}

function isSameSpan(one, other) {
  return one.start === other.start && one.end === other.end;
}

function isSameValue({ expected, given }) {
  return expected.value === (given.value ?? null);
}

function figuresOf(group, articles) {
  const expected = sum(articles, (each) => each.expected.length);
  const found = sum(articles, (each) => each.found.length);
  const matched = articles.flatMap((each) => each.matched);
  const right = matched.filter(isSameValue).length;
  const touched = sum(articles, (each) => each.expected.filter((date) => each.found.some((other) => other.start < date.end && date.start < other.end)).length);
  return [
    ...shares(`${group}: span`, matched.length, found, expected),
    ...shares(`${group}: span and value`, right, found, expected),
    { name: `${group}: value right where the span is`, value: right, of: matched.length },
    { name: `${group}: touched by some span`, value: touched, of: expected },
  ];
}

function shares(name, right, found, expected) {
  return [
    { name: `${name}, precision`, value: right, of: found },
    { name: `${name}, recall`, value: right, of: expected },
    { name: `${name}, F1`, value: 2 * right, of: found + expected },
  ];
}

function sum(articles, count) {
  return articles.reduce((total, each) => total + count(each), 0);
}

function errorsOf({ path, matched, missed, needless }, text) {
  const valued = (date) => `${inContext(date, text)} = ${date.value ?? null}`;
  return [
    ...missed.map((date) => `${path} ${date.start}: missed ${valued(date)}`),
    ...needless.map((date) => `${path} ${date.start}: no such date ${valued(date)}`),
    ...matched.filter((pair) => !isSameValue(pair)).map(({ expected, given }) => `${path} ${expected.start}: ${valued(expected)}, found ${given.value ?? null}`),
  ];
}

function inContext({ start, end }, text) {
  return `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll('\n', '⏎');
}
