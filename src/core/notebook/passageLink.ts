import { escapeMarkdown } from './markdownText';

/** Where the links of a saved result start from. */
export interface LinkBase {
  /** The notebook's folder relative to the corpus root, with `/`; `''` at the root. */
  readonly base: string;
  /** The corpus root relative to the notebook's folder, for a notebook outside its corpus; wins over `base`. */
  readonly root?: string;
}

/** A Markdown link to a passage: `[path:line](path#Lline)`; without a line to the article. `label` replaces the text. */
export function passageLink(path: string, line: number | null, from: LinkBase, label?: string): string {
  return `[${escapeMarkdown(label ?? (line === null ? path : `${path}:${line}`))}](${passageTarget(path, line, from)})`;
}

/** What such a link leads to, encoded. */
export function passageTarget(path: string, line: number | null, from: LinkBase): string {
  return relativePath(path, from).split('/').map(encodeSegment).join('/') + (line === null ? '' : `#L${line}`);
}

function relativePath(path: string, { base, root }: LinkBase): string {
  if (root !== undefined) return [...segments(root), ...segments(path)].join('/');
  const [from, to] = [segments(base), segments(path)];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared)];
  return steps.join('/');
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

/** As `encodeURIComponent`, and the marks that Markdown minds in a link's target. A lone surrogate, which no URI can hold, becomes U+FFFD. */
function encodeSegment(segment: string): string {
  const paired = segment.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return encodeURIComponent(paired).replace(/[!'()*_~]/g, (mark) => (mark === '_' ? mark : `%${mark.charCodeAt(0).toString(16).toUpperCase()}`));
}
