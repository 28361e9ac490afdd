import type { Diagnostic, Severity } from '../../protocol/diagnostic';
import type { Message } from '../../protocol/message';
import { closesComment, closesFence, isQueryFence, opensComment, openingFence, type Fence } from './fence';
import { readFrontMatter } from './frontMatter';
import { splitLines, type Line } from './lines';
import { notebookMessage } from './messages';
import { DEFAULT_ROWS, cellSource, type MarkdownCell, type NotebookCell, type NotebookDocument, type QueryCell, type ResultBlock } from './NotebookDocument';
import { blockMarkdown, looksLikeResultBegin, looksLikeResultEnd, readMarker } from './resultMarker';

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a notebook. Any text is one: what is damaged or in conflict stands in `problems` and in a Markdown cell, with all of its text. */
export function parseNotebook(text: string): NotebookDocument {
  return new NotebookParser(text).parse();
}

/** One pass over the lines. `line` is the next line to read; `pending` the first that belongs to no cell yet. */
class NotebookParser {
  private readonly lines: readonly Line[];
  private readonly cells: NotebookCell[] = [];
  private readonly problems: Diagnostic[] = [];
  private rows = DEFAULT_ROWS;
  private line = 0;
  private pending = 0;
  /** Markers ahead of this line have been reported. */
  private skipAfter = 0;

  constructor(private readonly text: string) {
    this.lines = splitLines(text);
  }

  parse(): NotebookDocument {
    this.readHead();
    while (this.line < this.lines.length) this.readLine();
    this.flushMarkdown(this.lines.length);
    this.findConflicts();
    this.problems.sort((a, b) => a.start - b.start);
    return { cells: this.markDamaged(), rows: this.rows, problems: this.problems };
  }

  private readHead(): void {
    const head = readFrontMatter(this.lines, (index) => this.lineText(index));
    if (head === undefined) return;
    if (head.rows !== undefined) this.rows = head.rows;
    else if (head.rowsLine !== undefined) this.report('bad-rows', 'error', notebookMessage('badRows'), head.rowsLine);
    this.line = head.lines;
    while (this.line < this.lines.length && this.isBlank(this.line)) this.line++;
    this.flushMarkdown(this.line, 'frontMatter');
  }

  private readLine(): void {
    const line = this.lineText(this.line);
    const fence = openingFence(line);
    if (fence !== undefined) this.readFence(fence);
    else if (looksLikeResultBegin(line)) this.readOrphan('orphaned-result', notebookMessage('orphanedResult'));
    else if (looksLikeResultEnd(line)) this.readOrphan('orphaned-result-end', notebookMessage('orphanedEnd'));
    else if (opensComment(line)) this.readComment();
    else this.line++;
  }

  private readFence(fence: Fence): void {
    let close = this.line + 1;
    while (close < this.lines.length && !closesFence(this.lineText(close), fence)) close++;
    if (close === this.lines.length) {
      const severity = isQueryFence(fence) || this.holdsQuery(this.line + 1, close) ? 'error' : 'warning';
      this.report('unclosed-fence', severity, notebookMessage('unclosedFence', fence.character.repeat(fence.length)), this.line);
      this.line = close;
    } else if (isQueryFence(fence)) {
      this.readQuery(close);
    } else {
      this.line = close + 1;
    }
  }

  private readQuery(close: number): void {
    const open = this.line;
    const before = this.flushMarkdown(open);
    const first = this.at(open + 1).start;
    const body = close === open + 1 ? first : this.at(close - 1).end;
    this.line = close + 1;
    const result = this.readResult(this.at(close).end);
    const resultEnd = this.at(close).end + (result === null ? 0 : result.gap.length + result.source.length);
    while (this.line < this.lines.length && this.isBlank(this.line)) this.line++;
    this.pending = this.line;
    const cell: QueryCell = {
      kind: 'query',
      before: this.text.slice(before, first),
      value: this.text.slice(first, body),
      close: this.text.slice(body, this.at(close).end),
      result,
      after: this.text.slice(resultEnd, this.startOf(this.line)),
    };
    this.cells.push(cell);
  }

  /** The saved result below a query whose closing fence ends at `fenceEnd`; moves past it. A damaged one is left where it is, as text. */
  private readResult(fenceEnd: number): ResultBlock | null {
    let begin = this.line;
    while (begin < this.lines.length && this.isBlank(begin)) begin++;
    if (begin === this.lines.length || !looksLikeResultBegin(this.lineText(begin))) return null;
    const end = this.findResultEnd(begin);
    if (end === undefined) return this.leaveResult(begin, begin, 'unfinished-result', notebookMessage('unfinishedResult'));
    const reading = readMarker(this.lineText(begin));
    if (reading.kind === 'newer') return this.leaveResult(begin, end, 'newer-result', notebookMessage('newerResult', reading.version));
    if (reading.kind === 'damaged') return this.leaveResult(begin, end, 'damaged-result', notebookMessage('damagedMarker'));
    if (this.holdsConflict(begin, end)) return this.leaveResult(begin, end);
    this.line = end + 1;
    const [first, last] = [this.at(begin), this.at(end)];
    const markdown = blockMarkdown(this.text.slice(first.next, last.start));
    const saved = { ...reading.attributes, markdown };
    return { gap: this.text.slice(fenceEnd, first.start), source: this.text.slice(first.start, last.end), saved };
  }

  /** Lets the lines `begin` to `end` be Markdown, with what is wrong with them. */
  private leaveResult(begin: number, end: number, code?: string, message?: Message): null {
    if (code !== undefined && message !== undefined) this.report(code, 'error', message, begin);
    this.skipAfter = end + 1;
    return null;
  }

  private findResultEnd(begin: number): number | undefined {
    for (let index = begin + 1; index < this.lines.length; index++) {
      const line = this.lineText(index);
      if (looksLikeResultEnd(line)) return /-->[ \t]*$/.test(line) ? index : undefined;
      if (looksLikeResultBegin(line)) return undefined;
      const fence = openingFence(line);
      if (fence !== undefined && isQueryFence(fence)) return undefined;
    }
    return undefined;
  }

  private readOrphan(code: string, message: Message): void {
    if (this.line >= this.skipAfter) this.report(code, 'error', message, this.line);
    this.line++;
  }

  private readComment(): void {
    const open = this.line;
    let close = open;
    while (close < this.lines.length && !closesComment(this.lineText(close), close === open)) close++;
    if (close === this.lines.length && this.holdsQuery(open + 1, close)) this.report('unclosed-comment', 'error', notebookMessage('unclosedComment', '-->'), open);
    this.line = Math.min(close + 1, this.lines.length);
  }

  /** Ends the running Markdown cell ahead of line `end`. Answers where the next cell starts: blank lines with no cell to hold them go to it. */
  private flushMarkdown(end: number, role: MarkdownCell['role'] = 'text'): number {
    const [start, stop] = [this.startOf(this.pending), this.startOf(end)];
    let [first, last] = [this.pending, end];
    this.pending = end;
    while (first < last && this.isBlank(first)) first++;
    while (last > first && this.isBlank(last - 1)) last--;
    if (first === last && end < this.lines.length) return start;
    if (start === stop) return stop;
    const [valueStart, valueEnd] = first === last ? [stop, stop] : [this.startOf(first) + (first === 0 ? this.markLength() : 0), this.at(last - 1).end];
    this.cells.push({ kind: 'markdown', before: this.text.slice(start, valueStart), value: this.text.slice(valueStart, valueEnd), after: this.text.slice(valueEnd, stop), role });
    return stop;
  }

  private markLength(): number {
    return this.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  }

  /** A conflict explains what else looks damaged around it, so it is reported alone. */
  private findConflicts(): void {
    if (this.lines.length > 0 && this.holdsConflict(0, this.lines.length - 1)) this.problems.length = 0;
    for (let index = 0; index < this.lines.length; index++) {
      if (isConflictMarker(this.lineText(index))) this.report('merge-conflict', 'error', notebookMessage('conflict'), index);
    }
  }

  private holdsConflict(begin: number, end: number): boolean {
    for (let index = begin; index <= end; index++) if (isConflictMarker(this.lineText(index))) return true;
    return false;
  }

  private holdsQuery(begin: number, end: number): boolean {
    for (let index = begin; index < end; index++) {
      const fence = openingFence(this.lineText(index));
      if (fence !== undefined && isQueryFence(fence)) return true;
    }
    return false;
  }

  private markDamaged(): NotebookCell[] {
    const errors = this.problems.filter(({ code, severity }) => severity === 'error' && code !== 'bad-rows');
    let [offset, next] = [0, 0];
    return this.cells.map((cell) => {
      const first = next;
      offset += cellSource(cell).length;
      while (next < errors.length && errors[next]!.start < offset) next++;
      return cell.kind === 'markdown' && next > first ? { ...cell, role: 'damaged' } satisfies MarkdownCell : cell;
    });
  }

  private report(code: string, severity: Severity, message: Message, line: number): void {
    const { start, end } = this.at(line);
    this.problems.push({ code, severity, message, start, end, fixes: [] });
  }

  private at(index: number): Line {
    const line = this.lines[index];
    if (line === undefined) throw new Error(`no line ${index}`);
    return line;
  }

  private startOf(index: number): number {
    return this.lines[index]?.start ?? this.text.length;
  }

  /** A line without its line end; the first one without a byte order mark. */
  private lineText(index: number): string {
    const { start, end } = this.at(index);
    const line = this.text.slice(start, end);
    return index === 0 && line.startsWith(BYTE_ORDER_MARK) ? line.slice(1) : line;
  }

  private isBlank(index: number): boolean {
    return /^[ \t]*$/.test(this.lineText(index));
  }
}

/** Git's markers. A lone `=======` is a Markdown heading and no sign of a conflict. */
function isConflictMarker(line: string): boolean {
  return /^(?:<{7}|>{7}|\|{7})(?: |$)/.test(line);
}
