import { germanSourceReport } from './germanSourceReport';
import { stanceReport } from './germanStance';
import { germanVerbReport } from './germanVerbReport';
import { addReport } from './addReport';
import type { Report } from './Report';
import type { Sentence } from './Sentence';

/** The reporting expressions of a German sentence. */
export function germanReports(sentence: Sentence): Report[] {
  const reports: Report[] = [];
  for (let at = sentence.body; at < sentence.length; at++) {
    if (sentence.kind(at) !== 'word') continue;
    const report = stanceReport(sentence, at) ?? germanVerbReport(sentence, at, reports) ?? germanSourceReport(sentence, at);
    if (report !== undefined) addReport(sentence, reports, report);
  }
  return reports;
}
