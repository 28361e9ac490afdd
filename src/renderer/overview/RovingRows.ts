/** Keys in lists of buttons: each list is one stop of Tab, and arrows, Home and End move within it. */
export class RovingRows {
  constructor(private readonly root: HTMLElement) {
    root.addEventListener('keydown', (event) => this.key(event));
    root.addEventListener('focusin', ({ target }) => this.focused(target as Element));
  }

  /** Gives each list that has none its stop. */
  follow(): void {
    for (const list of this.root.querySelectorAll('[data-rows]')) {
      const buttons = rowsOf(list);
      if (buttons.some(({ tabIndex }) => tabIndex === 0) && buttons.some(({ tabIndex }) => tabIndex !== 0)) continue;
      buttons.forEach((button, at) => { button.tabIndex = at === 0 ? 0 : -1; });
    }
  }

  /** Draws something anew; what has the focus gets it back where it is still there. */
  keepFocus(draw: () => void): void {
    const key = (this.root.ownerDocument.activeElement as HTMLElement | null)?.dataset['key'];
    draw();
    if (key === undefined) return;
    [...this.root.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset['key'] === key)?.focus();
  }

  private focused(target: Element): void {
    const list = target.closest('[data-rows]');
    if (list === null) return;
    for (const button of rowsOf(list)) button.tabIndex = button === target ? 0 : -1;
  }

  private key(event: KeyboardEvent): void {
    const list = (event.target as Element).closest('[data-rows]');
    if (list === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const buttons = rowsOf(list);
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined || at < 0 ? undefined : buttons[to];
    if (to === undefined) return;
    next?.focus();
    event.preventDefault();
  }
}

function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button')];
}
