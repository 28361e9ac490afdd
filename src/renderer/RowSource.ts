import type { SortKey } from '../protocol/engine';
import type { Message } from '../protocol/message';
import type { QueryResult, Row } from '../protocol/result';
import type { ResultOutput } from '../protocol/renderer';
import type { HostChannel } from './HostChannel';

/** Rows of a page, or why there are none. `gone`: the worker no longer keeps the result. */
export type Loaded = { readonly kind: 'rows'; readonly rows: readonly Row[] } | { readonly kind: 'gone' } | { readonly kind: 'failed'; readonly message: Message };

/** Where the rows of a result come from. */
export interface RowSource {
  /** Rows that pages can show. */
  readonly count: number;
  /** Answers at once where the rows are here. */
  load(offset: number, limit: number, sort: SortKey | null): Loaded | Promise<Loaded>;
}

/** The rows that came with the output, and all others and other orders by message: the engine sorts, so that an order never depends on the size of a result. */
export function createRowSource(output: ResultOutput, host: HostChannel): RowSource {
  const { result, handle } = output;
  if (handle === null) return { count: result.rows.length, load: (offset, limit) => ({ kind: 'rows', rows: result.rows.slice(offset, offset + limit) }) };
  return new PagedRows(output.corpus, handle, result.rows, host, host.open ? output.count ?? Math.min(result.total, cutBy(result)) : result.rows.length);
}

/** What `top` kept, where the method tells. */
function cutBy(result: QueryResult): number {
  const top = result.method.settings['top'];
  return typeof top === 'number' ? top : Infinity;
}

class PagedRows implements RowSource {
  constructor(
    private readonly corpus: string,
    private readonly handle: string,
    private readonly head: readonly Row[],
    private readonly host: HostChannel,
    readonly count: number,
  ) {}

  load(offset: number, limit: number, sort: SortKey | null): Loaded | Promise<Loaded> {
    const end = Math.min(offset + limit, this.count);
    if (sort === null && end <= this.head.length) return { kind: 'rows', rows: this.head.slice(offset, end) };
    if (!this.host.open) return { kind: 'gone' };
    return this.ask(offset, end - offset, sort);
  }

  private async ask(offset: number, limit: number, sort: SortKey | null): Promise<Loaded> {
    const answer = await this.host.page(this.corpus, { handle: this.handle, offset, limit, sort });
    if (answer.kind === 'failed') return answer;
    return answer.page.rows === undefined ? { kind: 'gone' } : { kind: 'rows', rows: answer.page.rows };
  }
}
