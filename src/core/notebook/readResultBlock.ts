import type { SavedResult } from '../../protocol/engine';
import { parseNotebook } from './parseNotebook';
import { looksLikeResultBegin } from './resultMarker';

/** The saved result that stands in a text with its markers, whatever stands before it; `undefined` where there is none, or a damaged one. */
export function readResultBlock(text: string): SavedResult | undefined {
  const lines = text.split('\n');
  const begin = lines.findIndex(looksLikeResultBegin);
  if (begin < 0) return undefined;
  const [cell] = parseNotebook(['```korpus', '```', ...lines.slice(begin)].join('\n')).cells;
  return cell?.kind === 'query' ? cell.result?.saved : undefined;
}
