import { ENGLISH_FUNCTION_WORDS, GERMAN_FUNCTION_WORDS } from '../language/functionWords';
import { authorNames } from './authorNames';

/** Lines below a headline that may be who wrote it, and letters of one from which on the text has begun. */
const LINES = 6;
const PROSE = 120;
const NAME = String.raw`(?:Dr\.\s|Prof\.\s)*\p{Lu}[\p{L}'’.-]*\p{L}\.?(?:\s(?:von|van|de|der|den|di|da|zu|ten|le|la|\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){0,3}\s\p{Lu}[\p{L}'’-]+`;
const DESK = String.raw`unser(?:em|er|en)\s(?:Redakteur(?:in)?|Redaktionsmitglied|Korrespondent(?:en|in)|Mitarbeiter(?:in)?)\s`;
/** Behind the names: an agency, a place of one word, a day, how it was put out. */
const BEHIND = String.raw`(?:\s*[,(/|–—-]\s*(?:dpa|AP|AFP|APA|Reuters|REUTERS|epd|KNA|sid|SID|dapd|ddp|sda|[\p{Lu}][\p{L}-]+)\)?|\s*[,|–—-]?\s*(?:(?:publiziert|veröffentlicht)\sam\s|on\s|am\s)?(?:\d{1,2}[./]|\d{4}-|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d).{0,40})?`;
const BYLINE = new RegExp(String.raw`^[-–—|]?\s*(?:von|by|par):?\s(?:${DESK})?(?<names>${NAME}(?:\s(?:und|and|et|&)\s${NAME})?)${BEHIND}$`, 'u');
const NO_NAMES: ReadonlySet<string> = new Set([...GERMAN_FUNCTION_WORDS, ...ENGLISH_FUNCTION_WORDS, 'new', 'bad', 'san', 'los', 'saint', 'sankt', 'den', 'popular', 'demand']);
const PARTICLES = /^(?:von|van|de|der|den|di|da|zu|ten|le|la|und|and|et)$/;

/** Who wrote an article by a line of its own right below its headline, "Von Hans Müller, dpa"; only where it is nothing else, as no page says so otherwise. */
export function bylineOf(text: string, title: string): string | undefined {
  const lines = text.slice(0, 4000).split('\n').filter((line) => line.trim() !== '').slice(0, LINES);
  const begun = lines.findIndex((line) => line.length >= PROSE);
  const found = (begun < 0 ? lines : lines.slice(0, begun)).filter((line) => line !== title).flatMap((line) => namesOf(line) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function namesOf(line: string): string | undefined {
  const opened = line.trim().replace(/^([-–—|]?\s*)(VON|Von|BY|By|PAR|Par)(?=[\s:])/, (_, mark: string, word: string) => mark + word.toLowerCase()).replace(/^von UNSER\p{Lu}+ \p{Lu}+/u, (desk) => desk.toLowerCase().replace(/ (\p{L})(?=\p{L}+$)/u, (_, letter: string) => ` ${letter.toUpperCase()}`));
  const names = BYLINE.exec(opened)?.groups?.['names'];
  if (names === undefined || names.split(' ').some((word) => NO_NAMES.has(word.toLowerCase()) && !PARTICLES.test(word))) return undefined;
  return authorNames(names);
}
