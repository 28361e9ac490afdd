import type { Verdict } from './judgeLine';
import type { Line } from './Line';

const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AP]M|\sUhr)?`;
const ADDRESS = String.raw`(?:https?|file):\/\/\S+`;
/** What browsers print at the foot of a page: the address with its number (Chromium), or its number with the time (Firefox). */
const FEET = [new RegExp(String.raw`^${ADDRESS}\s+(\d{1,4})\s?\/\s?(\d{1,4})$`, 'iu'), new RegExp(String.raw`^(\d{1,4})\s(?:of|von|sur|di|de|van)\s(\d{1,4})\s+${DATE}$`, 'u')];
/** And at its head: the time with the title, or the title with the address. */
const HEADS = [new RegExp(String.raw`^${DATE}\s+\S`, 'u'), new RegExp(String.raw`^\S.*\s${ADDRESS}$`, 'iu')];
const LONGEST = 600;
const MARK: Verdict = { reason: 'count', weight: 3 };

/** By line, what a browser printed around a page: feet, and where there are feet, heads at the beginning and behind each. */
export function printMarks(lines: readonly Line[]): ReadonlyMap<number, Verdict> {
  const found = new Map<number, Verdict>();
  let head = 0;
  lines.forEach(({ text }, at) => {
    const way = wayOfFoot(text);
    if (way === undefined) return;
    found.set(at, MARK);
    if (head < at && HEADS[way]!.test(lines[head]!.text.slice(0, LONGEST))) found.set(head, MARK);
    head = at + 1;
  });
  return found;
}

/** The address of a page on the web that a browser printed at the head or the foot of its first page, if it stands there whole. */
export function printedAddress(head: string, foot: string): string | undefined {
  const way = wayOfFoot(foot);
  if (way === undefined || (way === 1 && !HEADS[way]!.test(head.slice(0, LONGEST)))) return undefined;
  const address = /https?:\/\/\S+/i.exec(way === 0 ? foot : head.slice(0, LONGEST))?.[0];
  return address === undefined || /(?:…|\.{2,})$/.test(address) ? undefined : address;
}

function wayOfFoot(text: string): number | undefined {
  if (text.length > LONGEST || !/^(?:\d|http|file)/i.test(text)) return undefined;
  const way = FEET.findIndex((foot) => {
    const [, page, pages] = foot.exec(text) ?? [];
    return Number(page) >= 1 && Number(page) <= Number(pages);
  });
  return way < 0 ? undefined : way;
}
