import type { PipelineNode } from '../ast';
import { shapeBehind } from '../checkVerbs';
import type { NotebookAnalysis, Shape } from '../NotebookAnalysis';
import { ARTICLE_COLUMNS } from '../columns';
import { verbNamed } from '../table';

const START: Shape = { kind: 'articles', columns: ARTICLE_COLUMNS };

/** What the verbs of a pipeline that end before `offset` make of it: what one that stands there works on. Verbs that do not fit are passed over. */
export function shapeBefore(pipeline: PipelineNode | undefined, offset: number, analysis: NotebookAnalysis): Shape {
  if (pipeline === undefined) return START;
  const head = analysis.head(pipeline.search);
  let shape = (head && analysis.shape(head)) ?? START;
  for (const verb of pipeline.verbs) {
    if (verb.end > offset) break;
    const spec = verbNamed(verb.name);
    const settings = Object.fromEntries(verb.options.map((option) => [option.name, analysis.value(option.value)?.raw ?? '']));
    if (spec?.built) shape = shapeBehind(verb, spec, shape, settings);
  }
  return shape;
}
