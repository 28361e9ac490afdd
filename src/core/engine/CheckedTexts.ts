import { decodeArticle } from '../corpus/decode';
import { FileProblem, type Ports } from '../ports';
import { contentHash } from '../text/hash';
import { StaleText } from './Snapshot';
import { TextCache } from './TextCache';

const TEXT_CACHE_BYTES = 32 * 1024 * 1024;

/** Texts of the articles of a state, read when they are asked for and checked against it. */
export class CheckedTexts {
  /** Articles whose text turned out to be another than the state's, whatever size and time of the file say. */
  readonly changedUnseen = new Set<string>();
  readonly #texts: TextCache;

  constructor(private readonly ports: Pick<Ports, 'files' | 'codec'>) {
    this.#texts = new TextCache(TEXT_CACHE_BYTES, ports.codec);
  }

  /** Throws StaleText for one that has changed or is gone. */
  of(path: string, hash: string): string | Promise<string> {
    const held = this.#texts.get(hash);
    if (held !== undefined) return held;
    const check = (bytes: Uint8Array): string => this.#checked(bytes, hash, path);
    try {
      const bytes = this.ports.files.read(path);
      return bytes instanceof Uint8Array ? check(bytes) : bytes.then(check, gone(path));
    } catch (error) {
      return gone(path)(error);
    }
  }

  #checked(bytes: Uint8Array, hash: string, path: string): string {
    const { text } = decodeArticle(bytes, this.ports.codec);
    if (contentHash(text) !== hash) {
      this.changedUnseen.add(path);
      throw new StaleText(path);
    }
    this.#texts.set(hash, text);
    return text;
  }
}

function gone(path: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof FileProblem ? new StaleText(path) : error;
  };
}
