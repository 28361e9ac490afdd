import type { Line } from './Line';
import type { ReasonCode } from './messages';
import { HINT, LIKELY, SURE, type Page } from './Page';
import { labelKey } from './judgeLine';
import { COMMENT_HEADS } from './pageLabels';
import { PERSON_ALONE } from './shapes';

/** A shorter run of unknown lines between lines of the page is the page's too. */
const LONGEST_RUN = 8;
const SHORT = 6;

/** Reasons that say too little where nothing else is there: a text of one word or number is all that it has. */
const BARE: ReadonlySet<ReasonCode> = new Set(['count', 'siteTag', 'place', 'agency', 'tools', 'tags', 'date']);

/** Marks the lines of the page: those that say so themselves, then what stands among them, below their heads and behind the article. */
export function markPageLines(page: Page): void {
  const hasText = page.titleLine >= 0 || page.firstProse() < page.lines.length;
  page.verdicts.forEach((verdict, at) => {
    if (verdict?.weight === SURE && (hasText || !BARE.has(verdict.reason))) page.mark(at, 'boilerplate', verdict.reason);
  });
  if (!hasText) return;
  markSiteName(page);
  markLikely(page);
  markAboveHeadline(page);
  markBetweenHeadlines(page);
  markTeasers(page);
  markDatedTeasers(page);
  markComments(page);
  markWriters(page);
  markShouted(page);
  if (page.isWrapped) return;
  markAmong(page);
  markBehindArticle(page);
}

const isPages = (page: Page, at: number): boolean => page.is(at, 'boilerplate');

/** The site's name, which stands behind the headline, alone in a line. */
function markSiteName(page: Page): void {
  const part = page.parts.find(({ reason }) => reason === 'siteName');
  if (!part) return;
  const name = page.text.slice(part.start, part.end).replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  page.lines.forEach((line, at) => {
    if (line.length === name.length && page.isFree(at) && line.text.toLowerCase() === name) page.mark(at, 'boilerplate', 'siteName');
  });
}

/** Where the headline stands again before the text begins, the article begins there: several lines in between are the page's. */
function markBetweenHeadlines(page: Page): void {
  const first = page.firstProse();
  const copy = page.marks.findIndex((mark, at) => at > page.titleLine && mark?.reason === 'repeatsHeadline');
  if (page.titleLine < 0 || copy < 0 || copy > first) return;
  const between = page.lines.flatMap((_, at) => (at > page.titleLine && at < copy && page.isFree(at) ? [at] : []));
  if (between.length >= 3) for (const at of between) page.mark(at, 'boilerplate', 'amongPage');
}

/** Likely lines, unless running text stands on both sides of one that looks like running text itself. */
function markLikely(page: Page): void {
  const [first, last] = [page.firstProse(), page.lastProse()];
  page.verdicts.forEach((verdict, at) => {
    if (verdict?.weight !== LIKELY || !page.isFree(at)) return;
    const line = page.lines[at]!;
    const within = page.isBodyProse(at - 1) && page.isBodyProse(at + 1);
    const outside = at < first || at > last;
    if (verdict.reason === 'place' ? at <= first + 1 && page.isBodyProse(at + 1) && !page.isBodyProse(at - 1) : outside || !within || !line.isProse) {
      if (verdict.reason !== 'author' || at >= last - 1 || isPages(page, at + 1) || isPages(page, at - 1)) page.mark(at, 'boilerplate', verdict.reason);
    }
  });
}

/** A writer's name alone, and what stands about that writer. */
function markWriters(page: Page): void {
  const names = writersOf(page);
  const last = page.lastProse();
  page.lines.forEach((line, at) => {
    if (!page.isFree(at)) return;
    if (line.wordCount <= 5 && names.some((name) => line.text.toLowerCase() === name)) {
      page.mark(at, 'boilerplate', 'byline');
      if (page.isFree(at + 1) && isPages(page, at + 2)) page.mark(at + 1, 'boilerplate', 'author');
    } else if (at >= last - 1 && names.some((name) => line.text.toLowerCase().startsWith(`${name} `)) && tellsOfWriter(line)) page.mark(at, 'boilerplate', 'author');
    else if (page.verdicts[at - 1]?.reason === 'author' && page.lines[at - 1]!.wordCount <= 5 && line.isProse && line.wordCount <= 90 && at >= last - 1) page.mark(at, 'boilerplate', 'author');
    else if (isNameBelowHeadline(page, at)) page.mark(at, 'boilerplate', 'byline');
  });
}

/** Names in bylines, in lower case. */
function writersOf(page: Page): readonly string[] {
  const names = new Set<string>();
  page.verdicts.forEach((verdict, at) => {
    if (verdict?.reason !== 'byline' || page.lines[at]!.wordCount > 14 || names.size >= 8) return;
    const name = /(?:^|\s)(?:von|by)\s*:?\s+((?:\p{Lu}[\p{L}'’.-]+\s?){2,4})/iu.exec(page.lines[at]!.text)?.[1]?.trim();
    if (name) names.add(name.toLowerCase());
  });
  return [...names];
}

function tellsOfWriter(line: Line): boolean {
  return /\b(?:covers|is an? |writes|reports|reporter|editor|correspondent|columnist|journalist|schreibt|berichtet|ist (?:Redakteur|Korrespondent|Autor|Journalist|freie)|leitet|arbeitet|twitter|follow|@)/iu.test(line.text);
}

/** Two or three capitalised words alone between the headline and a line of the page: who wrote it. */
function isNameBelowHeadline(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  if (page.titleLine < 0 || at <= page.titleLine || at > page.titleLine + 6 || line.wordCount < 2 || line.wordCount > 3 || line.length > 40) return false;
  if (!PERSON_ALONE.test(line.text) || line.digits > 0 || page.verdicts[at]) return false;
  return (isPages(page, at - 1) || isPages(page, at + 1)) && ['date', 'readingTime', 'byline'].some((reason) => page.verdicts[at - 1]?.reason === reason || page.verdicts[at + 1]?.reason === reason);
}

/** Above the headline only the page speaks: sections, cut-off copies, rows of links. Above the text of an article without one, single words. */
function markAboveHeadline(page: Page): void {
  if (page.titleLine < 0) {
    const first = page.firstProse();
    for (let at = 0; at < first; at++) {
      const line = page.lines[at]!;
      if (page.isFree(at) && line.wordCount <= 2 && line.isHeadlineLike && page.lines.length > 2) page.mark(at, 'boilerplate', 'amongPage');
    }
    return;
  }
  for (let at = 0; at < page.titleLine; at++) {
    const line = page.lines[at]!;
    if (page.isFree(at) && line.wordCount > 0 && !line.isProse) page.mark(at, 'boilerplate', /(?:\.{2,}|…)$/u.test(line.text) ? 'brokenHeadline' : 'amongPage');
  }
}

/** Below a head such as "Mehr zum Thema" headlines of other articles stand, until the text goes on. */
function markTeasers(page: Page): void {
  const last = page.lastProse();
  page.verdicts.forEach((verdict, head) => {
    if (verdict?.reason !== 'teaser' || !isPages(page, head) || !isHead(page.lines[head]!)) return;
    for (let at = head + 1; at < page.lines.length; at++) {
      if (!page.isFree(at)) {
        if (isPages(page, at)) continue;
        break;
      }
      const line = page.lines[at]!;
      const teaser = line.isHeadlineLike || /^\d{1,2}[.)]?\s+\p{Lu}/u.test(line.text) && line.wordCount <= 22 || (at > last && line.wordCount <= 30);
      if (!teaser || isSubheadingAfter(page, at, head)) break;
      page.mark(at, 'boilerplate', 'teaser');
    }
  });
}

function isHead(line: Line): boolean {
  return line.wordCount <= 6 && !/:\s*\S/.test(line.text);
}

/** The last of several lines below a head, set off by a blank line and followed by text: a headline within the article. */
function isSubheadingAfter(page: Page, at: number, head: number): boolean {
  return at > head + 2 && page.isBodyProse(at + 1) && page.lines[at]!.wordCount <= 5 && page.lines[at - 1]!.wordCount > 5;
}

/** A date, a headline and a few words, again and again: a list of other articles. */
function markDatedTeasers(page: Page): void {
  const isDate = (at: number): boolean => page.verdicts[at]?.reason === 'date' && page.lines[at]!.wordCount <= 4;
  for (let at = page.titleLine + 1; at + 3 < page.lines.length; at++) {
    if (!isDate(at) || !page.lines[at + 1]!.isHeadlineLike || !isDate(at + 3) || !page.lines[at + 4]?.isHeadlineLike) continue;
    for (let next = at; isDate(next); next += 3) {
      for (const line of [next + 1, next + 2]) if (page.isFree(line) && page.lines[line]!.wordCount <= 70) page.mark(line, 'boilerplate', 'teaser');
    }
  }
}

/** Below the head of the readers' comments stands theirs, to the end, once a name, a date or a link to answer shows that there are any. */
function markComments(page: Page): void {
  const head = page.verdicts.findIndex((verdict, at) => verdict?.reason === 'comments' && isPages(page, at) && opensComments(page, at));
  if (head < 0) return;
  const marks = page.lines.map((line, at) => at > head && isCommentMark(page, line, at));
  if (!marks.some((mark) => mark)) return;
  const firstMark = marks.indexOf(true);
  if (firstMark > head + 4) return;
  const long = page.lines.slice(firstMark).filter((line, at) => line.wordCount > 60 && !marks[firstMark + at - 1]).length;
  if (long > 3) return;
  for (let at = head + 1; at < page.lines.length; at++) page.mark(at, 'boilerplate', 'comments');
}

function opensComments(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  const counted = /^\d+\s+(?:responses?|comments?|kommentare?|replies|antworten|thoughts?|gedanken)\b/iu.test(line.text);
  if (!counted && !COMMENT_HEADS.has(labelKey(line.words))) return false;
  let prose = 0;
  for (let above = 0; above < at; above++) if (page.isBodyProse(above)) prose++;
  return prose >= 2;
}

const SAYS = /^.{2,40}\s(?:says|said|sagt|schrieb|schreibt|meint|wrote|kommentierte)\s*:?$/iu;

function isCommentMark(page: Page, line: Line, at: number): boolean {
  if (line.wordCount <= 8 && SAYS.test(line.text)) return true;
  const reason = page.verdicts[at]?.reason;
  return (reason === 'date' && line.wordCount <= 12) || /^(?:reply|antworten|report|melden|beitrag melden|upvote|like)$/iu.test(line.text);
}

/** A headline in capitals within text that is not: another article's, cried out. Shorter ones are headlines of the text. */
function markShouted(page: Page): void {
  if (page.lines.filter((line) => line.isCapitals && line.isProse).length > 1) return;
  const [first, last] = [page.firstProse(), page.lastProse()];
  page.lines.forEach((line, at) => {
    if (!page.isFree(at) || at <= page.titleLine || at < first || last < 0) return;
    if (line.wordCount >= 7 && line.wordCount <= 30 && line.isCapitals && line.letters >= 24) page.mark(at, 'boilerplate', 'teaser');
  });
}

/** Short lines between lines of the page, and hints beside them. */
function markAmong(page: Page): void {
  const first = page.firstProse();
  for (let at = 0; at < page.lines.length; at++) {
    if (!page.isFree(at)) continue;
    const from = at;
    while (page.isFree(at) && isShort(page.lines[at]!)) at++;
    if (at === from || at - from > LONGEST_RUN) continue;
    const opens = from === 0 || isPages(page, from - 1);
    const closes = at === page.lines.length || isPages(page, at);
    if (opens && closes && (from > page.titleLine || page.titleLine < 0)) for (let each = from; each < at; each++) page.mark(each, 'boilerplate', 'amongPage');
    else if (opens || closes) markHints(page, from, at, first);
  }
}

function markHints(page: Page, from: number, to: number, first: number): void {
  for (let at = from; at < to; at++) {
    if (page.weight(at) === HINT && (at < first || !page.isBodyProse(at + 1))) page.mark(at, 'boilerplate', page.verdicts[at]!.reason);
  }
}

function isShort(line: Line): boolean {
  return line.wordCount <= SHORT && line.length <= 60 && !line.isProse && !/^[•*·▪►–—-]\s/u.test(line.text);
}

/** Behind the last running text: headlines of others where the page speaks there too, a single one even where it does not. */
function markBehindArticle(page: Page): void {
  const last = page.lastProse();
  const from = last + 1;
  if (last < 0 || from >= page.lines.length) return;
  const rest = page.lines.slice(from).map((line, number) => ({ line, at: from + number }));
  const free = rest.filter(({ at }) => page.isFree(at));
  const speaks = rest.some(({ at }) => isPages(page, at));
  const proseLines = page.lines.slice(0, from).filter((line) => line.isProse).length;
  for (const { line, at } of free) {
    if ((page.weight(at) >= HINT && !line.isProse) || (speaks && isHeadlineOfOther(page, line, at, last))) page.mark(at, 'boilerplate', page.verdicts[at]?.reason ?? 'teaser');
  }
  const only = free.length === 1 && !speaks ? free[0] : undefined;
  if (only && proseLines >= 1 && only.at === from && only.line.wordCount >= 4 && only.line.wordCount <= 12 && !/\s,|www\.|\/\//.test(only.line.text) && isHeadlineOfOther(page, only.line, only.at, last) && page.lines[last]!.isClosed) {
    page.mark(only.at, 'boilerplate', 'teaser');
  }
}

/** Words that sentences begin with more than headlines: a last line of such is text that was cut off. */
const SENTENCE_OPENS = /^(?:der|die|das|dies\p{L}*|den|dem|des|ein\p{L}*|es|er|sie|wir|ich|im|in|am|an|auf|aus|bei|für|mit|nach|seit|trotz|über|um|und|unter|von|vor|wenn|wie|zu\p{L}?|dabei|dazu|damit|dann|dort|auch|aber|als|doch|hier|so|weil|während|the|this|that|these|those|it|he|she|they|we|there|but|and|in|on|at|for|as|when|while)\s/iu;

function isHeadlineOfOther(page: Page, line: Line, at: number, last: number): boolean {
  if (!line.isHeadlineLike || line.hasSentences || (at === page.lines.length - 1 && SENTENCE_OPENS.test(line.text)) || /:\s*[\d.,]+$|[?!]$/u.test(line.text) || /^[•*·▪►–—„“"-]/u.test(line.text)) return false;
  return isPages(page, at - 1) || isPages(page, at + 1) || page.is(at - 1, 'caption') || at === last + 1;
}
