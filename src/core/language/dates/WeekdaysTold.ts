import type { Reading } from './Reading';
import type { Tense } from './tense';

interface Told {
  readonly weekday: number;
  readonly at: number;
}

/** "Montag: Glatte Straßen": a weekday that no verb places is the one that the article places elsewhere, if it places only one. */
export class WeekdaysTold {
  readonly #open: Told[] = [];
  readonly #placed = new Map<number, Set<string>>();

  /** `at` is the number of the date in the article. */
  note(reading: Reading, at: number, value: string | null, tense: Tense): void {
    if (reading.is !== 'weekday' || (reading.way !== undefined && reading.way !== 'this') || reading.weeks !== undefined || reading.told !== undefined || value === null) return;
    const { weekday } = reading;
    if (tense === undefined && reading.way === undefined) this.#open.push({ weekday, at });
    else if (tense !== 'perhaps') this.#placed.set(weekday, (this.#placed.get(weekday) ?? new Set()).add(value));
  }

  /** The open ones and the day that they are. */
  *settled(): Generator<{ readonly at: number; readonly value: string }> {
    for (const { weekday, at } of this.#open) {
      const [value, other] = this.#placed.get(weekday) ?? [];
      if (value !== undefined && other === undefined) yield { at, value };
    }
  }
}
