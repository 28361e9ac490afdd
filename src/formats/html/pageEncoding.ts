/** Bytes of a page in which browsers look for what it says of its encoding. */
const HEAD = 4096;

/** The encoding that the head of a page or XML document names. Not to be believed (`decodeText`). */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  const meta = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  return (meta ?? xml)?.[1];
}
