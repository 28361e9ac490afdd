import { IMPORT_FATES, type ImportFate, type ImportStep } from '../protocol/imports';
import { formatMessage } from '../protocol/message';
import { printableLine, type Terminal } from './Terminal';

export interface ImportReport {
  /** Articles written so far, unless it is a dry run. */
  readonly written: number;
  /** Articles that the sources have in the corpus, written now or before. */
  readonly articles: number;
  add(step: ImportStep): void;
  /** `written` is false after a dry run. */
  finish(written: boolean): void;
}

/** What an import tells: as text a line for each article and the sums, as JSON one object with all steps. Before anything is written, what was found of an article too. */
export function importReport(format: 'text' | 'json', isPreview: boolean, terminal: Terminal): ImportReport {
  /** As JSON alone: a table may have a million rows. */
  const steps: object[] = [];
  const counts = Object.fromEntries(IMPORT_FATES.map((fate) => [fate, 0])) as Record<ImportFate, number>;
  return {
    get written() { return counts.new + counts.updated; },
    get articles() { return counts.new + counts.updated + counts.same + counts.edited; },
    add: (step) => {
      counts[step.fate]++;
      if (format === 'json') steps.push(stepJson(step));
      else terminal.out(stepLine(step, isPreview));
      if (step.fate === 'unread' && step.reason) terminal.error(`${printableLine(`${step.key}: ${formatMessage(step.reason)}`)}\n`);
    },
    finish: (written) => {
      if (format === 'json') terminal.out(`${JSON.stringify({ written, counts, steps })}\n`);
      else terminal.out(`${sums(counts)}${written ? '' : '; nothing was written'}\n`);
    },
  };
}

function stepJson({ key, fate, path, metadata, language, length, like, remarks, reason }: ImportStep): object {
  return { from: key, fate, path, ...metadata, language, length, like, remarks: remarks.map(formatMessage), reason: reason && formatMessage(reason) };
}

function stepLine(step: ImportStep, isPreview: boolean): string {
  const { key, fate, path, like, reason, remarks } = step;
  const said = [...(reason === null ? [] : [reason]), ...remarks].map(formatMessage).join(' ');
  const notes = [
    ...(like === null ? [] : [like.likeness === 1 ? `the same text as ${like.path}` : `nearly the same as ${like.path} (${Math.round(like.likeness * 100)} %)`]), ...(said === '' ? [] : [said]),
  ];
  return `${printableLine(`${fate.padEnd(9)} ${key}${path === null ? '' : ` → ${path}`}${isPreview && path !== null ? `  [${foundOf(step)}]` : ''}${notes.length === 0 ? '' : `  (${notes.join('; ')})`}`)}\n`;
}

/** Language, date, title and source, stated or found; what is unknown is left out. */
function foundOf({ language, metadata: { published, title, source, author } }: ImportStep): string {
  return [language === 'und' ? undefined : language, published, title && `“${title}”`, author, source?.join('; ')].filter((part) => part).join(', ') || 'nothing known';
}

const SAID: Readonly<Record<ImportFate, string>> = {
  new: 'new', updated: 'updated', same: 'unchanged', edited: 'edited by hand and kept', duplicate: 'in the corpus already', skipped: 'left out', unread: 'unread',
};

function sums(counts: Readonly<Record<ImportFate, number>>): string {
  const said = IMPORT_FATES.filter((fate) => counts[fate] > 0).map((fate) => `${counts[fate]} ${SAID[fate]}`);
  return said.length === 0 ? 'nothing found' : said.join(', ');
}
