import { agencyNamed } from './agencies';
import type { Verdict } from './judgeLine';
import { MARKS, type Line } from './Line';
import type { ReasonCode } from './messages';

interface Shape {
  readonly reason: ReasonCode;
  readonly weight: Verdict['weight'];
  /** Code units of the longest line that it is looked for in. */
  readonly longest: number;
  /** One of these marks must stand in the line: bits of MARKS. */
  readonly marks?: number;
  readonly pattern: RegExp;
}

const NAMED = String.raw`(?:von|van|de|der|den|di|da|del|al|el|bin|zu|ten|le|la|\p{Lu}[\p{L}'’.-]{0,30})`;
const PERSON = String.raw`\p{Lu}[\p{L}'’.-]{0,30}(?:\s+${NAMED}){0,5}`;
const FEW_WORDS = String.raw`[\p{L}\p{N}.:'’@()&-]{1,40}(?:\s+[\p{L}\p{N}.:'’@()&-]{1,40}){0,4}`;
const ROLE = String.raw`(?:Text|Autor(?:in|en)?|Authors?|Redaktion|Redakteur(?:in)?|Interview|Protokoll|Bearbeitung|Moderation|Written by|Reporter|Übersetzung|Translation|Recherche|Aufzeichnung|Verfasser(?:in)?|Contributors?)`;

/** Lines that their marks give away. In order: the first that fits says why. */
const SHAPES: readonly Shape[] = [
  { reason: 'count', weight: 3, longest: 60, pattern: /^(?![-=_*~#–—\s]+$)[\d\s.,:|/+%*#()[\]☆★✩✭♥❤👍👎•·–—-]+$/u },
  { reason: 'count', weight: 3, longest: 40, pattern: /^(?![-=_*~#–—\s]+$)[^\p{L}\p{N}]+$/u },
  { reason: 'siteTag', weight: 3, longest: 60, marks: MARKS.joint, pattern: /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/ },
  { reason: 'siteTag', weight: 3, longest: 300, marks: MARKS.slash | MARKS.joint, pattern: /^[[(]?\s*(?:https?:\/\/|www\.)\S+\s*[\])]?$/i },
  { reason: 'siteTag', weight: 3, longest: 80, marks: MARKS.joint, pattern: /^(?:[\p{L}\p{N}-]{1,40}\.){1,4}(?:de|at|ch|com|org|net|eu|info|tv|co\.uk|io)(?:\/\S*)?(?:\s+(?:www\.|https?:\/\/)\S+)?$/iu },
  { reason: 'siteTag', weight: 3, longest: 120, marks: MARKS.at, pattern: /^\S{1,60}@\S{1,60}\.\S{2,}$/ },
  { reason: 'siteTag', weight: 3, longest: 200, marks: MARKS.colon, pattern: /^(?:Quelle|Source|Via|Original|Link|URL|Web|Internet|Website|Homepage)\s*:\s*(?:https?:|www\.|[\p{L}\p{N}.-]{1,60}\.(?:de|com|org|net|at|ch)\b)/iu },
  { reason: 'date', weight: 3, longest: 200, marks: MARKS.bar, pattern: /^(?:\p{L}{2,10}\.?,?\s+)?\d{1,2}(?:\.\s?\d{1,2}\.\s?\d{2,4}|\.?\s+\p{L}{3,9}\.?\s+\d{4})\b[^.!?]{0,12}\|.*[^.!?]$/u },
  { reason: 'date', weight: 3, longest: 80, pattern: /^\d{1,2}(?:\.\d{1,2}\.\d{4}|\.\s\p{L}{3,9}\s\d{4})(?:\s+[^\s.!?:]+){0,5}$/u },
  { reason: 'navigation', weight: 2, longest: 200, pattern: /^\p{Lu}[\p{L}&-]{1,24}(?:\s\p{L}[\p{L}-]{1,24})?(?:\s{2,}\p{Lu}[\p{L}&-]{1,24}(?:\s\p{L}[\p{L}-]{1,24})?){2,12}$/u },
  { reason: 'siteTag', weight: 3, longest: 200, marks: MARKS.bracket, pattern: /^\((?:logo|foto|photo|video|bild)\s*:\s*https?:\S+\s*\)$/iu },
  { reason: 'tags', weight: 3, longest: 400, marks: MARKS.hash, pattern: /^(?:#[\p{L}\p{N}_-]{1,40}[\s,]*)+$/u },
  { reason: 'tags', weight: 3, longest: 400, marks: MARKS.colon, pattern: /^(?:tags?|topics?|themen|schlagw[oö]rter|schlagworte|stichworte|stichwörter|keywords|kategorien?|categor(?:y|ies)|ressort|rubrik|filed under|labels?|hashtags?|more about|related topics)\s*:\s*\S/iu },
  { reason: 'navigation', weight: 3, longest: 260, marks: MARKS.arrow | MARKS.slash | MARKS.bar | MARKS.colon, pattern: /^(?:[>»›/|→]\s*)?(?:home|startseite|homepage|start|news|nachrichten|you are here:?|sie sind hier:?)\s*(?:[>»›/|→·•]|::)\s*\S/iu },
  { reason: 'navigation', weight: 3, longest: 160, marks: MARKS.arrow, pattern: /^(?:[\p{L}\p{N}&.' -]{2,30}[>»›→]\s*){1,6}[\p{L}\p{N}&.' -]{0,40}$/u },
  { reason: 'navigation', weight: 3, longest: 200, marks: MARKS.bar, pattern: /^(?:[\p{L}\p{N}&'’. -]{2,28}[|•·]\s*){2,12}[\p{L}\p{N}&'’. -]{0,40}$/u },
  { reason: 'byline', weight: 3, longest: 120, marks: MARKS.colon | MARKS.slash | MARKS.bar, pattern: new RegExp(String.raw`^${ROLE}\s*[:/|]\s*(?:${PERSON}|\p{Ll}{2,5})(?:\s*(?:,|und\s|and\s|&|/)\s*${PERSON}){0,3}$`, 'u') },
  { reason: 'agency', weight: 3, longest: 140, marks: MARKS.colon, pattern: /^(?:Nachrichtenagentur|Agentur|Quellen?|Sources?|Herausgeber|Anbieter|Pressemitteilung von|Press release|Presseinformation(?: der| von)?|Pressemitteilung(?: der| des)?)\s*:\s*\S/iu },
  { reason: 'agency', weight: 3, longest: 140, marks: MARKS.slash, pattern: /^\p{Lu}[^.!?]{3,100}\/\s?(?:PR ?Newswire|Business Wire|GlobeNewswire|ots)[^/]{0,20}\/\s*[-–—]*$/iu },
  { reason: 'agency', weight: 3, longest: 140, pattern: /^(?:Pressemitteilung von)\s+\S/iu },
  { reason: 'agency', weight: 2, longest: 48, marks: MARKS.bracket, pattern: /^\((?:\p{Lu}[\p{L}.&-]{1,20}\s?){1,5}(?<!\.)\)$/u },
  { reason: 'readingTime', weight: 3, longest: 160, pattern: /\d mal gelesen\.?$/iu },
  { reason: 'readingTime', weight: 3, longest: 60, pattern: /^(?:lese(?:zeit|dauer)|reading time|read time|hördauer|est\. reading)\b/iu },
  { reason: 'date', weight: 3, longest: 60, pattern: /^(?:ausgegeben am|veröffentlicht(?: am)?|aktualisiert(?: am)?|published(?: on)?|updated|last updated|posted|stand|datum|date|erstellt(?: am)?|zuletzt aktualisiert(?: am)?|letzte aktualisierung|issued on|modified)\s*:?$/iu },
  { reason: 'comments', weight: 3, longest: 60, pattern: /^(?:\d+\s+)?(?:comments?|kommentare?|leserkommentare|replies|antworten|responses)\s*(?:\(\d+\)|\d+)?\s*$/iu },
  { reason: 'copyright', weight: 3, longest: 300, pattern: /^(?:©|\(c\)|copyright|&copy;)\s.*(?:\b(?:19|20)\d\d\b|rights reserved|rechte vorbehalten|gmbh|infocom|verlag|\bllc|\binc\b|\bltd\b)/iu },
  { reason: 'copyright', weight: 3, longest: 200, marks: MARKS.sign, pattern: /^(?:19|20)\d\d\s+©|©\s*(?:19|20)\d\d/u },
  { reason: 'form', weight: 3, longest: 40, marks: MARKS.star, pattern: /^[\p{L}\s-]{2,30}\*$/u },
  { reason: 'gallery', weight: 3, longest: 30, marks: MARKS.bracket, pattern: /^[[(]\s*(?:fotos?|bilder|photos?|videos?|pdf|galerie|gallery|audio)\s*[\])]$/iu },
  { reason: 'place', weight: 2, longest: 60, pattern: /^\p{Lu}[\p{L}-]{2,24}(?:[\s/-]\p{Lu}[\p{L}-]{1,20}){0,2}(?:,\s\d{1,2}\.\s\p{L}{3,9}\s\d{4})?(?:\.|\s[–—-])$/u },
  { reason: 'siteTag', weight: 3, longest: 160, marks: MARKS.slash, pattern: /^\/?[a-z0-9_-]{2,40}(?:\/[a-z0-9_.-]{1,60}){2,12}\/?$/ },
  { reason: 'agency', weight: 3, longest: 80, marks: MARKS.bracket, pattern: /^\((?:PresseBox|lifePR|openPR|pressetext|ots|news aktuell)\)\s*\(?[\p{L} /.-]{0,40},?\)?$/u },
  { reason: 'count', weight: 3, longest: 30, marks: MARKS.bracket, pattern: /^\(?\d{1,6}(?:[.,]\d{1,3})?\s?(?:[kKMG]B|Bytes)\)?$/ },
  { reason: 'tools', weight: 2, longest: 60, marks: MARKS.arrow, pattern: /^[^«‹]*[→»›▶►▸⟶➔]$/u },
  { reason: 'navigation', weight: 2, longest: 80, marks: MARKS.arrow, pattern: /^[→»›▶►▸➔<‹«]\s*\p{L}[^.!?]*$/u },
];

const BYLINE_OPENS = /^[-–—|•]?\s*(?:von|by|par)\s*:?\s/iu;
const BYLINE = new RegExp(String.raw`^[-–—|•]?\s*(?:[Vv]on|VON|[Bb]y|BY|[Pp]ar)\s*:?\s+(?:${PERSON}|(?:dpa|epd|sda|dts|dapd)(?![\p{L}]))(?:(?:\s*[,&/|(·•–—-]\s*|\s+(?:und|and|in|aus|für|for|at)\s+)${FEW_WORDS}){0,4}\s*[),:-]*$`, 'u');
const DESK = /^(?:von|by)\s+(?:(?:unser\p{L}{0,3}|our|wire|staff|agency|news|web|online|the|der|dem|einem?)\s+){1,4}[\p{L}-]+(?:\s+[\p{L}-]+){0,3}$/iu;
const MOST_WORDS = 24;
const LONGEST = 400;

/** What the marks and the outline of a line say. */
export function shapeOf(line: Line): Verdict | undefined {
  const { text, length } = line;
  if (length > LONGEST || line.wordCount > MOST_WORDS) return undefined;
  for (const { reason, weight, longest, marks, pattern } of SHAPES) {
    if (length <= longest && (marks === undefined || marks & line.marks) && pattern.test(text)) return { reason, weight };
  }
  return bylineOf(line) ?? signatureOf(line);
}

function bylineOf({ text, length, wordCount }: Line): Verdict | undefined {
  if (length > 200 || wordCount < 2 || wordCount > 26 || !BYLINE_OPENS.test(text)) return undefined;
  return BYLINE.test(text) || (length <= 90 && DESK.test(text)) ? { reason: 'byline', weight: 3 } : undefined;
}

/** "dpa/th", "(APA)", "dpa | sda", "dpa" with initials of writers, "AFP/jm". */
function signatureOf({ text, wordCount }: Line): Verdict | undefined {
  if (wordCount > 5 || wordCount === 0) return undefined;
  const parts = text.replace(/^[([\s]+|[)\]\s.]+$/g, '').split(/\s*[/|,]\s*|\s+mit\s+|\s+und\s+|\s+and\s+/);
  return agencyNamed(parts[0] ?? '') !== undefined && parts.every((part) => agencyNamed(part) !== undefined || /^\p{Ll}{1,4}$/u.test(part)) ? { reason: 'agency', weight: 3 } : undefined;
}
