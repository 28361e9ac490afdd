import { oneLine } from '../plainText';

/** Part of a line, for one row: like `oneLine`, but a blank at an end stays one, as what stands beside it must not touch. */
export function inLine(text: string): string {
  const inner = oneLine(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}
