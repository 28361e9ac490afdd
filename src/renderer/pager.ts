import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { ICONS } from './dom';
import type { Turn, View } from './View';

export interface Pager {
  readonly element: HTMLElement;
  show(offset: number, shown: number, count: number): void;
}

const BUTTONS: readonly { readonly turn: Turn; readonly label: string }[] = [
  { turn: 'first', label: RENDERER_STRINGS.firstPage },
  { turn: 'previous', label: RENDERER_STRINGS.previousPage },
  { turn: 'next', label: RENDERER_STRINGS.nextPage },
  { turn: 'last', label: RENDERER_STRINGS.lastPage },
];

/** "51–100 of 2,134" between buttons. Hidden while everything fits on a page. `announce`: changes are read out. */
export function createPager(view: View, turn: (to: Turn) => boolean, announce: boolean): Pager {
  const { dom, language: { t } } = view;
  const range = dom.el('span', { class: 'kp-range', 'aria-live': announce ? 'polite' : null });
  const buttons = new Map(BUTTONS.map((button) => {
    const label = t(button.label);
    const element = dom.el('button', { class: 'kp-button', type: 'button', title: label, 'aria-label': label }, dom.icon(ICONS[button.turn]));
    view.listen(element, 'click', () => turn(button.turn));
    return [button.turn, element];
  }));
  const part = (...turns: readonly Turn[]): HTMLElement => dom.el('span', {}, ...turns.map((name) => buttons.get(name) ?? null));
  const element = dom.el('nav', { class: 'kp-pager', 'aria-label': t(RENDERER_STRINGS.pages) }, part('first', 'previous'), range, part('next', 'last'));
  return {
    element,
    show(offset, shown, count) {
      element.hidden = shown === count;
      range.textContent = t(RENDERER_STRINGS.range, offset + 1, offset + shown, count);
      for (const [name, button] of buttons) {
        const idle = name === 'first' || name === 'previous' ? offset === 0 : offset + shown >= count;
        button.setAttribute('aria-disabled', String(idle));
      }
    },
  };
}
