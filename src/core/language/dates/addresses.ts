import type { DateToken } from './DateToken';

const FILE_ENDINGS = new Set(['html', 'htm', 'php', 'asp', 'aspx', 'pdf', 'jpg', 'jpeg', 'png', 'gif', 'doc', 'docx', 'xls', 'xlsx', 'txt', 'md', 'zip', 'csv', 'json', 'xml']);

/** For every token whether it stands in a web or mail address or the name of a file: in what stands between two blanks. */
export function addressTokens(tokens: readonly DateToken[]): Uint8Array {
  const inAddress = new Uint8Array(tokens.length);
  for (let start = 0; start < tokens.length; ) {
    let end = start + 1;
    while (end < tokens.length && !tokens[end]!.blank) end++;
    if (isAddress(tokens, start, end)) inAddress.fill(1, start, end);
    start = end;
  }
  return inAddress;
}

function isAddress(tokens: readonly DateToken[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const { text, kind } = tokens[at]!;
    if (kind === 'word') {
      if (text === 'www' || (at > start && tokens[at - 1]!.text === '.' && FILE_ENDINGS.has(text))) return true;
    } else if (text === '@' || text === '=' || (text === '/' && at > start + 1 && tokens[at - 1]!.text === '/' && tokens[at - 2]!.text === ':')) return true;
  }
  return false;
}
