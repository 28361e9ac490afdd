import type { Span } from '../../../protocol/span';
import type { Line } from './Line';
import type { Page } from './Page';

/** Words that names of papers, stations and blogs are made of. */
const MEDIA_WORDS = /(?:zeitung|nachrichten|anzeiger|tagblatt|tageblatt|tagespost|kurier|rundschau|allgemeine|presse|blatt|magazin|wochenblatt|merkur|bote|echo|stimme|abendblatt|morgenpost|volksblatt|spiegel|focus|standard|welle|radio|rundfunk|fernsehen|online|news|times|post|herald|tribune|journal|gazette|chronicle|observer|guardian|telegraph|independent|mirror|express|mail|star|globe|press|daily|weekly|review|wire|today|ledger|examiner|register|dispatch|bulletin|report|insider|network|broadcasting|blog|tv|fm)$|\.(?:de|com|at|ch|org|net|eu|tv|info|uk)$/iu;
const SET_OFF = /\s+([|•·–—-]|::|»)\s+((?:(?!\s[-–—|•·]\s)[^|•·–—]){2,48})$/u;
/** Of the lines at the top, so many are asked whether they say the headline without the name, or the name alone. */
const TOP = 40;

/** Where a site's name stands, with the mark before it, behind a headline in one line. */
export function siteNameIn(page: Page, line: Line): Span | undefined {
  const found = line.length <= 300 ? SET_OFF.exec(line.text) : null;
  if (!found) return undefined;
  const [, mark = '', name = ''] = found;
  const words = name.trim().split(/\s+/);
  const rest = line.text.slice(0, found.index);
  if (words.length > 5 || rest.trim() === '' || !/^[\p{L}\p{N}]/u.test(name)) return undefined;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]|\.\p{Ll}{2,4}$/u.test(word)).length;
  const certain = mark === '|' || mark === '::' || mark === '•' || words.some((word) => MEDIA_WORDS.test(word.replace(/[.]$/, '')));
  const named = certain ? capitals >= words.length - 2 : capitals === words.length && (saysAgain(page, line, rest) || standsAlone(page, line, name));
  return named ? { start: line.start + found.index + found[0].indexOf(mark), end: line.end } : undefined;
}

function saysAgain(page: Page, line: Line, rest: string): boolean {
  return rest.length >= 12 && page.lines.slice(0, TOP).some((other) => other !== line && other.text === rest);
}

function standsAlone(page: Page, line: Line, name: string): boolean {
  const wanted = name.toLowerCase();
  return page.lines.slice(0, TOP).some((other) => other !== line && other.wordCount <= 8 && other.text.toLowerCase() === wanted);
}
