import type { Picture } from '../../protocol/picture';
import type { HitRow, QueryResult, Row, TableRow } from '../../protocol/result';
import { claimHeading, gradeHeading, isClaims, startsClaim } from '../notebook/claimGroups';
import { groupHeading, startsGroup } from '../notebook/hitGroups';
import { flattenText } from '../notebook/markdownText';
import { resultColumns, type Content, type PlaceContent, type ResultColumn } from '../notebook/resultTable';
import { methodSentence, shownFormulas, totalSentence, warningSentences } from '../notebook/resultSentences';
import type { TextPart } from '../notebook/excerpt';
import { firstPart } from '../notebook/excerpt';
import { el, type Child, type Html } from './html';
import { pictureHtml } from './pictureHtml';
import type { References } from './References';

/** Units of a title beside a passage. */
const TITLE = 36;
/** Units of a node that stands on one line. */
const SHORT = 40;

/** A result: warnings, picture, table, method. What it refers to is noted in `references`. Its words are English, texts of articles in their own language. */
export function resultHtml(result: QueryResult, references: References, picture?: Picture): Html {
  const total = totalSentence(result, result.rows.length);
  const sentence: Child = [el('strong', {}, total.total), total.rest];
  return el('div', { class: `result ${result.kind}`, lang: 'en' },
    warningSentences(result).map((warning) => el('p', { class: 'warning' }, el('strong', {}, 'Warning: '), flattenText(warning))),
    picture === undefined ? null : pictureHtml(picture),
    result.rows.length === 0 ? el('p', { class: 'total' }, sentence) : table(result, references, sentence),
    el('p', { class: 'method' }, `Method: ${flattenText(methodSentence(result))}`),
    shownFormulas(result).length === 0 ? null : el('ul', { class: 'method' }, shownFormulas(result).map((formula) => el('li', {}, flattenText(formula)))));
}

function table(result: QueryResult, references: References, caption: Child): Html {
  const columns = resultColumns({ result }).filter(({ role }) => role !== 'group');
  const heads = columns.map(({ title, role }) => el('th', { scope: 'col', class: role }, flattenText(title)));
  // The word, the name, the count's key: what a row is about.
  const isTable = result.kind === 'table' && columns[0]?.role === 'text';
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Result of ${flattenText(result.query)}` },
    el('table', {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, heads)),
      bodies(result).map((rows) => el('tbody', {}, headOf(result, rows[0]!, columns.length, references), rows.map(({ row, at }) => tableRow(row, at, columns, isTable, references))))));
}

interface NumberedRow {
  readonly row: Row;
  readonly at: number;
}

/** The rows of a table as one, or article by article. */
function bodies(result: QueryResult): readonly (readonly NumberedRow[])[] {
  const parts: NumberedRow[][] = [];
  result.rows.forEach((row: Row, at) => {
    if (at === 0 || (result.kind === 'hits' && startsGroup(row as HitRow, at)) || (isClaims(result) && startsClaim(row as TableRow, at))) parts.push([]);
    parts.at(-1)!.push({ row, at });
  });
  return parts;
}

/** What stands above rows that belong together. */
function headOf(result: QueryResult, first: NumberedRow, columns: number, references: References): Child {
  if (isClaims(result)) return claimRows(result.rows as readonly TableRow[], first.at, columns);
  return result.kind === 'hits' && startsGroup(first.row as HitRow, first.at) ? groupRow(first.row as HitRow, columns, references) : null;
}

/** The title of the article with the number of its hits, above them. */
function groupRow(hit: HitRow, columns: number, references: References): Html {
  return el('tr', { class: 'group', lang: languageOf(references, hit.path) }, el('th', { scope: 'rowgroup', colspan: columns, dir: 'auto' }, flattenText(groupHeading(hit))));
}

/** How sure the groups from here on are, where that changes, and why a group of passages is one, above them. */
function claimRows(rows: readonly TableRow[], at: number, columns: number): Child {
  const row = (name: string, text: string): Html => el('tr', { class: name }, el('th', { scope: 'rowgroup', colspan: columns, dir: 'auto' }, flattenText(text)));
  const grade = gradeHeading(rows, at);
  return [grade === undefined ? null : row('grade', grade), row('group', claimHeading(rows[at]!))];
}

function tableRow(row: Row, at: number, columns: readonly ResultColumn[], hasHead: boolean, references: References): Html {
  const path = (row as { readonly path?: unknown }).path;
  const language = typeof path === 'string' ? languageOf(references, path) : null;
  return el('tr', { lang: language }, columns.map(({ role, cell }, column) => {
    const isHead = hasHead && column === 0;
    const shown = cell(row, at);
    return el(isHead ? 'th' : 'td', { class: role === 'node' && isShort(shown) ? 'node short' : role, scope: isHead ? 'row' : null, dir: role === 'number' || role === 'place' ? null : 'auto' }, content(shown, references));
  }));
}

function isShort(cell: Content): boolean {
  return cell.kind === 'text' && cell.parts.reduce((length, { text }) => length + text.length, 0) <= SHORT;
}

function languageOf(references: References, path: string): string | null {
  const language = references.article(path)?.info.language;
  return language === undefined || language === 'und' ? null : language;
}

function content(cell: Content, references: References): Child {
  switch (cell.kind) {
    case 'text': return partsHtml(cell.parts);
    case 'number': return cell.text;
    case 'unknown': return el('span', { class: 'unknown', lang: 'en' }, 'unknown');
    case 'place': return placeHtml(cell, references);
  }
}

/** Text on one line, its nodes marked. */
export function partsHtml(parts: readonly TextPart[]): Child {
  return parts.map(({ text, isNode, isCollocate }) => {
    const line = text.replace(/[\s\u0000-\u001F]+/g, ' ');
    return isNode ? el('mark', {}, line) : isCollocate ? el('em', {}, line) : line;
  });
}

/** The article by its title, and the number under which its passage is quoted. */
function placeHtml({ place, label }: PlaceContent, references: References): Child {
  const article = references.article(place.path);
  const passage = references.passage(place);
  const name = flattenText(label ?? article?.info.title ?? '') || place.path;
  return [
    article === undefined ? name : el('a', { href: `#a${article.number}`, dir: 'auto' }, label === null ? firstPart(name, TITLE).replace(/ …$/, '\u00a0…') : name),
    label !== null || place.line === null ? null : el('span', { class: 'line', lang: 'en' }, place.page === undefined ? `, line ${place.line}` : `, page ${place.page}`),
    passage === null ? null : el('sup', {}, el('a', { href: `#p${passage.number}`, id: passage.isFirst ? `r${passage.number}` : null, 'aria-label': `Passage ${passage.number}` }, `[${passage.number}]`)),
  ];
}
