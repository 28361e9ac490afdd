import type { Source } from '../../src/core/imports/Source';

/** A source in memory, handed out in small pieces, as files and archives do. */
export function sourceOf(name: string, content: string | Uint8Array, piece = 1000): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}
