import type { Position } from './ResultView';

/** Where the reader was in each output, kept in the webview's state over a redraw. */
export interface KeptState {
  readonly positions?: readonly (readonly [key: string, position: Position])[];
}

/** Outputs to remember; the oldest is forgotten first. */
const KEPT = 100;

/** Positions by output; a new run of a cell is a new output. */
export class Positions {
  constructor(private readonly context: { getState(): KeptState | undefined; setState(value: KeptState): void }) {}

  get(key: string): Position {
    const kept = this.all().find(([other]) => other === key)?.[1];
    return kept ?? { offset: 0, sort: null };
  }

  set(key: string, position: Position): void {
    const others = this.all().filter(([other]) => other !== key);
    if (position.offset === 0 && position.sort === null && position.table !== true) {
      if (others.length === this.all().length) return;
      this.context.setState({ positions: others });
    } else this.context.setState({ positions: [...others, [key, position] as const].slice(-KEPT) });
  }

  private all(): NonNullable<KeptState['positions']> {
    return this.context.getState()?.positions ?? [];
  }
}
