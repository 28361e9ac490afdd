const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307', c: '\u0327', v: '\u030C', u: '\u0306', H: '\u030B', k: '\u0328', r: '\u030A', d: '\u0323', b: '\u0331',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß', SS: 'ẞ', o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', l: 'ł', L: 'Ł', i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ',
  textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”', quotedblbase: '„', glqq: '„', grqq: '“', textquotesingle: "'", textasciitilde: '~', textbackslash: '\\', ldots: '…', dots: '…', textellipsis: '…',
  textdegree: '°', texteuro: '€', euro: '€', pounds: '£', copyright: '©', S: '§', P: '¶', textunderscore: '_', guillemotleft: '«', guillemotright: '»', flqq: '«', frqq: '»', LaTeX: 'LaTeX', TeX: 'TeX', slash: '/', par: '\n\n',
};

/** Signs that mean something to TeX but behind a backslash, hidden while the others go. */
const ESCAPABLE = '{}$';
const ESCAPED: Readonly<Record<string, string>> = { '{': '\uE000', '}': '\uE001', $: '\uE002' };

/** What a value of BibTeX says: accents, letters and marks that TeX writes with commands, without braces and other commands. */
export function texText(value: string): string {
  const accented = value.replace(/\\(["'`^~=.]|[cvuHkrdb](?![A-Za-z]))\s*(?:\{\s*(\\?[A-Za-z]?)\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g, (_, accent: string, braced?: string, bare?: string) => letterOf(braced ?? bare ?? '') + (ACCENTS[accent] ?? ''));
  return accented
    .replace(/\\([A-Za-z]+)\*?(\s*)/g, (_, name: string, blanks: string) => (Object.hasOwn(LETTERS, name) ? LETTERS[name]! : blanks.slice(0, 1)))
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => ESCAPED[sign] ?? sign)
    .replace(/\\\\|\\[ ,;:!/-]/g, ' ').replace(/\\./g, '')
    .replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”').replace(/~/g, '\u00A0')
    .replace(/[{}$]/g, '').replace(/[\uE000-\uE002]/g, (hidden) => ESCAPABLE[hidden.charCodeAt(0) - 0xe000]!).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function letterOf(written: string): string {
  return written === '\\i' ? 'i' : written === '\\j' ? 'j' : written.replace(/^\\/, '');
}
