import type { Citation } from './Citation';

/** A citation to be read: `before` the title, which is drawn apart, and `after` it. What is unknown is left out; without a title the path stands there. */
export function citationText({ authors, title, path, sources, published }: Citation): { readonly before: string; readonly title: string; readonly after: string } {
  const names = authors.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`));
  const from = [sources.join('; '), published ?? ''].filter((part) => part !== '').join(', ');
  const shown = title ?? path;
  return { before: names.length === 0 ? '' : `${names.join('; ')}: `, title: shown, after: from === '' ? (/[.!?…]\p{Pf}?$/u.test(shown) ? '' : '.') : `${/[.!?…]$/.test(shown) ? '' : '.'} ${from}.` };
}
