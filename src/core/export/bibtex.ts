import { escapeBibtex, escapeTitle, escapeUrl } from './bibtexText';
import type { Citation, CitedName } from './Citation';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Languages by the names that LaTeX's babel and biblatex's `langid` know. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'arabic', bg: 'bulgarian', ca: 'catalan', cs: 'czech', da: 'danish', de: 'ngerman', el: 'greek', en: 'english', es: 'spanish', et: 'estonian', fi: 'finnish', fr: 'french',
  he: 'hebrew', hr: 'croatian', hu: 'hungarian', it: 'italian', ja: 'japanese', ko: 'korean', lt: 'lithuanian', lv: 'latvian', nl: 'dutch', no: 'norwegian', pl: 'polish',
  pt: 'portuguese', ro: 'romanian', ru: 'russian', sk: 'slovak', sl: 'slovene', sr: 'serbian', sv: 'swedish', tr: 'turkish', uk: 'ukrainian', vi: 'vietnamese', zh: 'chinese',
};

/**
 * Articles as BibTeX in UTF-8, letters as they are. `date` is for biblatex, `year` and `month` for BibTeX, which do not know it; braces keep the capitals of
 * titles, and names whole of which nobody knows the family name. What is unknown is left out.
 */
export function bibtex(citations: readonly Citation[]): string {
  return citations.map(entry).join('\n');
}

function entry({ key, path, title, authors, sources, issued: [year, month], published, url, language }: Citation): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : braced(authors.map(nameText).join(' and '))],
    ['title', title === null ? undefined : braced(escapeTitle(title))],
    ['journal', sources.length === 0 ? undefined : braced(escapeBibtex(sources.join('; ')))],
    ['date', published === null ? undefined : braced(published)],
    ['year', year === undefined ? undefined : braced(String(year).padStart(4, '0'))],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['url', url === null ? undefined : braced(escapeUrl(url))],
    ['langid', language === null || LANGUAGES[language] === undefined ? undefined : braced(LANGUAGES[language])],
    ['entrysubtype', braced('newspaper')],
    ['file', braced(escapeUrl(path))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@article{${key},\n${lines.join('')}}\n`;
}

function nameText(name: CitedName): string {
  return 'literal' in name ? braced(escapeBibtex(name.literal)) : `${namePart(name.family)}, ${namePart(name.given)}`;
}

/** Braces where “and” or a comma would part a name. */
function namePart(part: string): string {
  return /\band\b|,/i.test(part) ? braced(escapeBibtex(part)) : escapeBibtex(part);
}

function braced(text: string): string {
  return `{${text}}`;
}
