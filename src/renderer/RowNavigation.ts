import { ICONS } from './dom';
import { rowOf } from './rowOf';
import type { Target, View } from './View';

const ITEM = 'kp-item';
const BESIDE = 'kp-beside';

/** Rows of which only some are drawn. */
export interface Rows {
  readonly count: number;
  /** Rows that PageUp and PageDown move by. */
  readonly stride: number;
  /** Scrolls a row into view; waits where it has to be fetched. */
  reveal(row: number): HTMLElement | undefined | Promise<HTMLElement | undefined>;
}

/**
 * Mouse and keyboard over lines that open a passage. One line is in the tab order; arrows, PageUp, PageDown, Home and End move over all rows, drawn or not,
 * Enter opens, with Ctrl, Cmd or Alt beside.
 */
export class RowNavigation {
  private readonly targets = new WeakMap<Element, Target>();
  private rows: Rows | undefined;
  private box: HTMLElement | undefined;
  /** The row that has or had the focus. */
  private current = 0;
  private moves = 0;

  constructor(private readonly view: View, private readonly container: HTMLElement) {
    view.listen(container, 'click', (event) => this.click(event));
    view.listen(container, 'focusin', (event) => this.focused(event.target as HTMLElement));
  }

  /** `box` takes the focus, and keys, while the focused line is not drawn. */
  attach(rows: Rows, box: HTMLElement): void {
    this.rows = rows;
    this.box = box;
    this.view.listen(box, 'keydown', (event) => this.key(event));
  }

  /** Makes a line openable. */
  add(item: HTMLElement, target: Target): void {
    item.classList.add(ITEM);
    item.tabIndex = -1;
    this.targets.set(item, target);
  }

  /** A button that opens a line's passage beside; out of the tab order, where Ctrl+Enter does the same. */
  besideButton(target: Target, label: string): HTMLElement {
    const { dom } = this.view;
    const button = dom.el('button', { class: BESIDE, type: 'button', tabindex: -1, title: label, 'aria-label': label });
    button.append(dom.icon(ICONS.beside));
    this.targets.set(button, target);
    return button;
  }

  /** Other lines are drawn: one of them is in the tab order, and the focus comes back to the line that it was on. */
  refresh(): void {
    const items = this.items();
    const own = items.find((item) => rowOf(item) === this.current);
    if (!items.some((item) => item.tabIndex === 0) || own) this.rove(items, items.find((item) => item.tabIndex === 0 && rowOf(item) === this.current) ?? own ?? items[0]);
    if (own && this.box === this.view.dom.document.activeElement) own.focus({ preventScroll: true });
  }

  private items(): HTMLElement[] {
    return [...this.container.querySelectorAll<HTMLElement>(`.${ITEM}`)];
  }

  private click(event: MouseEvent): void {
    const at = (event.target as Element | null)?.closest(`.${BESIDE}, .${ITEM}`);
    const target = at ? this.targets.get(at) : undefined;
    if (!at || !target || this.selecting()) return;
    this.view.open(target, at.classList.contains(BESIDE) || modified(event));
  }

  /** A click that ends a selection of text opens nothing. */
  private selecting(): boolean {
    const selection = this.view.dom.document.getSelection();
    return selection !== null && !selection.isCollapsed && this.container.contains(selection.anchorNode);
  }

  private key(event: KeyboardEvent): void {
    const items = this.items();
    const index = items.indexOf(event.target as HTMLElement);
    if ((index < 0 && event.target !== this.box) || items.length === 0 || !this.act(event, items, index)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key is one of ours. `index` is -1 where the line that had the focus is not drawn. */
  private act(event: KeyboardEvent, items: readonly HTMLElement[], index: number): boolean {
    if (event.key === 'Enter') {
      const target = this.targets.get(items[index] ?? this.container);
      if (target) this.view.open(target, modified(event));
      return true;
    }
    if (event.altKey || event.metaKey || event.shiftKey || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End')) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined || index < 0 ? undefined : items[index + step];
    if (next) this.focus(next);
    else {
      const row = this.destination(event.key);
      if (row === undefined) return false;
      void this.goTo(row, step === -1);
    }
    return true;
  }

  private destination(key: string): number | undefined {
    const { count = 0, stride = 1 } = this.rows ?? {};
    switch (key) {
      case 'ArrowDown': return Math.min(count - 1, this.current + 1);
      case 'ArrowUp': return Math.max(0, this.current - 1);
      case 'PageDown': return Math.min(count - 1, this.current + stride);
      case 'PageUp': return Math.max(0, this.current - stride);
      case 'Home': return 0;
      case 'End': return count - 1;
      default: return undefined;
    }
  }

  /** The first line of a row, or the last; where it opens nothing, the nearest that does. */
  private goTo(row: number, last: boolean): void | Promise<void> {
    const move = ++this.moves;
    const focus = (element: HTMLElement | undefined): void => {
      if (move !== this.moves || element === undefined || this.view.signal.aborted) return;
      const own = [element, ...element.querySelectorAll<HTMLElement>(`.${ITEM}`)].filter((item) => item.classList.contains(ITEM));
      const item = own.at(last ? -1 : 0) ?? nearest(this.items(), row);
      if (item) this.focus(item);
    };
    const shown = this.rows?.reveal(row);
    return shown instanceof Promise ? shown.then(focus) : focus(shown);
  }

  private focus(item: HTMLElement): void {
    item.focus();
    item.scrollIntoView?.({ block: 'nearest' });
  }

  private focused(element: HTMLElement): void {
    if (!element.classList.contains(ITEM)) return;
    this.current = rowOf(element);
    this.rove(this.items(), element);
  }

  private rove(items: readonly HTMLElement[], item: HTMLElement | undefined): void {
    for (const other of items) if (other.tabIndex === 0) other.tabIndex = -1;
    if (item) item.tabIndex = 0;
  }
}

function nearest(items: readonly HTMLElement[], row: number): HTMLElement | undefined {
  return items.reduce<HTMLElement | undefined>((best, item) => (best === undefined || Math.abs(rowOf(item) - row) < Math.abs(rowOf(best) - row) ? item : best), undefined);
}

function modified(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
