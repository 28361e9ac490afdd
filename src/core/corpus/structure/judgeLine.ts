import { ENGLISH_FUNCTION_WORDS, GERMAN_FUNCTION_WORDS } from '../../language/functionWords';
import { agencyNamed, CREDIT_WORDS } from './agencies';
import { readDateLine } from './dateLine';
import type { Line } from './Line';
import type { ReasonCode } from './messages';
import { PAGE_LABELS, SECTIONS } from './pageLabels';
import { LINK_PHRASES } from './phrases/linkPhrases';
import { READER_PHRASES } from './phrases/readerPhrases';
import { WALL_PHRASES } from './phrases/wallPhrases';
import { ADDRESS, GLUE, POLITE_WORDS, REPORTING, SITE_NOUNS, STRONG_PAGE_WORDS, WEAK_PAGE_WORDS } from './pageWords';
import { PhraseBook } from './PhraseBook';
import { shapeOf } from './shapes';
import { ADDRESSES, FUNCTION_WORD, IN_CREDIT, WordFilter } from './words';

/**
 * What speaks for a line being the page's: SURE by itself, LIKELY unless it stands within running text, HINT only among other lines of
 * the page.
 */
export const SURE = 3;
export const LIKELY = 2;
export const HINT = 1;

export interface Verdict {
  readonly reason: ReasonCode;
  readonly weight: typeof SURE | typeof LIKELY | typeof HINT;
}

const phrases = new PhraseBook([...WALL_PHRASES, ...READER_PHRASES, ...LINK_PHRASES]);
const labels = labelTable();
/** A line without such a word is none of the page's by its wording, unless it is a whole label. */
export const PAGE_FILTER = pageFilter();

const LONGEST_LABEL = 9;
/** A name that programs give. */
const SLUG = /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/;
/** So much must a line name what sites offer before it can be one that speaks for a site. */
const LEAST_SITE = 3;
const MOST_COVERED = 14;
/** Reasons whose phrases may begin a sentence of an article as well. */
const DOUBTFUL: ReadonlySet<ReasonCode> = new Set(['teaser', 'navigation', 'share', 'comments', 'gallery', 'tags', 'form', 'siteTag']);
const POLITE = /(?:^|[^.!?:"„“»›…\s]["”“»]?\s+)(?:Sie|Ihr(?:e[mnrs]?)?|Ihnen)(?![\p{L}-])/u;

function pageFilter(): WordFilter {
  const filter = new WordFilter();
  phrases.register(filter);
  filter.add(CREDIT_WORDS, IN_CREDIT);
  filter.add([...ADDRESS, ...POLITE_WORDS], ADDRESSES);
  filter.add([...GERMAN_FUNCTION_WORDS, ...ENGLISH_FUNCTION_WORDS], FUNCTION_WORD);
  for (const [word, weight] of SITE_NOUNS) filter.addSite(word, weight);
  return filter;
}

/** What a line says of itself, whatever stands around it. */
export function judgeLine(line: Line): Verdict | undefined {
  const label = line.wordCount <= LONGEST_LABEL ? labelOf(line) : undefined;
  if (label) return label;
  if (readDateLine(line)) return { reason: 'date', weight: SURE };
  const shape = shapeOf(line);
  if (shape) return shape;
  const spoken = (line.hits ? phraseOf(line) : undefined) ?? (line.siteWeight >= LEAST_SITE && line.addresses ? addressOf(line) : undefined);
  if (spoken) return spoken;
  return line.wordCount <= MOST_COVERED ? coverageOf(line) : undefined;
}

function labelTable(): ReadonlyMap<string, ReasonCode> {
  const table = new Map<string, ReasonCode>();
  for (const [reason, list] of Object.entries(PAGE_LABELS) as [ReasonCode, string][]) {
    for (const label of list.replace(/\n/g, '').split('|')) if (label.trim() !== '' && !table.has(label.trim())) table.set(label.trim(), reason);
  }
  return table;
}

/** The words of a line as the table of labels has them: counts at its edges left out. */
export function labelKey(words: readonly string[]): string {
  let from = 0;
  let to = words.length;
  while (from < to - 1 && isCount(words[from]!)) from++;
  while (to > from + 1 && isCount(words[to - 1]!)) to--;
  return words.slice(from, to).join(' ');
}

function isCount(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function labelOf(line: Line): Verdict | undefined {
  if (SLUG.test(line.text)) return undefined;
  const key = labelKey(line.words);
  const reason = labels.get(key);
  if (reason !== undefined && !(line.isClosed && line.text.endsWith('.'))) return { reason, weight: SECTIONS.has(key) ? HINT : SURE };
  if (agencyNamed(line.text.replace(/^[([\s-]+|[)\]\s:]+$/g, '')) !== undefined) return { reason: 'agency', weight: SURE };
  if (SECTIONS.has(key) && !line.text.endsWith('.')) return { reason: 'navigation', weight: HINT };
  return undefined;
}

function phraseOf(line: Line): Verdict | undefined {
  const reason = phrases.find(line);
  if (reason === undefined) return undefined;
  const prose = line.isProse && line.wordCount >= 10;
  if (line.wordCount >= 8 && (prose || /["„“”»«]/.test(line.text)) && line.words.some((word) => REPORTING.has(word))) return { reason, weight: HINT };
  if (reason === 'author') return { reason, weight: line.wordCount <= 6 ? SURE : LIKELY };
  if (line.text.endsWith('?') && (reason === 'teaser' || reason === 'form')) return { reason, weight: /:/.test(line.text) ? SURE : LIKELY };
  if (!prose || !DOUBTFUL.has(reason) || addressesReader(line)) return { reason, weight: SURE };
  return { reason, weight: line.isClosed ? HINT : LIKELY };
}

/** "Sie" may be "they" at the start of a sentence, but hardly before what a reader may do. */
const POLITE_OPENING = /^Sie\s(?:können|haben|erhalten|möchten|müssen|finden|wollen|benötigen|brauchen)\s/u;

function addressesReader(line: Line): boolean {
  return POLITE.test(line.text) || line.words.some((word) => ADDRESS.has(word));
}

/** A sentence that speaks to its reader of what a site offers: nouns of sites beside words of address. */
function addressOf(line: Line): Verdict | undefined {
  if (line.wordCount > 90) return undefined;
  const { words } = line;
  const seen = new Set<string>();
  let site = 0;
  let address = POLITE.test(line.text) || POLITE_OPENING.test(line.text) ? 2 : 0;
  for (const word of words) {
    if (seen.has(word)) continue;
    seen.add(word);
    if (REPORTING.has(word)) return undefined;
    site += SITE_NOUNS.get(word) ?? 0;
    if (ADDRESS.has(word)) address++;
  }
  if (site < LEAST_SITE || address < 2 || /["„“”»«]/.test(line.text)) return undefined;
  const density = (site + address) / Math.sqrt(words.length);
  if (density >= 1.7) return { reason: 'signUp', weight: SURE };
  return density >= 1.5 ? { reason: 'signUp', weight: LIKELY } : undefined;
}

/** A short line of nothing but words that pages use. */
function coverageOf(line: Line): Verdict | undefined {
  const { words } = line;
  if (line.text.endsWith('.') && !line.text.endsWith('..')) return undefined;
  let strong = 0;
  let weak = 0;
  let other = 0;
  for (const word of words) {
    if (STRONG_PAGE_WORDS.has(word)) strong++;
    else if (WEAK_PAGE_WORDS.has(word)) weak++;
    else if (!GLUE.has(word) && !isCount(word)) other++;
  }
  if (words.length >= 3 && words.every((word) => SECTIONS.has(word) || labels.get(word) === 'navigation')) return { reason: 'navigation', weight: SURE };
  if (strong > 0 && other === 0) return { reason: 'tools', weight: SURE };
  if (strong >= 2 && strong >= other * 2 && !line.isProse) return { reason: 'tools', weight: LIKELY };
  if (other === 0 && weak >= 2 && line.endsOpen) return { reason: 'tools', weight: LIKELY };
  if (other === 0 && weak === 1 && words.length <= 3 && line.endsOpen) return { reason: 'tools', weight: HINT };
  return undefined;
}
