import { agencyNamed, signsPictures } from './agencies';
import { MARKS, type Line } from './Line';

/** `credit`: nothing but who made the picture; `captioned`: what it shows and the credit; `caption`: words that only captions use. */
export type CreditForm = 'credit' | 'captioned' | 'caption';

const NOUN = String.raw`(?:(?:\p{L}{1,20}[- ]?)?(?:[Ff]otos?|[Bb]ild(?:er)?|[Pp]hotos?|[Pp]hotographs?|[Ii]mages?|[Gg]rafik|[Gg]raphics?|[Ii]llustrations?|[Cc]redits?|[Pp]icture|[Ss]creenshot|[Mm]ontage|[Bb]ildquelle|[Bb]ildnachweis|[Ff]otocredit|[Bb]ildrechte|[Bb]ildautor|[Ff]otograf(?:in)?|FOTOS?|BILD|PHOTO|IMAGE|CREDIT))`;
/** "Foto: …", "Photo by …", "(Bild: …" at the start of the line. */
const STARTS = new RegExp(String.raw`^[(\[+\-–—\s]*${NOUN}\s*(?::|\/|©|\([cC]\)|\b[bB]y\b|\bvon\b|\bBY\b)\s*\S`, 'u');
/** "… Foto: NAME", "… / Bild: NAME", "(Foto: NAME)" at its end. */
const ENDS = new RegExp(String.raw`(?<=[\s.!?"”“»«(\[/|–—-])${NOUN}(?:\s*[:©]|\s+by\s|\s+courtesy\s)\s*[^:]{2,90}$`, 'u');
const SIGN = /(?:©|\([cC]\)|&copy;)\s*\S/;
const SIGN_AT_END = /(?:©|\([cC]\)|&copy;)\s*[^©]{2,70}$/;
const RIGHTS = /\b(?:19|20)\d\d\b|rights reserved|rechte vorbehalten|gmbh\b|\bag\b|\binc\b|\bllc\b|\bltd\b|infocom|verlag|copyright/iu;
/** "(AP)", "(AP Photo/Name)", "(Name/dpa)", "(File photo)", "(Symbolbild)", "(Archiv)" at the end. */
const IN_BRACKETS = /\(([^()]{2,90})\)\s*[.]?$/u;
const NAME = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]{0,30}(?:\s[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]{0,30}){0,3}`;
const SLASHED = new RegExp(String.raw`(?:^|\s)((?:${NAME}|dpa|epd|sda|dts|dapd|imago|picture alliance)(?:\s?\/\s?(?:${NAME}|\p{Ll}[\p{Ll}.-]{1,30})){1,4})\.?$`, 'u');
const VIA = /\b(?:via|über)\s+(AP|AFP|REUTERS|Reuters|EPA|KNS\/AFP|Getty Images|Imago|Xinhua|TASS|dpa)\b/u;
const PLAIN = /(?:^|[.!?]\s+|\s)(Getty Images|AP Photo|picture alliance|Picture Alliance|Adobe Stock|Shutterstock|IMAGO|imago images)\s*[.)]?$/u;
const OPENING = /^(?:FILE\s+PHOTO|FILE|DATEI(?:FOTO)?|ARCHIV(?:BILD|FOTO)?|SYMBOL(?:BILD|FOTO)|HANDOUT|Archivbild|Archivfoto|Symbolbild|Symbolfoto|Bildunterschrift|Bildtext|Image caption|Image source|Caption|Media caption|Pictured|In this (?:file |handout |aerial |screen )?(?:photo|image|picture|frame|grab)|Auf diesem (?:Foto|Bild)|In diesem (?:Foto|Bild|Dateifoto)|Dieses (?:Foto|Bild)|This (?:photo|image|picture|handout|combination|satellite))\b/u;
const PLACED = /\((?:\d\.\s?)?(?:v\.\s?)?[lrm]\.(?:\s?[lrn]\.){0,2}(?:,[^()]{0,30})?\)/u;
const WHO = /\((?:von links|from left|from right|links|rechts|mitte|left|right|center|centre|l-r|L-R|oben|unten|top|bottom)\)/giu;
const NOTE = /\((?:archiv(?:bild|foto|aufnahme)?|symbol(?:bild|foto)|file(?: photo| image| picture)?|datei(?:foto)?|illustration|montage|undatierte aufnahme|screenshot|undated)\)\.?(?:\s[^.!?]{2,40})?$/iu;
/** A credit at the end of a line lies within so many code units. */
const TAIL = 140;
const CROSS = /^[×✕✖]\s*\S/u;
const SPEECH = /["”“»«].{0,12}\b(?:sagte?|says?|said|told|erklärte)\b/iu;

/** Whether a line is, by itself, a caption or a picture's credit. */
export function creditForm(line: Line): CreditForm | undefined {
  if (line.wordCount === 0 || line.wordCount > 90 || line.length > line.text.length) return undefined;
  const { text } = line;
  if (CROSS.test(text)) return 'caption';
  if (line.marks & MARKS.sign || text.includes('(c)')) return signed(line);
  return (line.opensLikeCredit ? openingCredit(line) : undefined) ?? (line.endsLikeCredit ? closingCredit(line) : undefined) ?? (line.marks & MARKS.bracket ? bracketedCredit(line) : undefined);
}

/** "Foto: …", "FILE PHOTO: …". */
function openingCredit(line: Line): CreditForm | undefined {
  const { text } = line;
  if (STARTS.test(text)) return line.wordCount <= 14 && !line.hasSentences ? 'credit' : line.wordCount <= 40 && ENDS.test(text) ? 'captioned' : undefined;
  return line.wordCount <= 60 && OPENING.test(text) && !SPEECH.test(text) ? 'caption' : undefined;
}

/** "… Foto: NAME", "… NAME/dpa". */
function closingCredit(line: Line): CreditForm | undefined {
  const { text } = line;
  const tail = text.slice(-TAIL);
  if (ENDS.test(tail)) return 'captioned';
  if (line.wordCount <= 60 && (PLAIN.test(tail) || VIA.test(tail)) && !SPEECH.test(text)) return isSignature(text) ? 'credit' : 'captioned';
  const slashed = line.marks & MARKS.slash ? SLASHED.exec(text.length > TAIL ? ` ${tail}` : text) : null;
  if (slashed && slashed[1]!.split('/').some((part) => signsPictures(part.trim()))) return slashed[1]!.length === text.length ? signature(line) : 'captioned';
  return undefined;
}

/** A credit or who stands where, in brackets. */
function bracketedCredit(line: Line): CreditForm | undefined {
  const { text } = line;
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed && isCreditInBrackets(bracketed[1]!, text.slice(0, bracketed.index), line)) return 'captioned';
  if (line.wordCount > 60) return undefined;
  if (NOTE.test(text) && !SPEECH.test(text)) return 'captioned';
  if (PLACED.test(text) && !SPEECH.test(text)) return 'caption';
  return (text.match(WHO) ?? []).length >= (line.wordCount <= 24 ? 1 : 2) && !SPEECH.test(text) ? 'caption' : undefined;
}

/** A name and an agency with nothing before it. Two agencies ("dpa/AFP") sign the text. */
function signature(line: Line): CreditForm | undefined {
  const parts = line.text.split('/').map((part) => part.trim());
  return parts.every((part) => agencyNamed(part) !== undefined || /^\p{Ll}{1,4}$/u.test(part)) ? undefined : 'credit';
}

function isSignature(text: string): boolean {
  return !/\p{Ll}{2,}\s+\p{Ll}{2,}/u.test(text);
}

function signed(line: Line): CreditForm | undefined {
  const { text } = line;
  const starts = /^[(\[\s]*(?:©|\([cC]\)|&copy;)/.test(text);
  if (starts) return line.wordCount <= 12 && !RIGHTS.test(text) && !line.hasSentences ? 'credit' : undefined;
  return SIGN_AT_END.test(text) && !RIGHTS.test(text.slice(text.search(SIGN))) ? 'captioned' : undefined;
}

/** Agencies sign texts in brackets too, but behind a full stop; behind a caption none stands, or the picture is named. */
function isCreditInBrackets(inside: string, before: string, line: Line): boolean {
  if (before.trim() === '') return false;
  if (STARTS.test(inside) || SIGN.test(inside) || NOTE.test(`(${inside})`) || /^(?:AP|EPA)\s(?:Photo|Foto|Images)/u.test(inside) || VIA.test(inside) || PLAIN.test(inside)) return true;
  const parts = inside.split(/\/|,\s|\s-\s/).map((part) => part.trim());
  const signs = parts.some(signsPictures);
  if (signs && parts.length > 1 && !/\d/.test(inside)) return line.wordCount <= 60;
  if (signs) return line.wordCount <= 40 && !/[.!?]["”“»«]*\s*$/u.test(before) && !/[.!?]["”“»«]*\s+\p{Lu}/u.test(before.replace(/\b\p{Lu}?\p{L}\./gu, ''));
  return false;
}
