import { resultStatement } from '../cellOutline';
import { parseCell } from '../parser';
import type { TextEdit } from './textEdit';

/**
 * What has to be written so that the concordance of a cell goes by these places (`1R,2L`). `undefined` where its query has no kwic of its own, or a step
 * behind it that orders the hits once more.
 */
export function sortEdit(cell: string, places: string): TextEdit | undefined {
  const verbs = resultStatement(parseCell(cell))?.node.pipeline.verbs ?? [];
  const kwic = [...verbs].reverse().find(({ name }) => name === 'kwic' || name === 'sort');
  if (kwic?.name !== 'kwic') return undefined;
  const option = kwic.options.find(({ name }) => name === 'sort');
  if (option !== undefined) return { start: option.start, end: option.end, text: `sort=${places}` };
  const end = Math.max(kwic.nameSpan.end, ...kwic.options.map((other) => other.end), kwic.argument.type === 'node' ? kwic.argument.search.end : 0);
  return { start: end, end, text: ` sort=${places}` };
}
