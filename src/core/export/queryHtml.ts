import { el, type Child, type Html } from './html';

/** What stands out in a query, in the order of precedence. */
const PIECES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['comment', /(?<=^|\s)\/\/[^\n]*/],
  ['string', /"[^"\n]*"|[„“«»][^“”«»"\n]*[“”«»"]|(?<=^|[\s=(])\/(?:\\.|[^/\n\\])+\/(?=[\s)]|$)/],
  ['name', /\$[\p{L}_][\p{L}\p{N}_]*/u],
  ['verb', /(?<=\|\s*)[a-z]+/],
  ['field', /(?<=^|[\s(-])[a-z]+(?==?[^\s=]|:\S)[:=]/],
  ['operator', /(?<=^|[\s(])(?:AND|OR|NOT)(?=[\s(]|$)|\|/],
];

const ALL = new RegExp(PIECES.map(([kind, { source }]) => `(?<${kind}>${source})`).join('|'), 'gmu');

/** A query as it was typed, its pieces told apart by class. */
export function queryHtml(query: string): Html {
  const children: Child[] = [];
  let at = 0;
  for (const { 0: text, index, groups } of query.matchAll(ALL)) {
    const kind = Object.entries(groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? null;
    children.push(query.slice(at, index), el('span', { class: kind }, text));
    at = index + text.length;
  }
  return el('pre', { class: 'query', tabindex: 0 }, el('code', {}, ...children, query.slice(at)));
}
