/**
 * How names that come out of another script are spelled in Latin letters: German (Duden), English (BGN), French and scholarly (ISO 9) spelling
 * of the Slavic languages, and what newspapers make of Arabic. Language, not names.
 *
 * Sounds are single characters: `S` stands for sch, sh and for zh, `C` for tsch, `c` for ts, `x` for kh. A grapheme that different languages
 * read differently has several readings.
 */
export type Graphemes = Readonly<Record<string, readonly string[]>>;

/** After `withMarks` in soundKeys.ts: Š is š, Ž is ž, Č is č and ć. */
export const SLAVIC_GRAPHEMES: Graphemes = {
  schtsch: ['SC'], schch: ['SC'], shch: ['SC'], chtch: ['SC'], stsch: ['SC'], ŠČ: ['SC'],
  dsch: ['S'], dzh: ['S'], dŽ: ['S'], dj: ['S', 'di'],
  tsch: ['C'], tch: ['C'], tsh: ['C'], Č: ['C'], ch: ['x', 'C'],
  sch: ['S'], sh: ['S'], zh: ['S'], Š: ['S'], Ž: ['S'], kh: ['x'], h: ['h', 'x'], x: ['ks', 'x'],
  ts: ['c'], z: ['s', 'c'], c: ['c', 'k'], ck: ['k', 'ck'], q: ['k'], w: ['v'], ph: ['f'], th: ['t'],
  j: ['i', 'S'], y: ['i'], ou: ['u', 'ou'], oo: ['u'], gue: ['ge', 'gue'], gui: ['gi', 'gui'],
};

export const FRENCH_GRAPHEMES: Graphemes = { ...SLAVIC_GRAPHEMES, ch: ['x', 'C', 'S'] };

export const ARABIC_GRAPHEMES: Graphemes = {
  dsch: ['S'], dj: ['S'], sch: ['S'], sh: ['S'], ch: ['x', 'S'], kh: ['x'], gh: ['g'], dh: ['d'], th: ['t'], z: ['s'], q: ['k'], g: ['k'], ph: ['f'],
  j: ['i', 'S'], y: ['i'], w: ['v'], ei: ['ai'], ay: ['ai'], ey: ['ai'], ij: ['i'], iy: ['i'], ou: ['u'], oo: ['u'], ee: ['i'], ie: ['i'], o: ['u'], e: ['a', 'i'], h: ['h'],
};

/** Cyrillic as it sounds; letters that are missing have no sound of their own. */
export const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'io', є: 'ie', ж: 'S', з: 's', и: 'i', і: 'i', ї: 'ii', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'x', ц: 'c', ч: 'C', ш: 'S', щ: 'SC', ы: 'i', э: 'e', ю: 'iu', я: 'ia', ј: 'i', љ: 'li', њ: 'ni', ђ: 'S', ћ: 'C', џ: 'S',
};

/** French spellings, where ch is sh (Choïgou, Michoustine). */
export const FRENCH = /^ch|chk|tch|ou|ï|[^aeiou]ine$|off$/;
/** How family names of Slavic languages end, in sounds and with a vowel before: the first are hardly ever other names. */
export const SURE_SLAVIC_END = /[aeiou].*(?:[oe]va?|ski|skaia|ska|enko|[oie]viC|[oe]vna|Cuk|niuk|Svili|adse)$/;
export const LIKELY_SLAVIC_END = /[aeiou].*(?:in|ina|ni|aia|uk|iak|ian|ko|Co|oi|slav|mir|iC|sk)$/;
/** How German, English and other Western names end, folded: two spellings of these are two names (Fischer, Fisher). */
export const WESTERN_END = /(?:er|el|mann?|stein|berg|burg|bach|feld|wald|hof|hoff|baum|ke|dt|ert|ing|op|tz|lz|rz|son|sen|ton|ley|ck|rn|[ln]d|l[fz]|th|[ae]ll)$/;
/** The article of Arabic names. */
export const ARABIC_ARTICLE = /^(?:al|el|as|ash|asch|at|ad|an|ar|az)-/;
/** Parts of Arabic names, folded. */
export const ARABIC_ELEMENT = /^(?:(?:al|el|as|ash|asch|ad|an|ar|az)-|abd|abu$|ibn$|bin$)|(?:ullah|allah|uddin|eddin)$|^m[ou]ham+[ae]d$/;
/** Spellings that are hardly of the West, folded. */
export const ARABIC_SPELLING = /q(?!u)|dh|gh|kh|dsch|dj|[aeiou]ss?ei|aa|ah$/;
