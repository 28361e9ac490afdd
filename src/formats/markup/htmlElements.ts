const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Without content and end tag. */
export const VOID = words('area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr');

/** Within a line. What is neither here nor anywhere else (an element of somebody's own) is a block. */
export const INLINE = words('a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr math');

const CLOSE_PARAGRAPH = words('address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul');

export function closesParagraph(name: string): boolean {
  return CLOSE_PARAGRAPH.has(name);
}

const CELLS = words('td th');
const ROWS = words('td th tr');
const SECTIONS = words('td th tr thead tbody tfoot');
const TERMS = words('dt dd');
const OPTIONS = words('option');

/** What the opening tag of a name ends of elements that are right above it. */
export const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('li')], ['dt', TERMS], ['dd', TERMS], ['td', CELLS], ['th', CELLS], ['tr', ROWS], ['thead', SECTIONS], ['tbody', SECTIONS], ['tfoot', SECTIONS],
  ['option', OPTIONS], ['optgroup', words('option optgroup')], ['rt', words('rt rp')], ['rp', words('rt rp')], ['body', words('head')],
]);
