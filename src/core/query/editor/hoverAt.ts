import type { HelpPart, Hover } from '../../../protocol/help';
import type { DateOperator, FieldNode } from '../ast';
import { parseDateQuery, type DateQuery } from '../dates';
import { NotebookAnalysis } from '../NotebookAnalysis';
import { unescape } from '../quote';
import { explainColumn, explainField, explainKeyword, explainOption, explainValue, explainVerb, textPart, titlePart } from './explain';
import { say } from './messages';
import { nameParts } from './nameParts';
import { shapeBefore } from './shapeBefore';
import { targetAt, type Target, type TargetPlace } from './targetAt';

/** What is known of a place without a corpus. */
export interface TableHover {
  readonly hover: Hover | undefined;
  /** Whether a corpus has more to say of it. */
  readonly asksCorpus: boolean;
}

const NOTHING: TableHover = { hover: undefined, asksCorpus: false };

/** Explains verbs, options, fields, columns, keywords, names and dates at `offset` of a cell. Never throws. */
export function hoverAt(cells: readonly string[], cell: number, offset: number): TableHover {
  const analysis = new NotebookAnalysis(cells, undefined);
  const place = analysis.cells[cell] && targetAt(analysis.cells[cell], offset);
  if (!place) return NOTHING;
  const { start, end, kind } = place.target;
  const parts = partsOf(place, analysis, cells);
  return { hover: parts.length > 0 ? { start, end, parts } : undefined, asksCorpus: kind === 'term' || kind === 'name' || kind === 'value' };
}

/** What the table and the notebook say of a place; nothing of words, which only a corpus has. */
export function partsOf({ target, statement }: TargetPlace, analysis: NotebookAnalysis, cells: readonly string[]): readonly HelpPart[] {
  switch (target.kind) {
    case 'verb': return explainVerb(target.spec);
    case 'option': return explainOption(target.spec, target.verb);
    case 'setting': return ofSetting(target);
    case 'field': return explainField(target.spec);
    case 'keyword': return explainKeyword(target.spec);
    case 'column': {
      const { columns } = shapeBefore(statement.node.pipeline, target.verb.start, analysis);
      return columns.filter(({ name }) => name === target.name).flatMap(explainColumn);
    }
    case 'value': return ofValue(target, analysis);
    case 'name': return nameParts(target.name, analysis, cells);
    case 'term': return [];
  }
}

function ofSetting({ spec, verb, value }: Extract<Target, { kind: 'setting' }>): readonly HelpPart[] {
  const found = spec.values.find(({ name }) => name === unescape(value.raw));
  return found ? explainValue(found, `${spec.name}=`) : explainOption(spec, verb);
}

/** What a value means by itself: one of a list, or a stretch of time. */
function ofValue({ spec, node }: Extract<Target, { kind: 'value' }>, analysis: NotebookAnalysis): readonly HelpPart[] {
  const text = unescape(analysis.value(node.value)?.raw ?? '');
  const found = spec.values?.find(({ name }) => name === text);
  if (found) return explainValue(found, `${spec.name}:`);
  return spec.value === 'date' ? ofDate(node, text) : [];
}

function ofDate(node: FieldNode, text: string): readonly HelpPart[] {
  const query = parseDateQuery(node.operator, text);
  if (query === 'bad' || query === 'empty') return [];
  return [titlePart(`${node.name}:${node.operator}${text}`, null), textPart(rangeText(query, node.operator))];
}

function rangeText(query: DateQuery, operator: DateOperator): ReturnType<typeof say> {
  if (query === 'none') return say('undated');
  const { first, last } = query;
  if (operator === '>') return say('after', day(first - 1));
  if (operator === '<') return say('before', day(last + 1));
  if (last === Infinity) return say('since', day(first));
  if (first === -Infinity) return say('until', day(last));
  return first === last ? say('onDay', day(first)) : say('between', day(first), day(last));
}

/** A day as ISO writes it, from yyyymmdd. */
function day(number: number): string {
  const text = String(number).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
