import type { Picture, PictureElement, PictureTarget, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import type { Dictionary } from '../index/TokenIndex';
import { quote } from '../query/quote';
import { tokens } from '../text/tokenize';
import { marked, svg } from './elements';
import { fitted, FONT, plainLabel, textWidth } from './labels';
import { say } from './messages';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';

/** Speakers that are drawn at most. */
export const MOST_SPEAKERS = 30;
const LANE = 24;
const CELL = { least: 30, most: 74 };
const GAP = 10;
/** Names of articles lean, so that each begins over its column. */
const LEAN = { degrees: -32, length: 230 };
const TINT = { least: 0.14, most: 0.55 };

interface Speaker {
  /** `null`: nobody knows. Else the commonest of the names. */
  readonly name: string | null;
  /** Forms under which one stands who is no entity: Beobachter, Beobachtern. */
  readonly names: ReadonlyMap<string, number>;
  readonly id: string | null;
  readonly total: number;
  readonly byPath: ReadonlyMap<string, number>;
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
}

/** Who says how much in which article: speakers down, articles across, a number in each field. */
export async function speakersPicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const rows = (await result.rows(0, result.rowCount)) as readonly TableRow[];
  const all = speakersOf(rows, (name) => lemmasOf(name, result.corpus?.index.dictionary));
  const speakers = all.slice(0, MOST_SPEAKERS);
  const labels = speakers.map(({ name }): PictureText => (name === null ? say('speakersUnknown') : fitted(name, width * 0.3) || '—'));
  const left = Math.ceil(Math.max(textWidth('unknown'), ...labels.map((label) => (typeof label === 'string' ? textWidth(label) : 0)))) + GAP;
  const lean = LEAN.length * Math.cos((-LEAN.degrees * Math.PI) / 180);
  const room = width - left - Math.min(lean, width * 0.22) - 2 * GAP;
  const paths = articlesOf(rows);
  const drawn = commonest(rows, paths, Math.max(1, Math.floor(room / CELL.least)));
  const grid: Grid = { left: left + totalsWidth(speakers), top: Math.ceil(LEAN.length * Math.sin((-LEAN.degrees * Math.PI) / 180)) + 2 * GAP, cell: Math.min(CELL.most, room / drawn.length) };
  const most = Math.max(1, ...speakers.flatMap(({ byPath }) => drawn.map((path) => byPath.get(path) ?? 0)));
  return {
    width, height: grid.top + speakers.length * LANE + GAP, title: say(result.method.verb === 'reported' ? 'speakersReported' : 'speakersQuotes'),
    description: describe(all, speakers.length, paths.length, drawn.length),
    elements: [
      ...drawn.map((path, at) => columnName(path, titleOf(result, path), at, grid)),
      ...speakers.map((speaker, at) => lane(result, speaker, labels[at]!, { at, drawn, grid, most })),
    ],
  };
}

/** The most quoted first, then by name; what nobody is known to have said comes last. */
function speakersOf(rows: readonly TableRow[], keyOf: (name: string) => string): readonly Speaker[] {
  const found = new Map<string, { id: string | null; names: Map<string, number>; total: number; byPath: Map<string, number> }>();
  for (const row of rows) {
    const [name, id] = [row['speaker'], row['speakerId']].map((cell) => (typeof cell === 'string' ? cell : null)) as [string | null, string | null];
    const key = name === null ? '' : JSON.stringify([id, id === null ? keyOf(name) : null]);
    const speaker = found.get(key) ?? { id, names: new Map<string, number>(), total: 0, byPath: new Map<string, number>() };
    found.set(key, speaker);
    const path = String(row['path']);
    speaker.total++;
    if (name !== null) speaker.names.set(name, (speaker.names.get(name) ?? 0) + 1);
    speaker.byPath.set(path, (speaker.byPath.get(path) ?? 0) + 1);
  }
  return [...found.values()].map((speaker) => ({ ...speaker, name: commonestOf(speaker.names) })).sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.total - a.total || (a.name! < b.name! ? -1 : 1));
}

/** The first by its letters where several are as common. */
function commonestOf(names: ReadonlyMap<string, number>): string | null {
  return [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** A name by the lemmas of its words, so that its cases are one; as it is where it is not known. */
function lemmasOf(name: string, dictionary: Dictionary | undefined): string {
  const lemmas = tokens(name).map(({ start, end }) => {
    const [term] = dictionary?.withForm(name.slice(start, end)) ?? [];
    return term === undefined ? name.slice(start, end) : dictionary!.lemma(term);
  });
  return lemmas.length === 0 ? name : lemmas.join(' ');
}

function articlesOf(rows: readonly TableRow[]): readonly string[] {
  return [...new Set(rows.map((row) => String(row['path'])))].sort();
}

/** Those with most, where there is no room for all, in their own order. */
function commonest(rows: readonly TableRow[], paths: readonly string[], most: number): readonly string[] {
  if (paths.length <= most) return paths;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row['path']), (counts.get(String(row['path'])) ?? 0) + 1);
  const kept = new Set([...paths].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, most));
  return paths.filter((path) => kept.has(path));
}

function titleOf({ corpus }: PictureInput['result'], path: string): string {
  return plainLabel(corpus?.articles.find((article) => article.path === path)?.title ?? '') || plainLabel(path);
}

function totalsWidth(speakers: readonly Speaker[]): number {
  return Math.ceil(Math.max(...speakers.map(({ total }) => textWidth(String(total))))) + 2 * GAP;
}

function columnName(path: string, title: string, at: number, { left, top, cell }: Grid): PictureElement {
  const x = left + (at + 0.5) * cell;
  const label = fitted(title, LEAN.length - GAP, { keepEnd: title === plainLabel(path) });
  return marked(svg('text', { x, y: top - GAP, transform: `rotate(${LEAN.degrees} ${x.toFixed(1)} ${(top - GAP).toFixed(1)})` }, label),
    { label: title === plainLabel(path) ? title : say('speakersArticle', title, plainLabel(path)), opens: { kind: 'passage', path, span: { start: 0, end: 0 } }, x, y: top - GAP });
}

interface Lane {
  readonly at: number;
  readonly drawn: readonly string[];
  readonly grid: Grid;
  readonly most: number;
}

function lane(result: PictureInput['result'], speaker: Speaker, label: PictureText, { at, drawn, grid, most }: Lane): PictureElement {
  const top = grid.top + at * LANE;
  const middle = top + LANE / 2;
  const text = { y: middle + FONT / 3 };
  const named = speaker.name === null ? say('speakersUnknownLabel', speaker.total) : say('speakersLabel', plainLabel(speaker.name), speaker.total);
  const totals = totalsWidth([speaker]);
  return svg('g', {},
    svg('line', { class: 'pic-line', x1: 0, x2: grid.left + drawn.length * grid.cell, y1: top, y2: top }),
    marked(svg('text', { class: speaker.name === null ? 'pic-soft' : undefined, x: 0, ...text }, label), { label: named, opens: target(result, speaker), x: 0, y: middle }),
    svg('text', { class: 'pic-end pic-soft', x: grid.left - GAP, ...text }, totals > 0 ? speaker.total : ''),
    ...drawn.flatMap((path, column) => field(result, speaker, path, { x: grid.left + column * grid.cell, top, cell: grid.cell, most })));
}

function field(result: PictureInput['result'], speaker: Speaker, path: string, { x, top, cell, most }: { readonly x: number; readonly top: number; readonly cell: number; readonly most: number }): readonly PictureElement[] {
  const count = speaker.byPath.get(path) ?? 0;
  const [across, down] = [x + cell / 2, top + LANE / 2];
  if (count === 0) return [svg('circle', { class: 'pic-line', cx: across, cy: down, r: 1 })];
  const tint = TINT.least + (TINT.most - TINT.least) * (count / most);
  const title = titleOf(result, path);
  return [marked(
    svg('g', {},
      svg('rect', { class: 'pic-a pic-tint', x: x + 2, y: top + 2, width: cell - 4, height: LANE - 4, 'fill-opacity': tint }),
      svg('text', { class: 'pic-middle', x: across, y: down + FONT / 3 }, count)),
    { label: speaker.name === null ? say('speakersUnknownField', title, count) : say('speakersField', plainLabel(speaker.name), title, count), opens: target(result, speaker, path), x: across, y: down })];
}

/** The quotes of a speaker, in one article or in all. */
function target(result: PictureInput['result'], { name, names, id }: Speaker, path?: string): PictureTarget | null {
  const anyOf = [...names.keys()].sort().map((each) => `speaker = ${quote(each)}`).join(' OR ');
  const said = name === null ? 'speaker = none' : id === null ? `${names.size > 1 ? `(${anyOf})` : anyOf} AND speakerId = none` : `speakerId = ${quote(id)}`;
  return queryTarget(result, (search) => `${search} | ${result.method.verb} | where ${path === undefined ? '' : `path = ${quote(path)} AND `}${said}`);
}

function describe(all: readonly Speaker[], drawn: number, articles: number, columns: number): readonly PictureText[] {
  const known = all.filter(({ name }) => name !== null);
  const unknown = all.find(({ name }) => name === null)?.total ?? 0;
  const total = all.reduce((sum, speaker) => sum + speaker.total, 0);
  return [
    known[0] ? say('speakersSummary', total, known.length, articles, plainLabel(known[0].name!), known[0].total) : say('speakersNobody', total, articles),
    ...(unknown > 0 ? [say('speakersWithout', unknown)] : []),
    ...(drawn < all.length ? [say('speakersCut', drawn, all.length)] : []),
    ...(columns < articles ? [say('speakersColumns', columns, articles)] : []),
  ];
}
