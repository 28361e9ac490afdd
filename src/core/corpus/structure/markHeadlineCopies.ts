import { markKickerAbove } from './findHeadline';
import { lettersOf } from './lettersOf';
import { datelineBehind } from './markParts';
import { SURE, type Page } from './Page';

const LEAST_WORDS = 5;
/** Of a line above the text that begins like the headline. */
const LEAST_WORDS_AT_TOP = 3;
const LONGEST_TOPIC = 3;

/** Marks later lines that say the headline again, in any spelling of umlauts, whole or a part of it, alone or behind its topic. */
export function markHeadlineCopies(page: Page): void {
  const { title, titleLine } = page;
  if (!title) return;
  const headline = lettersOf(page.text.slice(title.start, title.end));
  const longest = (title.end - title.start) * 1.5 + 60;
  const first = page.firstProse();
  const most = page.lines[titleLine]!.wordCount + 4;
  page.lines.forEach((line, at) => {
    if (at <= titleLine || line.length > longest || line.wordCount < LEAST_WORDS_AT_TOP || line.wordCount > most || !page.isFree(at)) return;
    const dateline = datelineBehind(line);
    const letters = dateline === undefined ? line.lettersOnly : lettersOf(line.text.slice(0, -dateline.length));
    const isCopy = line.wordCount >= LEAST_WORDS ? headline.includes(letters) : at < first && headline.startsWith(letters);
    if (letters !== '' && isCopy) {
      page.mark(at, 'repeat', 'repeatsHeadline');
      if (at <= first) markKickerAbove(page, at);
    } else if (page.weight(at) < SURE && letters.length > headline.length && letters.endsWith(headline) && headline.length >= 16) markBehindTopic(page, at, headline);
    if (dateline !== undefined && page.is(at, 'repeat')) page.parts.push({ start: line.end - dateline.length, end: line.end, line: at, kind: 'boilerplate', reason: 'place' });
  });
}

/** One to three words, then the whole headline: the words are the kicker when there is none yet, else the page's. */
function markBehindTopic(page: Page, at: number, headline: string): void {
  const line = page.lines[at]!;
  const gaps = /\s+/g;
  for (let count = 1; count <= LONGEST_TOPIC; count++) {
    const gap = gaps.exec(line.text);
    if (!gap) return;
    const start = line.start + gap.index + gap[0].length;
    if (lettersOf(page.text.slice(start, line.end)) !== headline) continue;
    const topic = { start: line.start, end: line.start + gap.index };
    if (page.kicker === null && /^\p{Lu}/u.test(line.text)) page.kicker = topic;
    else page.parts.push({ ...topic, line: at, kind: 'boilerplate', reason: 'navigation' });
    page.mark(at, 'repeat', 'repeatsHeadline');
    return;
  }
}
