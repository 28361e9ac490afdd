import type { Picture, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import { say, type PictureSentence } from './messages';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';
import { PANEL_HEIGHT, timeBars, type DrawnPanel, type TimePanel } from './timeBars';
import { datesOf, unitLabel, UNITS, type TimeUnit } from './timeUnits';

const GAP = 14;

/** Articles by their date above, the dates that they speak of below, each over a time of its own. */
export async function timelinePicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const rows = (await result.rows(0, result.rowCount)) as readonly TableRow[];
  const counts = (column: 'articles' | 'mentions') => rows.map((row) => ({ date: row['date'] === null ? null : String(row['date']), count: Number(row[column]) }));
  const published: TimePanel = {
    heading: say('timelinePublished'), series: 'pic-a', counts: counts('articles'), undatedHeading: say('timelineUndated'),
    label: (unit, count) => say('timelineArticlesBar', count, unit), undatedLabel: (count) => say('timelineArticlesUndated', count),
    open: (at, unit) => queryTarget(result, (search) => `(${search}) date:${datesOf(at, unit)[0]}${unit === 'decade' ? `..${datesOf(at, unit)[1]}` : ''}`),
    openUndated: () => queryTarget(result, (search) => `(${search}) date:none`),
  };
  const mentioned: TimePanel = {
    heading: say('timelineMentioned'), series: 'pic-b', counts: counts('mentions'), undatedHeading: say('timelineUndated'),
    label: (unit, count) => say('timelineMentionsBar', count, unit), undatedLabel: (count) => say('timelineMentionsUndated', count),
    open: (at, unit) => queryTarget(result, (search) => `${search} | dates | where ${unit === 'decade' ? `value >= ${datesOf(at, unit)[0]} AND value <= ${datesOf(at, unit)[1]}` : `value = ${datesOf(at, unit)[0]}`}`),
    openUndated: () => queryTarget(result, (search) => `${search} | dates | where value = none`),
  };
  const asked = UNITS.find((unit) => unit === result.method.settings['by']) ?? 'day';
  const [above, below] = [timeBars(published, asked, 0, width), timeBars(mentioned, asked, PANEL_HEIGHT + GAP, width)];
  return {
    width, height: 2 * PANEL_HEIGHT + GAP, title: say('timelineTitle'), elements: [above.element, below.element],
    description: [...describe(above, asked, 'timelineArticlesSummary', 'timelineNoArticles'), ...describe(below, asked, 'timelineMentionsSummary', 'timelineNoMentions')],
  };
}

const COARSER: Readonly<Record<Exclude<TimeUnit, 'day'>, PictureSentence>> = { month: 'timelineMonths', year: 'timelineYears', decade: 'timelineDecades' };

function describe({ bars, unit, undated }: DrawnPanel, asked: TimeUnit, summary: PictureSentence, none: PictureSentence): readonly PictureText[] {
  const [first, last] = [bars[0], bars.at(-1)];
  const total = bars.reduce((sum, [, count]) => sum + count, 0);
  const most = bars.reduce<DrawnPanel['bars'][number] | undefined>((best, bar) => (best === undefined || bar[1] > best[1] ? bar : best), undefined);
  return [
    first && last && most ? say(summary, total, datesOf(first[0], unit)[0], datesOf(last[0], unit)[1], most[1], unitLabel(most[0], unit)) : say(none),
    ...(undated > 0 ? [say('timelineWithout', undated)] : []),
    ...(unit !== asked && unit !== 'day' ? [say(COARSER[unit])] : []),
  ];
}
