import { ICONS } from './dom';
import type { Target, Turn, View } from './View';

const ITEM = 'kp-item';
const BESIDE = 'kp-beside';
/** Rows that PageUp and PageDown move by where there is no other page. */
const STRIDE = 10;

/**
 * Mouse and keyboard over lines that open a passage. One line is in the tab order; arrows, Home and End move,
 * PageUp and PageDown turn the page, Enter opens, with Ctrl, Cmd or Alt beside.
 */
export class RowNavigation {
  private readonly targets = new WeakMap<Element, Target>();
  private items: HTMLElement[] = [];

  constructor(private readonly view: View, private readonly container: HTMLElement, private readonly turn: (to: Turn) => boolean) {
    view.listen(container, 'click', (event) => this.click(event));
    view.listen(container, 'keydown', (event) => this.key(event));
    view.listen(container, 'focusin', (event) => this.focused(event));
  }

  /** Makes a line openable. */
  add(item: HTMLElement, target: Target): void {
    item.classList.add(ITEM);
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

  /** Runs `replace`, which draws other lines, and keeps the focus at its place. */
  replace(replace: () => void): void {
    const focused = this.items.findIndex((item) => item.contains(this.view.dom.document.activeElement));
    replace();
    this.items = [...this.container.querySelectorAll<HTMLElement>(`.${ITEM}`)];
    for (const item of this.items) item.tabIndex = -1;
    this.rove(this.items[Math.min(Math.max(focused, 0), this.items.length - 1)]);
    if (focused >= 0) this.focus(focused);
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
    const index = this.items.indexOf(event.target as HTMLElement);
    const item = this.items[index];
    if (!item || !this.act(event, index, item)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(event: KeyboardEvent, index: number, item: HTMLElement): boolean {
    if (event.key === 'Enter') {
      const target = this.targets.get(item);
      if (target) this.view.open(target, modified(event));
      return true;
    }
    if (event.altKey || event.metaKey || event.shiftKey) return false;
    const turn = pageTurn(event);
    if (turn !== null) return this.turn(turn) || this.stride(turn, index);
    if (event.ctrlKey) return false;
    const to = destination(event.key, index, this.items.length);
    if (to === null) return false;
    this.focus(to);
    return true;
  }

  private stride(turn: Turn, index: number): boolean {
    const to = { first: 0, last: Infinity, previous: index - STRIDE, next: index + STRIDE }[turn];
    this.focus(to);
    return true;
  }

  private focus(index: number): void {
    const item = this.items[Math.max(0, Math.min(index, this.items.length - 1))];
    item?.focus();
    item?.scrollIntoView?.({ block: 'nearest' });
  }

  private focused(event: Event): void {
    const item = event.target as HTMLElement;
    if (this.items.includes(item)) this.rove(item);
  }

  private rove(item: HTMLElement | undefined): void {
    for (const other of this.items) if (other.tabIndex === 0) other.tabIndex = -1;
    if (item) item.tabIndex = 0;
  }
}

function modified(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function pageTurn(event: KeyboardEvent): Turn | null {
  if (event.key === 'PageDown') return 'next';
  if (event.key === 'PageUp') return 'previous';
  if (!event.ctrlKey) return null;
  return event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : null;
}

function destination(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown': return index + 1;
    case 'ArrowUp': return index - 1;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}
