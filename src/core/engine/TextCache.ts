/** Keeps texts up to a number of UTF-16 units, the least recently used going first. */
export class TextCache {
  private readonly texts = new Map<string, string>();
  private held = 0;

  constructor(private readonly limit: number) {}

  get(key: string): string | undefined {
    const text = this.texts.get(key);
    if (text !== undefined) {
      this.texts.delete(key);
      this.texts.set(key, text);
    }
    return text;
  }

  set(key: string, text: string): void {
    const old = this.texts.get(key);
    if (old !== undefined) this.held -= old.length;
    this.texts.delete(key);
    this.texts.set(key, text);
    this.held += text.length;
    for (const [oldest, dropped] of this.texts) {
      if (this.held <= this.limit || oldest === key) break;
      this.texts.delete(oldest);
      this.held -= dropped.length;
    }
  }
}
