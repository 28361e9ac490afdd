import type { ArticleInfo } from '../../protocol/article';
import type { CorpusState } from '../../protocol/engine';
import type { Overview, OverviewAnalysis, OverviewFigure, OverviewNotice } from '../../protocol/overview';
import type { AnalysisState } from '../BackgroundAnalysis';
import { formatNumber, type Wording } from '../explorer/articleText';
import { remarksOf } from '../explorer/remarksOf';
import { oneLine } from '../plainText';
import { translateMessage } from '../translate';
import { articleList, languageList, sourceList } from './overviewLists';

/** Files that are named, of those that could not be read or came with a remark. */
const NAMED = 3;
/** Months that are drawn one by one. */
const MOST_MONTHS = 60;

export interface CorpusFacts {
  readonly corpus: string;
  readonly name: string;
  readonly analysis: AnalysisState;
}

/** What is known of a corpus without asking it anything: pure, in the reader's language. */
export function overviewOf(state: CorpusState, { corpus, name, analysis }: CorpusFacts, wording: Wording): Overview {
  const { l10n } = wording;
  return {
    corpus, title: oneLine(name), subtitle: subtitleOf(state, wording),
    figures: state.articles.length === 0 ? [] : figuresOf(state, wording),
    notices: [...readingNotices(state, wording), ...metadataNotices(state, wording)],
    lists: state.articles.length === 0 ? [] : [articleList(state.articles, wording), sourceList(state.articles, wording), languageList(state.articles, wording)],
    analysis: analysisOf(analysis, wording),
    words: {
      notices: l10n.t('Worth a look'), noNotices: l10n.t('Nothing to mend: every file was read, and every article has a date and a source.'),
      time: l10n.t('Over time'), drawing: l10n.t('Counting…'),
    },
  };
}

/** Articles by time, as finely as their dates spread: with the dates that they speak of once these are known. `undefined` where there is no date to draw yet. */
export function timeQuery({ articles }: Pick<CorpusState, 'articles'>, isAnalysed: boolean): string | undefined {
  const [first, last] = periodOf(articles);
  const months = first === undefined || last === undefined ? undefined : (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7) || 12) - Number(first.slice(5, 7) || 1);
  const unit = months === undefined || months > MOST_MONTHS ? 'year' : months > 1 ? 'month' : 'day';
  if (first === undefined && !isAnalysed) return undefined;
  return isAnalysed ? `* | timeline by=${unit}` : `* | count by=${unit} | chart bar x=${unit} y=articles`;
}

export function analysisOf(state: AnalysisState, { l10n, locale }: Wording): OverviewAnalysis | null {
  switch (state.kind) {
    case 'idle': return null;
    case 'stopped': return { text: l10n.t('The analysis was stopped: names, quotations and dates are not known yet.'), share: null, action: { text: l10n.t('Resume'), opens: { kind: 'act', act: 'resume' } } };
    case 'running': {
      const { done, total } = state.progress;
      return { text: l10n.t('Looking for names, quotations and dates: {0} of {1} articles', formatNumber(done, locale), formatNumber(total, locale)), share: total === 0 ? 0 : done / total, action: null };
    }
  }
}

function subtitleOf({ articles }: CorpusState, { l10n }: Wording): string {
  const [first, last] = periodOf(articles);
  if (articles.length === 0) return l10n.t('No articles yet: .txt and .md files of this folder become articles.');
  if (first === undefined || last === undefined) return l10n.t('No date of publication is known');
  return first === last ? l10n.t('Published {0}', first) : l10n.t('Published {0} to {1}', first, last);
}

/** First and last date of publication, each as exactly as it is known. */
function periodOf(articles: readonly ArticleInfo[]): readonly [string | undefined, string | undefined] {
  let [first, last]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const { published } of articles) {
    if (published === null) continue;
    if (first === undefined || published.value < first) first = published.value;
    if (last === undefined || published.value > last) last = published.value;
  }
  return [first, last];
}

function figuresOf({ articles, tokens }: CorpusState, { l10n, locale }: Wording): readonly OverviewFigure[] {
  const figure = (key: string, value: number, name: string, opens: OverviewFigure['opens']): OverviewFigure => ({ key, value: formatNumber(value, locale), name, opens });
  const sources = new Set(articles.flatMap((article) => article.sources.map((source) => source.name))).size;
  const languages = new Set(articles.map(({ language }) => language).filter((language) => language !== 'und')).size;
  const dated = articles.filter(({ published }) => published !== null).length;
  return [
    figure('articles', articles.length, articles.length === 1 ? l10n.t('article') : l10n.t('articles'), { kind: 'act', act: 'articles' }),
    figure('words', tokens, l10n.t('words'), { kind: 'query', query: '* | frequency' }),
    figure('sources', sources, sources === 1 ? l10n.t('source') : l10n.t('sources'), { kind: 'act', act: 'sources' }),
    figure('languages', languages, languages === 1 ? l10n.t('language') : l10n.t('languages'), { kind: 'act', act: 'languages' }),
    figure('dated', dated, l10n.t('with a date'), { kind: 'act', act: 'months' }),
  ];
}

function readingNotices(state: CorpusState, { l10n, locale }: Wording): readonly OverviewNotice[] {
  const unread = state.unread.slice(0, NAMED).map(({ path, reason, remedy }): OverviewNotice => ({
    key: `unread ${path}`, severity: 'warning', text: l10n.t('{0} was not read: {1}', oneLine(path), translateMessage(l10n, reason)), detail: translateMessage(l10n, remedy), opens: { kind: 'file', path, line: null },
  }));
  const more = state.unread.length - unread.length;
  const remarks = remarksOf(state).map(({ message, path, line }, at): OverviewNotice => ({
    key: `remark ${at}`, severity: 'warning', text: translateMessage(l10n, message), detail: path === null ? '' : oneLine(path), opens: path === null ? null : { kind: 'file', path, line },
  }));
  return [
    ...unread,
    ...(more > 0 ? [{ key: 'unread', severity: 'warning' as const, text: l10n.t('Other files that were not read: {0}', formatNumber(more, locale)), detail: '', opens: { kind: 'act' as const, act: 'articles' as const } }] : []),
    ...remarks,
    ...encodingNotices(state.articles, { l10n, locale }),
  ];
}

function encodingNotices(articles: readonly ArticleInfo[], { l10n, locale }: Wording): readonly OverviewNotice[] {
  const remarked = articles.filter(({ remarks }) => remarks.length > 0);
  const [first] = remarked;
  if (first === undefined) return [];
  const named = remarked.slice(0, NAMED).map(({ path }) => oneLine(path)).join(', ');
  return [{
    key: 'encoding', severity: 'information', text: l10n.t('Articles whose bytes are no UTF-8, or were replaced in part: {0}', formatNumber(remarked.length, locale)),
    detail: remarked.length > NAMED ? `${named}, …` : named, opens: { kind: 'passage', path: first.path, span: { start: 0, end: 0 } },
  }];
}

function metadataNotices({ articles }: CorpusState, { l10n, locale }: Wording): readonly OverviewNotice[] {
  const count = (isMeant: (article: ArticleInfo) => boolean): number => articles.filter(isMeant).length;
  const notice = (key: string, missing: number, text: string, detail: string, opens: OverviewNotice['opens']): readonly OverviewNotice[] => (missing === 0 ? [] : [{ key, severity: 'information', text, detail, opens }]);
  const [undated, unsourced, unspoken] = [count(({ published }) => published === null), count(({ sources }) => sources.length === 0), count(({ language }) => language === 'und')];
  const howToSet = l10n.t('The menu of an article in the Articles view sets it, as does korpus.yaml.');
  const of = (missing: number): readonly [string, string] => [formatNumber(missing, locale), formatNumber(articles.length, locale)];
  return [
    ...notice('undated', undated, l10n.t('Without a date: {0} of {1} articles', ...of(undated)), howToSet, { kind: 'query', query: 'date:none' }),
    ...notice('unsourced', unsourced, l10n.t('Without a source: {0} of {1} articles', ...of(unsourced)), undated > 0 ? '' : howToSet, { kind: 'act', act: 'sources' }),
    ...notice('language', unspoken, l10n.t('Language undetermined: {0} of {1} articles', ...of(unspoken)), '', { kind: 'act', act: 'languages' }),
  ];
}
