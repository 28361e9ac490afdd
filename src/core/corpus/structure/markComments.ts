import { labelKey } from './judgeLine';
import type { Line } from './Line';
import { COMMENT_HEADS } from './pageLabels';
import { SURE, type Page } from './Page';

/** Below the head of the readers' comments stands theirs, to the end, once a name, a date or a link to answer shows that there are any. */
export function markComments(page: Page): void {
  const head = page.verdicts.findIndex((verdict, at) => verdict?.reason === 'comments' && verdict.weight === SURE && opensComments(page, at));
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
