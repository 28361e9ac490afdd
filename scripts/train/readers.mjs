// Reads the annotated texts of the data folder into documents: { id, sentences: [{ text, spans: [{ start, end, type }], head }] }.
// Spans are UTF-16 offsets into the sentence's own text; types are those of the program.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const TYPES = { PER: 'person', LOC: 'place', ORG: 'organisation', OTH: 'other', MISC: 'other' };

function readLines(folder, file) {
  return gunzipSync(readFileSync(path.join(folder, 'ner', file))).toString('utf8').split('\n');
}

/** GermEval 2014, outer level. The line before a sentence names its page: that is the document. Derivations and parts of words are no names. */
export function readGermEval(folder) {
  const documents = new Map();
  let page = '';
  let rows = [];
  const flush = () => {
    if (rows.length > 0) sentencesOf(documents, page).push(joinTokens(rows, 'de'));
    rows = [];
  };
  for (const line of readLines(folder, 'germeval.test.tsv.gz')) {
    if (line.startsWith('#')) {
      flush();
      page = line.split('\t')[1];
    } else if (line.trim() === '') flush();
    else rows.push(line.split('\t').slice(1, 3));
  }
  flush();
  return listOf(documents, 'germeval');
}

/** Universal NER: the text of each sentence stands above it, with a blank before English 's and n't, which no text has. */
export function readUner(folder, file) {
  const documents = new Map();
  let document = '';
  let text = '';
  let rows = [];
  const flush = () => {
    if (rows.length > 0) sentencesOf(documents, document).push(contracted(alignTokens(text, rows)));
    rows = [];
  };
  for (const line of readLines(folder, file)) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14);
    else if (line.startsWith('# text = ')) text = line.slice(9);
    else if (line.trim() === '') flush();
    else if (!line.startsWith('#')) rows.push(line.split('\t').slice(1, 3));
  }
  flush();
  return listOf(documents, file);
}

/** Wikigold has articles without ids between marks, and I- alone: neighbouring names of one type are one. */
export function readWikigold(folder) {
  const documents = new Map();
  let document = 0;
  let rows = [];
  const flush = () => {
    if (rows.length > 0) sentencesOf(documents, `${document}`).push(joinTokens(rows, 'en'));
    rows = [];
  };
  for (const line of readLines(folder, 'wikigold.en.conll.gz')) {
    if (line.startsWith('-DOCSTART-')) document++;
    else if (line.trim() === '') flush();
    else {
      const [token, label] = line.split(' ');
      rows.push([token, label === 'O' || rows.at(-1)?.[1].slice(2) === label.slice(2) ? label : label.replace('I-', 'B-')]);
    }
  }
  flush();
  return listOf(documents, 'wikigold');
}

/** Names in Wikipedia, by type: [[tokens], type]. */
export function readWikiannNames(folder, language) {
  const names = [];
  for (const line of readLines(folder, `wikiann.${language}.train.gz`)) {
    const [token, label = 'O'] = line.slice(3).split('\t');
    if (label.startsWith('B-')) names.push([[token], label.slice(2)]);
    else if (label.startsWith('I-')) names.at(-1)?.[0].push(token);
  }
  return names;
}

function sentencesOf(documents, id) {
  if (!documents.has(id)) documents.set(id, []);
  return documents.get(id);
}

function listOf(documents, source) {
  return [...documents].map(([id, sentences]) => ({ id, source, sentences }));
}

/** Puts a sentence together again from tokens. */
function joinTokens(rows, language) {
  let text = '';
  const spans = [];
  let open = false;
  let quoted = false;
  let glue = true;
  for (const [token, label] of rows) {
    const closes = token === '"' && quoted;
    const sticks = /^(?:[.,;:!?)\]%“”’»…]|'s$|n't$|'(?:re|ve|ll|d|m)$)/.test(token) && token !== '„' && !(language === 'en' && token === '“');
    if (!glue && !closes && !sticks) text += ' ';
    glue = /^[([„‚«]$/.test(token) || (language === 'en' && token === '“') || (token === '"' && !quoted);
    if (token === '"') quoted = !quoted;
    const start = text.length;
    text += token;
    open = addLabel(spans, label, start, text.length, open);
  }
  return { text, spans };
}

const PARTED = / (?=(?:['’](?:s|m|re|ve|ll|d)|n['’]t)(?![\p{L}\p{N}]))/giu;

/** "Enron 's" → "Enron's". */
function contracted({ text, spans }) {
  const blanks = [...text.matchAll(PARTED)].map(({ index }) => index);
  const moved = (offset) => offset - blanks.filter((blank) => blank < offset).length;
  return { text: text.replace(PARTED, ''), spans: spans.map(({ start, end, type }) => ({ start: moved(start), end: moved(end), type })) };
}

/** Finds the tokens of a sentence in its text. */
function alignTokens(text, rows) {
  const spans = [];
  let at = 0;
  let open = false;
  for (const [token, label] of rows) {
    const found = text.indexOf(token, at);
    if (found < 0 || found > at + 20) continue;
    at = found + token.length;
    open = addLabel(spans, label, found, at, open);
  }
  return { text, spans };
}

/** Answers whether a name is open behind this token. */
function addLabel(spans, label, start, end, open) {
  const type = TYPES[label.slice(2)];
  if (label.startsWith('B-') && type !== undefined) {
    spans.push({ start, end, type });
    return true;
  }
  if (label.startsWith('I-') && open && spans.at(-1).type === type) {
    spans.at(-1).end = end;
    return true;
  }
  return false;
}

/** SmartData's types that name what a name names here. Streets, routes and stops of a timetable are left out with their sentences. */
const SMART = { person: 'person', organization: 'organisation', 'organization-company': 'organisation', location: 'place', 'location-city': 'place' };
const SMART_UNSURE = /^location-(?:street|stop|route)$/;

/**
 * DFKI SmartData: news, feeds and tweets. A name has a capital; nouns (Gruppe, Polizei), adjectives and words of origin that it marks too
 * are for `isName` to refuse. Sentences with streets, stops or routes are left out: those are marked by another convention.
 */
export function readSmartData(folder, isName, sentencesIn) {
  const documents = [];
  for (const part of ['train', 'test']) {
    for (const { id, raw, text } of jsonObjects(gunzipSync(readFileSync(path.join(folder, 'ner', `sd.${part}.json.gz`))).toString('utf8'))) {
      const entities = [...raw.matchAll(/<Entity id="\d+" startPos="(\d+)" endPos="(\d+)" type="([^"]*)" surface=/g)].map(([, start, end, type]) => ({ start: Number(start), end: Number(end), type }));
      const source = /featureName="source" featureValue="([^"]*)"/.exec(raw)?.[1] ?? '';
      documents.push({ id, source: `smartdata-${source}`, sentences: smartSentences(text.string, entities, isName, sentencesIn) });
    }
  }
  return documents;
}

function smartSentences(text, entities, isName, sentencesIn) {
  const kept = [];
  for (const { start, end } of sentencesIn(text)) {
    const inside = entities.filter((entity) => entity.start < end && entity.end > start);
    if (inside.some(({ type }) => SMART_UNSURE.test(type))) continue;
    const sentence = text.slice(start, end);
    const spans = inside
      .map((entity) => ({ start: entity.start - start, end: entity.end - start, type: SMART[entity.type] }))
      .filter((span) => span.type !== undefined && span.start >= 0 && span.end <= sentence.length && isName(sentence.slice(span.start, span.end), span.type));
    kept.push({ text: sentence, spans: withoutOverlap(spans) });
  }
  return kept;
}

function withoutOverlap(spans) {
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((span, at) => at === 0 || span.start >= Math.max(...sorted.slice(0, at).map(({ end }) => end)));
}

function* jsonObjects(text) {
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' && depth++ === 0) start = at;
    else if (letter === '}' && --depth === 0) yield JSON.parse(text.slice(start, at + 1));
  }
}
