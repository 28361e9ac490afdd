import type { PictureMark } from '../protocol/picture';
import type { View } from './View';

/** Pixels around a mark in which the pointer still means it: marks may be thinner than a finger. */
const REACH = 7;

interface Drawn {
  /** Around the picture; what is told of a mark is placed in it. */
  readonly canvas: HTMLElement;
  readonly svg: SVGElement;
  readonly tip: HTMLElement;
  readonly marks: ReadonlyMap<Element, PictureMark>;
  readonly labelOf: (mark: PictureMark) => string;
  /** Units across. */
  readonly width: number;
}

/**
 * Mouse and keyboard over the marks of a picture. One is in the tab order; left and right go on in the order of their turns, up and down to the nearest there,
 * Enter and space open, with Ctrl, Cmd or Alt beside.
 */
export class MarkNavigation {
  private readonly items: readonly (readonly [Element, PictureMark])[];
  private current = 0;
  private lit: Element | undefined;

  constructor(private readonly view: View, private readonly drawn: Drawn) {
    this.items = [...drawn.marks].sort(([, a], [, b]) => (a.turn ?? 0) - (b.turn ?? 0));
    this.items[0]?.[0].setAttribute('tabindex', '0');
    const { canvas } = drawn;
    view.listen(canvas, 'click', (event) => {
      const at = this.at(event);
      if (at !== undefined) this.open(at, modified(event));
    });
    view.listen(canvas, 'pointermove', (event) => this.light(this.at(event)));
    view.listen(canvas, 'pointerleave', () => this.light(undefined));
    view.listen(canvas, 'focusin', (event) => this.focused(event.target as Element));
    view.listen(canvas, 'focusout', () => this.light(undefined));
    view.listen(canvas, 'keydown', (event) => this.key(event));
  }

  /** The mark under the pointer, else the nearest one within reach. */
  private at(event: MouseEvent): number | undefined {
    const own = (event.target as Element | null)?.closest('.kp-mark');
    if (own) return this.items.findIndex(([element]) => element === own);
    const box = this.drawn.svg.getBoundingClientRect();
    const scale = box.width / this.drawn.width;
    if (!(scale > 0)) return undefined;
    const [x, y] = [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale];
    const near = this.nearest(({ x: ownX, y: ownY }) => {
      const distance = Math.hypot(ownX - x, ownY - y);
      return distance <= REACH / scale ? distance : undefined;
    });
    return near;
  }

  private nearest(distanceOf: (mark: PictureMark) => number | undefined): number | undefined {
    let best: number | undefined;
    let least = Infinity;
    this.items.forEach(([, mark], at) => {
      const distance = distanceOf(mark) ?? Infinity;
      if (distance < least) [best, least] = [at, distance];
    });
    return best;
  }

  private open(at: number, beside: boolean): void {
    const { opens } = this.items[at]![1];
    if (opens?.kind === 'passage') this.view.open(opens, beside);
    else if (opens?.kind === 'query') this.view.run(opens.query);
  }

  private focused(element: Element): void {
    const at = this.items.findIndex(([other]) => other === element);
    if (at < 0) return;
    this.items[this.current]?.[0].setAttribute('tabindex', '-1');
    element.setAttribute('tabindex', '0');
    this.current = at;
    this.light(at);
  }

  private key(event: KeyboardEvent): void {
    if (!this.drawn.marks.has(event.target as Element)) return;
    if (event.key === 'Escape') this.light(undefined);
    else if (event.key === 'Enter' || event.key === ' ') this.open(this.current, modified(event));
    else {
      const to = modified(event) || event.shiftKey ? undefined : this.destination(event.key);
      if (to === undefined) return;
      (this.items[to]?.[0] as SVGElement | undefined)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** `-1` and the like stay where they are; `undefined` for a key that is none of ours. */
  private destination(key: string): number | undefined {
    switch (key) {
      case 'ArrowLeft': return this.current - 1;
      case 'ArrowRight': return this.current + 1;
      case 'ArrowUp': return this.towards(-1);
      case 'ArrowDown': return this.towards(1);
      case 'Home': return 0;
      case 'End': return this.items.length - 1;
      default: return undefined;
    }
  }

  private towards(direction: 1 | -1): number {
    const { x, y } = this.items[this.current]![1];
    return this.nearest((mark) => {
      const down = (mark.y - y) * direction;
      return down < 1 ? undefined : down * 4 + Math.abs(mark.x - x);
    }) ?? -1;
  }

  /** All but the mark and those that belong to it, where it says which these are. */
  private stepBack(from: PictureMark | undefined): void {
    this.drawn.svg.classList.toggle('kp-dim', from?.near !== undefined);
    const near = new Set(from?.near);
    for (const [element, { turn }] of this.items) element.classList.toggle('kp-near', turn !== undefined && near.has(turn));
  }

  /** Shows what a mark stands for, above it where there is room. */
  private light(at: number | undefined): void {
    const { tip, canvas, svg, labelOf, width } = this.drawn;
    const [element, mark] = (at === undefined ? undefined : this.items[at]) ?? [];
    canvas.style.cursor = mark !== undefined && mark.opens !== null && this.view.canOpen ? 'pointer' : '';
    if (element === this.lit) return;
    this.lit?.classList.remove('kp-lit');
    this.lit = element;
    this.stepBack(mark);
    tip.hidden = mark === undefined;
    if (element === undefined || mark === undefined) return;
    element.classList.add('kp-lit');
    tip.textContent = labelOf(mark);
    const scale = (svg.getBoundingClientRect().width || width) / width;
    const left = Math.min(Math.max(0, mark.x * scale - tip.offsetWidth / 2), Math.max(0, canvas.clientWidth - tip.offsetWidth));
    const above = mark.y * scale - tip.offsetHeight - 12;
    tip.style.left = `${left}px`;
    tip.style.top = `${above < 0 ? mark.y * scale + 14 : above}px`;
  }
}

function modified(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
