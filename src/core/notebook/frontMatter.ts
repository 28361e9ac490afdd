import type { Line } from './lines';
import { isQueryFence, openingFence } from './fence';

export interface FrontMatter {
  /** Number of lines, the two rulers included. */
  readonly lines: number;
  /** The line that names `rows`, if there is one. */
  readonly rowsLine: number | undefined;
  /** `undefined` when `rows` is absent or no whole number. */
  readonly rows: number | undefined;
}

/** YAML between two `---` at the very start; `undefined` when the file starts otherwise or the block never ends. */
export function readFrontMatter(lines: readonly Line[], lineText: (index: number) => string): FrontMatter | undefined {
  if (lines.length === 0 || !/^---[ \t]*$/.test(lineText(0))) return undefined;
  let rowsLine: number | undefined;
  let rows: number | undefined;
  for (let index = 1; index < lines.length; index++) {
    const line = lineText(index);
    if (/^(---|\.\.\.)[ \t]*$/.test(line)) return { lines: index + 1, rowsLine, rows };
    const fence = openingFence(line);
    if (fence !== undefined && isQueryFence(fence)) return undefined;
    if (!/^rows[ \t]*:/.test(line)) continue;
    rowsLine = index;
    const digits = /^rows[ \t]*:[ \t]+(?:(\d{1,9})|'(\d{1,9})'|"(\d{1,9})")[ \t]*(?:[ \t]#.*)?$/.exec(line);
    const value = digits?.[1] ?? digits?.[2] ?? digits?.[3];
    rows = value === undefined ? undefined : Number(value);
  }
  return undefined;
}
