import type { FullResult } from '../query/runCell';

/** Keeps the full results that a renderer may still page through; the oldest go first. */
export class ResultShelf {
  private readonly results = new Map<string, FullResult>();
  private next = 1;

  constructor(private readonly capacity: number) {}

  keep(result: FullResult): string {
    const handle = `r${this.next++}`;
    this.results.set(handle, result);
    for (const oldest of this.results.keys()) {
      if (this.results.size <= this.capacity) break;
      this.results.delete(oldest);
    }
    return handle;
  }

  get(handle: string): FullResult | undefined {
    return this.results.get(handle);
  }

  clear(): void {
    this.results.clear();
  }

  release(handle: string): void {
    this.results.delete(handle);
  }
}
