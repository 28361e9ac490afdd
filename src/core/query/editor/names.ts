import type { Span } from '../../../protocol/span';
import { namesIn, type NameUse } from '../definitions';
import type { ParsedCell, ParsedStatement } from '../parser';
import { NAME } from '../searchParser';
import { verbNamed } from '../table';

/** A name as it stands in a cell; the span begins with its `$`. */
export interface NamePlace extends Span {
  readonly cell: number;
  /** Without `$`. */
  readonly name: string;
  readonly kind: 'definition' | 'use';
}

/** What stands before a name that is part of a chunk: `date:>=$von`, `top=$n`, `-$s`. */
const BEFORE_NAME = /^(?:[^$\\]*[=:<>,-])?(?=\$)/;

/** Every name of the cells, in the order of the text. */
export function namePlaces(cells: readonly ParsedCell[]): readonly NamePlace[] {
  return cells.flatMap((parsed, cell) => parsed.statements.flatMap((statement) => inStatement(statement, cell)));
}

/** The name that an offset stands in or directly behind. */
export function nameAt(cells: readonly ParsedCell[], cell: number, offset: number): NamePlace | undefined {
  const parsed = cells[cell];
  const statement = parsed?.statements.find(({ node }) => node.start <= offset && offset <= node.end);
  return statement && inStatement(statement, cell).find(({ start, end }) => start <= offset && offset <= end);
}

/** Where a name is defined (more than once is a mistake) and used, in all cells. */
export function usesOf(cells: readonly ParsedCell[], name: string): readonly NamePlace[] {
  return namePlaces(cells).filter((place) => place.name === name);
}

function inStatement(statement: ParsedStatement, cell: number): readonly NamePlace[] {
  const { definition } = statement.node;
  const uses = [...namesIn(statement), ...inUnreadVerbs(statement)];
  const places = uses.map(({ name, start, end }): NamePlace => ({ cell, name, start, end, kind: 'use' }));
  if (definition) places.push({ cell, name: definition.name, ...definition.nameSpan, kind: 'definition' });
  return places.sort((a, b) => a.start - b.start);
}

/** Behind a verb that is misspelled or not built the parser reads nothing, and yet a name there is the same name. */
function inUnreadVerbs({ tokens }: ParsedStatement): readonly NameUse[] {
  const uses: NameUse[] = [];
  let isUnread = false;
  tokens.forEach(({ kind, raw, start, end }, at) => {
    if (kind === 'pipe') isUnread = false;
    else if (tokens[at - 1]?.kind === 'pipe') isUnread = kind !== 'chunk' || !verbNamed(raw)?.built;
    else if (isUnread && kind === 'chunk') {
      const before = BEFORE_NAME.exec(raw)?.[0].length;
      const name = before === undefined ? undefined : NAME.exec(raw.slice(before))?.[1];
      if (name !== undefined) uses.push({ name, start: start + before!, end });
    }
  });
  return uses;
}
