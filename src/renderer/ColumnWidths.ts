/** Room that a column of numbers keeps for longer ones further down. */
const RESERVE = 12;

/** Widths of the columns of a table that scrolls: those that the first page needs, so that no column moves under a reader's eyes. */
export class ColumnWidths {
  private fixed = false;

  constructor(private readonly table: HTMLTableElement, private readonly heads: readonly HTMLElement[], private readonly isScrolled: boolean) {}

  fit(anew = false): void {
    if (!this.isScrolled || (this.fixed && !anew)) return;
    this.free();
    const widths = this.heads.map((head) => head.getBoundingClientRect().width + (head.classList.contains('kp-number') ? RESERVE : 0));
    if (widths.some((width) => width === 0)) return;
    this.heads.forEach((head, at) => { head.style.width = `${widths[at]}px`; });
    this.table.style.tableLayout = 'fixed';
    this.fixed = true;
  }

  private free(): void {
    for (const head of this.heads) head.style.width = '';
    this.table.style.tableLayout = '';
    this.fixed = false;
  }
}
