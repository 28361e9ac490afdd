import { fold } from '../text/fold';
import { tokens } from '../text/tokenize';

/** What names are looked up by: their folded tokens, a blank between two. The gazetteer file is made with this same function. */
export function nameKey(name: string): string {
  return tokens(name).map(({ start, end }) => fold(name.slice(start, end))).join(' ');
}

/** The readable part of an id: `Kim Jong-un` and `Kim Jong Un` are `kim-jong-un`. */
export function slug(name: string): string {
  return nameKey(name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
