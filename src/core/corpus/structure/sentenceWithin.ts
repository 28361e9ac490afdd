const TITLES = ['Prof', 'Dr', 'St', 'Mr', 'Mrs', 'Ms', 'Gen', 'Sen', 'Gov', 'Lt', 'Col', 'Nr', 'bzw', 'Mio', 'Mrd', 'Inc', 'Corp', 'Bros', 'vs', 'Jan', 'Feb', 'Aug', 'Sept', 'Okt', 'Oct', 'Nov', 'Dez', 'Dec', 'geb', 'ca', 'evtl', 'Ing', 'Dipl'];
const KNOWN_TITLES = new Set(TITLES);
const TITLE = new RegExp(`\\b(?:${TITLES.join('|')})\\.\\s`, 'gu');
const BEFORE_END = /[\p{Ll}\p{N})"”“»]{2}$/u;
const BEHIND_END = /["”“«»]?\s+["„“»«]?\p{Lu}/uy;
/** Code units that BEFORE_END may take in. */
const LONGEST_BEFORE = 4;

/** Titles and other abbreviations that do not end a sentence as blanks. */
export function withoutTitles(text: string): string {
  return text.replace(TITLE, ' ');
}

/** Whether a sentence ends within a text and another begins. */
export function hasSentenceWithin(text: string): boolean {
  return endsWithin(text) && (!mayHoldTitle(text) || endsWithin(withoutTitles(text)));
}

/** The rule around a mark is looked at where there is one: from end to end of the text it would take ten times as long. */
function endsWithin(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f) continue;
    BEHIND_END.lastIndex = at + 1;
    if (BEHIND_END.test(text) && BEFORE_END.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at))) return true;
  }
  return false;
}

function mayHoldTitle(text: string): boolean {
  for (let point = text.indexOf('.'); point >= 0; point = text.indexOf('.', point + 1)) {
    let start = point;
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
    if (KNOWN_TITLES.has(text.slice(start, point))) return true;
  }
  return false;
}

/** Of ASCII. */
function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
