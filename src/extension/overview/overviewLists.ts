import type { ArticleInfo, EntityType } from '../../protocol/article';
import type { CorpusState, EntitySummary } from '../../protocol/engine';
import type { OverviewList, OverviewListKey, OverviewRow, OverviewTarget } from '../../protocol/overview';
import type { QueryResult, TableRow } from '../../protocol/result';
import { quoteValue } from '../../core/query/quote';
import { compareUnits } from '../../core/text/compareUnits';
import { articleAt } from '../articleAt';
import type { AnalysisState } from '../BackgroundAnalysis';
import { entityQuery } from '../commands/queryText';
import { articleDescription, articleLabel, countLabel, formatNumber, languageName, occurrenceLabel, type Wording } from '../explorer/articleText';
import { oneLine, shorten } from '../plainText';

/** Rows of a list; what is beyond, a query or a view lists. */
const MOST = 8;
const MOST_REPEATS = 5;
const LONGEST = 220;
/** Articles among which repeated passages are looked for unasked: for more it takes longer than an overview may. */
export const MOST_SEARCHED = 2000;

const NAMES: readonly (readonly [OverviewListKey, EntityType])[] = [['people', 'person'], ['places', 'place'], ['organisations', 'organisation']];

type Opens = OverviewTarget | null;

/** Counted things, the commonest first, each with a bar as long as its part of the greatest. */
function countedRows<T>(items: readonly T[], sizeOf: (item: T) => number, row: (item: T) => Omit<OverviewRow, 'share'>): readonly OverviewRow[] {
  const most = Math.max(1, ...items.map(sizeOf));
  return items.slice(0, MOST).map((item) => ({ ...row(item), share: sizeOf(item) / most }));
}

/** As many as a list shows, in order, without sorting the rest: a corpus may have hundreds of thousands. */
function firstOf<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length === MOST && compare(item, first[MOST - 1]!) >= 0) continue;
    const at = first.findIndex((other) => compare(item, other) < 0);
    first.splice(at === -1 ? first.length : at, 0, item);
    if (first.length > MOST) first.pop();
  }
  return first;
}

function headingOf(key: OverviewListKey, { l10n }: Wording): string {
  switch (key) {
    case 'people': return l10n.t('People');
    case 'places': return l10n.t('Places');
    case 'organisations': return l10n.t('Organisations');
    case 'sources': return l10n.t('Sources');
    case 'languages': return l10n.t('Languages');
    case 'articles': return l10n.t('Newest articles');
    case 'repeats': return l10n.t('Repeated passages');
  }
}

function moreOf(count: number, opens: OverviewTarget, { l10n, locale }: Wording): OverviewList['more'] {
  return count > 0 ? { text: l10n.t('{0} more', formatNumber(count, locale)), opens } : null;
}

/** Who and what is named, by type. */
export function nameLists(entities: readonly EntitySummary[], wording: Wording): readonly OverviewList[] {
  return NAMES.map(([key, type]) => {
    const found = entities.filter((entity) => entity.type === type && entity.mentions > 0);
    const rows = countedRows(firstOf(found, (a, b) => b.mentions - a.mentions || b.articles - a.articles || compareUnits(a.id, b.id)), ({ mentions }) => mentions, (entity) => {
      const [text, value] = [oneLine(entity.name), formatNumber(entity.mentions, wording.locale)];
      return { key: entity.id, text, detail: countLabel(entity.articles, wording), value, speech: `${text}: ${occurrenceLabel(entity.mentions, entity.articles, wording)}`, opens: { kind: 'query', query: `${entityQuery(entity, entities)} | kwic` } };
    });
    return {
      key, heading: headingOf(key, wording), total: formatNumber(found.length, wording.locale), rows, note: found.length === 0 ? wording.l10n.t('None named') : null,
      more: moreOf(found.length - rows.length, { kind: 'query', query: `* | entities type=${type}` }, wording),
    };
  });
}

/** The same before they are known, with the reason. */
export function pendingNames(reason: AnalysisState | string, wording: Wording): readonly OverviewList[] {
  return NAMES.map(([key]) => empty(key, typeof reason === 'string' ? reason : reason.kind === 'stopped' ? wording.l10n.t('Not known: the analysis was stopped.') : wording.l10n.t('Being looked for…'), wording));
}

function empty(key: OverviewListKey, note: string, wording: Wording): OverviewList {
  return { key, heading: headingOf(key, wording), total: '', rows: [], note, more: null };
}

export function sourceList(articles: readonly ArticleInfo[], wording: Wording): OverviewList {
  const counts = counted(articles.flatMap(({ sources }) => [...new Set(sources.map(({ name }) => name))]));
  const rows = countedRows(counts, ([, size]) => size, ([name, size]) => countRow(name, oneLine(name), size, { kind: 'query', query: `source:${quoteValue(name)}` }, wording));
  return {
    key: 'sources', heading: headingOf('sources', wording), total: formatNumber(counts.length, wording.locale), rows, note: counts.length === 0 ? wording.l10n.t('No source is known') : null,
    more: moreOf(counts.length - rows.length, { kind: 'act', act: 'sources' }, wording),
  };
}

export function languageList(articles: readonly ArticleInfo[], wording: Wording): OverviewList {
  const counts = counted(articles.map(({ language }) => language));
  const rows = countedRows(counts, ([, size]) => size, ([code, size]) => countRow(code, code === 'und' ? wording.l10n.t('Language undetermined') : languageName(code, wording.locale), size, { kind: 'query', query: `lang:${quoteValue(code)}` }, wording));
  return { key: 'languages', heading: headingOf('languages', wording), total: formatNumber(counts.length, wording.locale), rows, note: null, more: moreOf(counts.length - rows.length, { kind: 'act', act: 'languages' }, wording) };
}

function countRow(key: string, text: string, size: number, opens: Opens, wording: Wording): Omit<OverviewRow, 'share'> {
  return { key, text, detail: '', value: formatNumber(size, wording.locale), speech: `${text}: ${countLabel(size, wording)}`, opens };
}

function counted(values: readonly string[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || compareUnits(a, b));
}

/** The newest; where no date is known, the first by path. */
export function articleList(articles: readonly ArticleInfo[], wording: Wording): OverviewList {
  const { l10n, locale } = wording;
  const dated = firstOf(articles.filter(({ published }) => published !== null), (a, b) => compareUnits(b.published!.value, a.published!.value) || compareUnits(a.path, b.path));
  const shown = [...dated, ...articles.filter(({ published }) => published === null)].slice(0, MOST);
  const rows = shown.map((article): OverviewRow => {
    const [text, known] = [articleLabel(article), articleDescription(article)];
    const value = article.tokens === 1 ? l10n.t('1 word') : l10n.t('{0} words', formatNumber(article.tokens, locale));
    return { key: article.path, text, detail: known === '' ? oneLine(article.path) : known, value, share: null, speech: [text, known, value].filter((part) => part !== '').join(', '), opens: { kind: 'passage', path: article.path, span: { start: 0, end: 0 } } };
  });
  return {
    key: 'articles', heading: dated.length > 0 ? headingOf('articles', wording) : l10n.t('Articles'), total: '', rows, note: null,
    more: moreOf(articles.length - rows.length, { kind: 'act', act: 'articles' }, wording),
  };
}

/** Groups of passages that are alike, those that stand in most places first, out of the first rows of `repeats`. */
export function repeatsList({ rows, total }: Pick<QueryResult, 'rows' | 'total'>, articles: readonly ArticleInfo[], wording: Wording): OverviewList {
  const { l10n, locale } = wording;
  const titleOf = (path: string): string => {
    const article = articleAt({ articles }, path);
    return article === undefined ? oneLine(path) : articleLabel(article);
  };
  const groups = new Map<number, TableRow[]>();
  for (const row of rows as readonly TableRow[]) {
    const group = Number(row['group']);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const shown = [...groups].slice(0, MOST_REPEATS).map(([group, places]): OverviewRow => {
    const paths = [...new Set(places.map((place) => String(place['path'])))];
    const text = shorten(oneLine(String(places[0]!['text'])), LONGEST);
    const value = `${formatNumber(places.length, locale)}×`;
    const detail = paths.map(titleOf).join(' · ');
    return { key: String(group), text, detail, value, share: null, speech: `${occurrenceLabel(places.length, paths.length, wording)}: ${text}`, opens: { kind: 'query', query: `* | repeats | where group = ${group}` } };
  });
  const all: OverviewTarget = { kind: 'query', query: '* | repeats' };
  return {
    key: 'repeats', heading: headingOf('repeats', wording), total: total === 0 ? '' : l10n.t('{0} passages', formatNumber(total, locale)), rows: shown, note: total === 0 ? l10n.t('No sentence of five words or more stands there twice') : null,
    more: total > 0 && groups.size > shown.length ? { text: l10n.t('All repeated passages'), opens: all } : null,
  };
}

/** The same before it is known, with the reason where there is one. */
export function pendingRepeats(reason: CorpusState | string, wording: Wording): OverviewList {
  const { l10n } = wording;
  if (typeof reason === 'string') return empty('repeats', reason, wording);
  if (reason.articles.length <= MOST_SEARCHED) return empty('repeats', l10n.t('Being looked for…'), wording);
  return { ...empty('repeats', l10n.t('Not looked for: it takes a while in so many articles.'), wording), more: { text: l10n.t('Look for them'), opens: { kind: 'query', query: '* | repeats' } } };
}
