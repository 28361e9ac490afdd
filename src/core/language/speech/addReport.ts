import type { Report } from './Report';
import type { Range, Sentence } from './Sentence';

/** Adds a report to those before it in the sentence: no two report the same words, and of two sources nested in each other the first stays. */
export function addReport(sentence: Sentence, reports: Report[], report: Report): void {
  const last = reports.at(-1);
  const holder = last?.contents.find((range) => holds(range, report.at));
  if (last !== undefined && holder !== undefined) addNested(sentence, reports, holder, report);
  else if (last === undefined || last.contents.length === 0 || !holds(last.own, report.at) || report.contents.some(({ from }) => from > last.own.from)) addBehind(sentence, reports, report);
}

/** A cue within what another one reports: a second clause of its own, an alias behind, or part of what is said. */
function addNested(sentence: Sentence, reports: Report[], holder: Range, report: Report): void {
  const behind = report.contents.filter(({ from }) => from > report.at);
  const isAlias = report.contents.some(({ from }) => from < report.at);
  if (isAlias && sentence.kind(holder.from - 1) === 'colon' && holder.from > reports.at(-1)!.at) return takeOver(sentence, reports, holder, report);
  if (report.isJoined !== true && !isAlias) return;
  const reachesEnd = report.own.to >= holder.to || report.isJoined === true;
  if (reachesEnd) cutHolder(reports, holder, sentence.trim({ from: holder.from, to: report.own.from - (report.isJoined === true ? 1 : 0) }));
  if (report.isJoined === true) reports.push({ ...report, contents: behind });
}

/** "X rief dazu auf: Die Länder müssen …, sagte Y": behind the colon Y speaks. */
function takeOver(sentence: Sentence, reports: Report[], holder: Range, report: Report): void {
  cutHolder(reports, holder, { from: holder.from, to: holder.from });
  reports.push({ ...report, contents: [sentence.trim({ from: holder.from, to: report.own.from }), ...report.contents.filter(({ from }) => from > report.at)] });
}

function addBehind(sentence: Sentence, reports: Report[], report: Report): void {
  const before = report.contents[0];
  const held = before === undefined ? undefined : reports.at(-1)?.contents.find(({ from, to }) => from === before.from && to >= before.to && to <= report.at && sentence.isQuotesOnly(before));
  if (held !== undefined) cutHolder(reports, held, { from: held.from, to: held.from });
  const last = reports.at(-1)?.contents.length === 0 && held !== undefined ? undefined : reports.at(-1);
  const taken = last === undefined || last.contents.length === 0 ? 0 : Math.max(last.own.to, ...last.contents.map(({ to }) => to));
  const contents = report.contents.map(({ from, to }) => sentence.trim({ from: Math.min(Math.max(from, taken), to), to })).filter(({ from, to }) => to > from);
  if (contents.length > 0 || report.contents.length === 0) reports.push({ ...report, contents });
}

function holds({ from, to }: Range, at: number): boolean {
  return at >= from && at < to;
}

function cutHolder(reports: Report[], old: Range, range: Range): void {
  const last = reports.at(-1)!;
  reports[reports.length - 1] = { ...last, contents: last.contents.map((each) => (each === old ? range : each)).filter(({ from, to }) => to > from) };
}
