import type { Cell, TableResult, TableRow } from '../protocol/result';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import type { Span } from '../protocol/span';
import { appendText, cut, plainText } from './articleText';
import { RowNavigation } from './RowNavigation';
import type { Body, View } from './View';

/** Columns that the view draws; without one of them, or in another order of rows, the passages are a plain table. */
const DRAWN = ['group', 'passage', 'path', 'start', 'end', 'text', 'line', 'names', 'words', 'figures', 'speaker', 'contradicts', 'addsAt', 'contradictsAt', 'wording', 'grade', 'score'];
/** Code units of a passage that are shown. */
const SHOWN = 1500;
/** A contradiction as its column has it: the place of the other passage, and what stands here and there. */
const CONTRADICTION = /\[(\d+)\] (.*?)(?=; \[\d+\] |$)/gu;
const KINDS = [['names', 'name', RENDERER_STRINGS.claimName], ['words', 'word', RENDERER_STRINGS.claimWord], ['figures', 'figure', RENDERER_STRINGS.claimFigure]] as const;

/** Whether rows are passages of groups as `claims` makes them, group by group. */
export function isClaims({ method: { verb, settings }, columns }: TableResult): boolean {
  return verb === 'claims' && settings['sort'] === undefined && DRAWN.every((name) => columns.some((column) => column.name === name));
}

/** Groups of passages that may report the same, each as a block: why it is one, and its passages side by side with what sets them apart. */
export function createClaimsView(view: View, count: number): Body {
  const { dom, language: { t } } = view;
  const element = dom.el('div', { class: 'kp-claims', role: 'list', 'aria-description': t(RENDERER_STRINGS.keys) });
  // Grade of the row before each page, as far as pages have been drawn.
  const before = new Map<number, Cell>([[0, null]]);
  const navigation = new RowNavigation(view, element);
  return {
    element, lines: element, head: undefined, navigation, label: null, pageSize: 40, rowHeight: 90,
    descendingFirst: () => false,
    order: () => undefined,
    draw: (rows, offset) => {
      const groups = groupsOf(rows as readonly TableRow[]);
      const gradeOf = (group: RowGroup | undefined): Cell | undefined => group && (group.rows[0]!['grade'] ?? null);
      before.set(offset + rows.length, gradeOf(groups.at(-1)) ?? null);
      return dom.el('div', { class: 'kp-page', role: 'presentation' }, ...groups.flatMap((group, at) => [
        drawPart(view, gradeOf(group)!, at === 0 ? before.get(offset) : gradeOf(groups[at - 1])), drawGroup(view, navigation, group.rows, { row: offset + group.from, count }),
      ]));
    },
    blank: () => dom.el('div', { class: 'kp-blank', 'aria-hidden': 'true' }),
    fit: () => undefined,
  };
}

interface RowGroup {
  readonly rows: TableRow[];
  /** Place of its first row. */
  readonly from: number;
}

function groupsOf(rows: readonly TableRow[]): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  rows.forEach((row, from) => {
    const last = groups.at(-1);
    if (last && last.rows[0]!['group'] === row['group']) last.rows.push(row);
    else groups.push({ rows: [row], from });
  });
  return groups;
}

interface Place {
  readonly row: number;
  readonly count: number;
}

const PARTS: Readonly<Record<string, string>> = { likely: RENDERER_STRINGS.claimLikelyPart, possible: RENDERER_STRINGS.claimPossiblePart };

/** How sure the groups from here on are, above the first of each grade; where the row before is not known, each group says it of itself. */
function drawPart({ dom, language: { t } }: View, grade: Cell, before: Cell | undefined): HTMLElement | null {
  const title = PARTS[String(grade)];
  return title === undefined || before === undefined || before === grade ? null : dom.el('div', { class: 'kp-claimpart', role: 'listitem' }, t(title));
}

function drawGroup(view: View, navigation: RowNavigation, rows: readonly TableRow[], { row, count }: Place): HTMLElement {
  const { dom, language } = view;
  const title = language.t(RENDERER_STRINGS.claimGroup, textOf(rows[0]!, 'group'));
  return dom.el('div', { class: `kp-claim${isPossible(rows[0]!) ? ' kp-possible' : ''}`, role: 'listitem', 'aria-label': title },
    drawHead(view, rows, title),
    dom.el('div', { class: 'kp-sides', role: 'list', 'aria-label': title }, ...rows.map((own, at) => drawPassage(view, navigation, own, { row: row + at, count }))));
}

function drawHead(view: View, rows: readonly TableRow[], title: string): HTMLElement {
  const { dom, language: { t, count } } = view;
  const [first] = rows as readonly [TableRow];
  const articles = new Set(rows.map(({ path }) => path)).size;
  const note = (text: string, name = 'claimnote'): HTMLElement => dom.el('span', { class: `kp-${name}` }, text);
  return dom.el('div', { class: 'kp-claimhead' },
    dom.el('strong', {}, title),
    note(count('article', articles)),
    note(t(isPossible(first) ? RENDERER_STRINGS.claimPossible : RENDERER_STRINGS.claimLikely, score(view, Number(first['score'])))),
    ...(rows.some((row) => textOf(row, 'contradicts') !== '') ? [note(t(RENDERER_STRINGS.claimHasContradiction), 'against-note')] : []),
    drawReasons(view, first));
}

/** What the group has in common, as a list of names, words and figures. */
function drawReasons(view: View, row: TableRow): HTMLElement {
  const { dom, language: { t } } = view;
  const reasons = KINDS.flatMap(([column, kind, doc]) => parted(textOf(row, column)).map((reason) => {
    const item = dom.el('span', { class: `kp-reason kp-reason-${kind}`, role: 'listitem', title: t(doc), dir: 'auto' });
    appendText(dom, t, item, reason.split('/').join(' ~ '));
    return item;
  }));
  return dom.el('div', { class: 'kp-reasons', role: 'list', 'aria-label': t(RENDERER_STRINGS.claimWhy) }, dom.el('span', { class: 'kp-claimnote', 'aria-hidden': 'true' }, t(RENDERER_STRINGS.claimWhy)), ...reasons);
}

function drawPassage(view: View, navigation: RowNavigation, row: TableRow, { row: number, count }: Place): HTMLElement {
  const { dom, language: { t } } = view;
  const target = { path: textOf(row, 'path'), span: { start: Number(row['start']), end: Number(row['end']) } };
  const side = dom.el('div', { class: 'kp-side', role: 'listitem', 'data-row': number, 'aria-posinset': number + 1, 'aria-setsize': count },
    drawSideHead(view, row), drawText(view, row), drawSpeaker(view, row), ...drawContradictions(view, row),
    navigation.besideButton(target, t(RENDERER_STRINGS.openBeside)));
  navigation.add(side, target);
  return side;
}

/** Number in the group, the article, and what is known of it. */
function drawSideHead(view: View, row: TableRow): HTMLElement {
  const { dom, language: { t } } = view;
  const path = plainText(`${textOf(row, 'path')}:${textOf(row, 'line')}`);
  const name = plainText(textOf(row, 'source') || textOf(row, 'title')) || path;
  const wording = { same: RENDERER_STRINGS.claimSame, near: RENDERER_STRINGS.claimNear }[textOf(row, 'wording')];
  const facts = [...(wording === undefined ? [] : [t(wording)]), plainText(textOf(row, 'published')), name === path ? '' : t(RENDERER_STRINGS.line, textOf(row, 'line'))].filter((fact) => fact !== '');
  return dom.el('div', { class: 'kp-sidehead', title: [plainText(textOf(row, 'title')), path].filter((part) => part !== '').join('\n') },
    dom.el('span', { class: 'kp-sideno', 'aria-label': t(RENDERER_STRINGS.claimPassage, textOf(row, 'passage')) }, textOf(row, 'passage')),
    dom.el('bdi', { class: 'kp-sidename' }, name),
    dom.el('span', { class: 'kp-sidefacts' }, facts.join(' · ')));
}

/** The passage, with what only it says set apart from what others say too. */
function drawText(view: View, row: TableRow): HTMLElement {
  const { dom, language: { t } } = view;
  const start = Number(row['start']);
  const text = cut(textOf(row, 'text'), SHOWN);
  const element = dom.el('div', { class: 'kp-text', dir: 'auto' });
  let done = 0;
  for (const { span, name, label } of marksOf(view, row)) {
    const [from, to] = [Math.max(done, span.start - start), Math.min(text.length, span.end - start)];
    if (to <= from) continue;
    appendText(dom, t, element, text.slice(done, from));
    const mark = dom.el('mark', { class: `kp-${name}`, title: label });
    appendText(dom, t, mark, text.slice(from, to));
    element.append(mark);
    done = to;
  }
  appendText(dom, t, element, text.slice(done));
  return element;
}

interface Marked {
  readonly span: Span;
  readonly name: 'only' | 'against';
  readonly label: string;
}

function marksOf({ language: { t } }: View, row: TableRow): readonly Marked[] {
  const against = spansIn(textOf(row, 'contradictsAt')).map((span): Marked => ({ span, name: 'against', label: t(RENDERER_STRINGS.claimHasContradiction) }));
  const only = spansIn(textOf(row, 'addsAt')).flatMap((span) => without(span, against.map((mark) => mark.span))).map((span): Marked => ({ span, name: 'only', label: t(RENDERER_STRINGS.claimAdds) }));
  return [...against, ...only].sort((a, b) => a.span.start - b.span.start);
}

/** What is left of a stretch outside others, which are in order. */
function without({ start, end }: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let from = start;
  for (const other of others) {
    if (other.end <= from || other.start >= end) continue;
    if (other.start > from) left.push({ start: from, end: other.start });
    from = other.end;
  }
  return from < end ? [...left, { start: from, end }] : left;
}

function drawSpeaker(view: View, row: TableRow): HTMLElement | null {
  const { dom, language: { t } } = view;
  const speaker = plainText(textOf(row, 'speaker'), 120);
  return speaker === '' ? null : dom.el('bdi', { class: 'kp-said' }, t(RENDERER_STRINGS.claimSpeaker, speaker));
}

function drawContradictions(view: View, row: TableRow): readonly HTMLElement[] {
  const { dom, language: { t } } = view;
  return [...textOf(row, 'contradicts').matchAll(CONTRADICTION)].map(([, place = '', what = '']) => dom.el('div', { class: 'kp-against-note' }, t(RENDERER_STRINGS.claimContradicts, place, plainText(what, 200))));
}

function isPossible(row: TableRow): boolean {
  return row['grade'] === 'possible';
}

/** Never as sure as 1. */
function score({ language: { locale } }: View, value: number): string {
  return Math.min(0.99, value).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function textOf(row: TableRow, name: string): string {
  const value = row[name] ?? null;
  return value === null ? '' : String(value);
}

function parted(list: string): readonly string[] {
  return list === '' ? [] : list.split(', ');
}

/** Offsets as their columns have them: `12-17 20-24`. */
function spansIn(offsets: string): readonly Span[] {
  return [...offsets.matchAll(/(\d+)-(\d+)/gu)].map(([, start, end]) => ({ start: Number(start), end: Number(end) }));
}
