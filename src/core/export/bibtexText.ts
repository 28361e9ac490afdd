/** What TeX minds, and what its oldest fonts print as something else. Braces are commands, since BibTeX counts even those behind a backslash. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '#': '\\#', $: '\\$', '%': '\\%', '&': '\\&', _: '\\_',
  '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}',
};

/** Text as TeX prints it; letters of all scripts stay. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^#$%&_<>|]/g, (char) => SPECIAL[char]!);
}

/**
 * A title whose capitals no style makes small: words with any stand in braces, neighbours together. The first word needs none for its first letter,
 * which every style leaves.
 */
export function escapeTitle(title: string): string {
  const words = title.split(' ').map((word, at) => ({ word, isGuarded: /\p{Lu}/u.test(at === 0 ? word.replace(/^(\P{L}*)\p{Lu}/u, '$1') : word) }));
  const runs: { text: string; isGuarded: boolean }[] = [];
  for (const { word, isGuarded } of words) {
    const last = runs.at(-1);
    if (last !== undefined && last.isGuarded === isGuarded) last.text += ` ${word}`;
    else runs.push({ text: word, isGuarded });
  }
  return runs.map(({ text, isGuarded }) => (isGuarded ? braced(text) : escapeBibtex(text))).join(' ');
}

/** From the first letter to the last: to BibTeX a brace with a command right behind it is a letter, whose case it changes. */
function braced(text: string): string {
  const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return `${escapeBibtex(before)}{${escapeBibtex(inner)}}${escapeBibtex(after)}`;
}

/** An address as it is: biblatex and \url take it verbatim. What would end the field or start a command is percent-encoded. */
export function escapeUrl(url: string): string {
  return url.replace(/[\\{}\s"<>]/g, (char) => encodeURIComponent(char));
}
