import type { Diagnostic } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { ValueNode } from './ast';
import { error } from './problem';
import type { Token } from './scanner';
import { unescape } from './quote';
import { valueOf } from './searchParser';

/** What conditions and lists of columns are made of. */
export interface Piece extends Span {
  readonly kind: 'word' | 'string' | 'operator' | 'comma' | 'open' | 'close';
  readonly text: string;
  /** As written: escapes are still in it. */
  readonly raw: string;
  /** False for a string without a second quotation mark. */
  readonly closed: boolean;
}

/** The value that a piece stands for. */
export function valueOfPiece(piece: Piece): ValueNode {
  return valueOf(piece.raw, piece.start, piece.end, piece.kind === 'string');
}

const PART = /(!?[<>=]+[!~]?)|(,)|((?:[^<>=!,\\]|\\.|!(?![<>=]))+|\\)/g;

/** Cuts the tokens behind `where`, `sort`, `select` or `top` into pieces. */
export function wordsOf(tokens: readonly Token[], report: (diagnostic: Diagnostic) => void): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    const span = { start: token.start, end: token.end };
    switch (token.kind) {
      case 'chunk': return piecesOfChunk(token.raw, token.start);
      case 'quote': return quotePieces(token, report);
      case 'open': return [{ kind: 'open', text: '(', raw: '(', closed: true, ...span }];
      case 'close': return [{ kind: 'close', text: ')', raw: ')', closed: true, ...span }];
      default:
        report(error('syntax', token, 'unexpected', ['/ / or [ ]']));
        return [];
    }
  });
}

function piecesOfChunk(raw: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  for (const match of raw.matchAll(PART)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const kind = match[1] ? 'operator' : match[2] ? 'comma' : 'word';
    pieces.push({ kind, text: kind === 'word' ? unescape(match[0]) : match[0], raw: match[0], closed: true, ...span });
  }
  return pieces;
}

/** `="x"` is here the comparison `=` and a string, not an exact phrase. */
function quotePieces(token: Token, report: (diagnostic: Diagnostic) => void): Piece[] {
  if (!token.closed) report(error('unclosed', { start: token.rawStart - 1, end: token.rawStart }, 'unclosedQuote'));
  const at = token.rawStart - 1;
  const string: Piece = { kind: 'string', text: unescape(token.raw), raw: token.raw, closed: token.closed, start: at, end: token.end };
  return token.exact ? [{ kind: 'operator', text: '=', raw: '=', closed: true, start: at - 1, end: at }, string] : [string];
}
