import { agencyNamed } from './agencies';
import { dateIn, readDateLine } from './dateLine';
import type { Page } from './Page';

/** What an article says of its own origin. */
export interface Origins {
  readonly published: string | null;
  readonly sources: readonly string[];
}

/** Lines of running text whose beginnings are read for a dateline. */
const LEAD = 5;
const OPENING = 140;
/** Lines at the top that may name the service which sent it. */
const LEAD_LINES = 20;
const SIGN_TAIL = 60;
const IN_BRACKETS = /\(([^()]{2,40})\)/g;
const BYLINE_AGENCY = /^[-–—|]?\s*(?:Von|von|By|BY)\s+([\p{L}-]{2,12}(?:\s\p{Lu}{2,4})?)(?:\s|,|$)/u;
const SOURCE = /^(?:Quellen?|Sources?|Nachrichtenagentur|Agentur|Herausgeber)\s*:\s*(.{2,80})$/iu;
const SENDER = /^(?:Pressemitteilung|Presseinformation|Press release)\s+(?:von|der|des|by|from)\s*:?\s*(.{3,80}?)(?:\s+\/\s.*)?$/iu;
const APPEARED = /(?:appeared first on|erschien zuerst (?:auf|bei))\s+(.{2,60}?)\.?$/iu;
const COPYRIGHT = /^(?:©|\(c\)|copyright)\s*(?:©\s*|\(c\)\s*)?(?:(?:by|von)\s+)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s+)?(?:by\s+)?([^.,©|]{2,50}?)(?:\s+(?:19|20)\d\d)?\s*(?:[.,|©]|$)/iu;
const NO_NAME = /^(?:all|alle|this|dieser|diese|copyright|by|von)$/iu;
const DATE_BEFORE_TEXT = /^[(\[]?\s*(\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2}))\s*[)\]]?\s*(?:[-–—:]|\|)\s/u;
const TODAY = /^(?:Heute|Am heutigen \p{L}+|Today),?\s+(?:am\s+|den\s+|on\s+)?(\d{1,2}\.?\s+\p{L}+,?\s+\d{4}|\p{L}+\s+\d{1,2},\s+\d{4})/u;
/** "übermittelt durch DGAP - ein Service der …", "DGAP-News: …". */
const SENT_BY = /(?:übermittelt|verbreitet|distributed|transmitted)\s+(?:durch|von|by)\s+(\p{Lu}[\p{L}]+|euro adhoc)/u;
const SERVICE = /^(DGAP|EANS|EQS)-\p{Lu}[\p{L}-]{1,16}\s?:/u;
/** "… sagte er. (dpa)" */
const SIGNED = /[.!?…]['"”“»«]?\s*\(([^()]{2,30})\)$/u;
const WIRE = /\(([\p{L}-]{2,12})\d*\/(\d{1,2}\.\d{1,2}\.\d{4})/u;

/** Publication date and source as far as the text says so clearly: a date line, a dateline, an agency's sign, a named source, the site at the headline. */
export function findOrigin(page: Page): Origins {
  return { published: publishedIn(page), sources: sourcesIn(page) };
}

/** A line that says when it was published, else any line of date, else the beginning of the text, else an update. */
function publishedIn(page: Page): string | null {
  const first = page.firstProse();
  const isOthers = linesOfOthers(page);
  const ownDates = page.lines.flatMap((line, at) => (page.is(at, 'boilerplate') && (page.verdicts[at]?.reason === 'date' || at < first) ? [{ at, says: readDateLine(line)?.says, value: dateIn(line.text) }] : []))
    .filter(({ at, value }) => value !== undefined && isOthers[at] === 0);
  const said = ownDates.find(({ says }) => says === 'published') ?? ownDates.find(({ says }) => says !== 'updated');
  return said?.value ?? leadDate(page) ?? ownDates[0]?.value ?? null;
}

/** 1 for lines below the head of other articles or of readers' comments, up to the next line of the article. */
function linesOfOthers(page: Page): Uint8Array {
  const first = page.firstProse();
  let others = 0;
  return Uint8Array.from(page.lines, (_, at) => {
    const own = others;
    if (page.is(at, 'title') || page.marks[at] === undefined) others = 0;
    else if (page.marks[at]?.reason === 'teaser' || (first < at && opensComments(page, at))) others = 1;
    return own;
  });
}

function opensComments(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  return page.marks[at]?.reason === 'comments' && line.wordCount <= 12 && !/^\d+\s+comments?$|^kommentare\s*\(|^comments?\s*\(/iu.test(line.text);
}

function leadDate(page: Page): string | undefined {
  for (const line of leadLines(page)) {
    const found = DATE_BEFORE_TEXT.exec(line)?.[1] ?? TODAY.exec(line)?.[1] ?? (line.includes('(') ? WIRE.exec(line)?.[2] : undefined);
    const value = found === undefined ? undefined : dateIn(found);
    if (value !== undefined) return value;
  }
  return undefined;
}

function leadLines(page: Page): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < page.lines.length && lines.length < LEAD; at++) {
    if (page.marks[at] === undefined || page.is(at, 'repeat') || page.is(at, 'subheading')) lines.push(page.lines[at]!.text.slice(0, OPENING));
  }
  return lines;
}

function sourcesIn(page: Page): readonly string[] {
  const agency = agencyOf(page);
  const named = namedSource(page);
  const site = siteOf(page);
  const found = [agency, named, site].filter((name) => name !== undefined);
  return found.filter((name, at) => found.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at);
}

function agencyOf(page: Page): string | undefined {
  for (const [at, line] of page.lines.entries()) {
    const reason = page.verdicts[at]?.reason;
    if (reason !== 'agency' && reason !== 'date' && reason !== 'byline' && page.marks[at]?.reason !== 'agency') continue;
    const name = agencyIn(line.text);
    if (name !== undefined) return name;
  }
  return leadLines(page).map(leadAgency).find((name) => name !== undefined) ?? serviceOf(page) ?? signatureOf(page);
}

/** Who hands on what firms must announce. */
function serviceOf(page: Page): string | undefined {
  for (const { text } of page.lines.slice(0, LEAD_LINES)) {
    const name = SENT_BY.exec(text)?.[1] ?? SERVICE.exec(text)?.[1];
    const agency = name === undefined ? undefined : agencyNamed(name);
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** The agency in brackets behind the last sentence. */
function signatureOf(page: Page): string | undefined {
  const last = page.lines[page.lastProse()];
  const signs = last === undefined ? undefined : SIGNED.exec(page.text.slice(Math.max(last.start, last.end - SIGN_TAIL), last.end))?.[1];
  return signs?.split(/[/,]/).map((name) => agencyNamed(name.trim())).find((name) => name !== undefined);
}

/** A line of an agency's name, with or without date, brackets, "Von", initials. */
function agencyIn(text: string): string | undefined {
  const byline = BYLINE_AGENCY.exec(text)?.[1];
  const inBrackets = [...text.matchAll(IN_BRACKETS)].map(([, inside = '']) => inside);
  const parts = [byline ?? '', ...inBrackets, ...text.replace(/[()[\]]/g, ' ').split(/\s*[/|,:]\s*|\s+-\s+/)];
  return parts.map((part) => agencyNamed(part)).find((name) => name !== undefined);
}

function leadAgency(opening: string): string | undefined {
  if (!opening.includes('(')) return undefined;
  const wire = WIRE.exec(opening)?.[1];
  const names = [wire?.replace(/\d+$/, '') ?? '', ...[...opening.matchAll(IN_BRACKETS)].filter(({ index }) => index < 90).flatMap(([, inside = '']) => inside.split(/[/,]/))];
  return names.map((name) => agencyNamed(name.trim())).find((name) => name !== undefined);
}

function namedSource(page: Page): string | undefined {
  for (const [at, line] of page.lines.entries()) {
    if (page.is(at, 'caption') || line.length > 300) continue;
    const found = page.marks[at]?.kind === 'boilerplate' ? SOURCE.exec(line.text)?.[1] ?? SENDER.exec(line.text)?.[1] ?? bracketed(page, at) : undefined;
    if (found !== undefined) return cleaned(found);
  }
  for (const { start, end, reason } of page.parts) {
    const found = reason === 'siteTag' ? APPEARED.exec(page.text.slice(start, end))?.[1] : undefined;
    if (found !== undefined) return cleaned(found);
  }
  return undefined;
}

/** "(New Scientist Space)" alone. */
function bracketed(page: Page, at: number): string | undefined {
  return page.verdicts[at]?.reason === 'agency' ? /^\(([\p{Lu}][\p{L} .&-]{2,40})\)$/u.exec(page.lines[at]!.text)?.[1] : undefined;
}

function cleaned(name: string): string {
  const bare = name.trim().replace(/^https?:\/\/(?:www\.)?([^/\s]+)\S*$/i, '$1').replace(/[.;,]+$/, '');
  return agencyNamed(bare) ?? bare;
}

function siteOf(page: Page): string | undefined {
  const atHeadline = page.parts.find(({ reason }) => reason === 'siteName');
  if (atHeadline) return page.text.slice(atHeadline.start, atHeadline.end).replace(/^[|•·–—\s:»-]+/u, '').replace(/\.$/, '').trim();
  for (const [at, line] of page.lines.entries()) {
    if (page.marks[at]?.reason !== 'copyright' || line.length > 300) continue;
    const name = COPYRIGHT.exec(line.text)?.[1]?.trim();
    if (name !== undefined && /^[\p{Lu}\p{N}]/u.test(name) && !NO_NAME.test(name.split(/\s/)[0]!)) return cleaned(name.replace(/-infocom$/, ''));
  }
  return undefined;
}
