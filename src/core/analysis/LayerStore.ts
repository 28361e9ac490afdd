import type { ArticleLayers } from './ArticleLayers';

/** Layers of articles by `layerKey`. */
export class LayerStore {
  readonly #layers = new Map<string, ArticleLayers>();

  has(key: string): boolean {
    return this.#layers.has(key);
  }

  get(key: string): ArticleLayers | undefined {
    return this.#layers.get(key);
  }

  put(key: string, layers: ArticleLayers): void {
    this.#layers.set(key, layers);
  }
}
