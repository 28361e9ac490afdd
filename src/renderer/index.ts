import type { ActivationFunction, OutputItem } from 'vscode-notebook-renderer';
import type { ResultOutput } from '../protocol/renderer';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { createDom } from './dom';
import { HostChannel } from './HostChannel';
import { Positions } from './Positions';
import type { KeptState } from './Positions';
import { ResultView } from './ResultView';
import { createRowSource } from './RowSource';
import { addStyles } from './styles';
import { createLanguage } from './translate';
import type { View } from './View';

interface Shown {
  readonly ending: AbortController;
  readonly output: ResultOutput;
  readonly result: ResultView;
}

/** Entry of the notebook renderer: draws outputs of type RESULT_MIME. */
export const activate: ActivationFunction<KeptState> = (context) => {
  const host = new HostChannel(context);
  const positions = new Positions(context);
  const shown = new Map<string, Shown>();
  const dispose = (id: string): void => {
    shown.get(id)?.ending.abort();
    shown.delete(id);
  };
  return {
    renderOutputItem(item, element) {
      addStyles(element.ownerDocument);
      const output = readOutput(item);
      const before = shown.get(item.id);
      if (output && before?.output.isUnfinished && output.handle === before.output.handle && element.contains(before.result.element)) {
        before.result.finish(createView(element.ownerDocument, output, host, before.ending.signal));
        shown.set(item.id, { ...before, output });
        return;
      }
      dispose(item.id);
      if (output === undefined) {
        element.replaceChildren(createDom(element.ownerDocument).el('p', { class: 'korpus' }, RENDERER_STRINGS.unreadable));
        return;
      }
      const ending = new AbortController();
      const view = createView(element.ownerDocument, output, host, ending.signal);
      // A handle names one run, so a position in an older run's rows is not taken up again.
      const key = `${item.id} ${output.handle ?? ''}`;
      const result = new ResultView(view, createRowSource(output, host), host, (position) => positions.set(key, position));
      shown.set(item.id, { ending, output, result });
      element.replaceChildren(result.element);
      result.start(positions.get(key));
    },
    disposeOutputItem(id) {
      for (const key of id === undefined ? [...shown.keys()] : [id]) dispose(key);
    },
  };
};

function createView(document: Document, output: ResultOutput, host: HostChannel, signal: AbortSignal): View {
  return {
    dom: createDom(document),
    language: createLanguage(output.strings, output.locale),
    output,
    signal,
    canOpen: host.open,
    listen: (element, type, listener) => element.addEventListener(type, (event) => {
      if (!signal.aborted) listener(event);
    }),
    open: ({ path, span, line }, beside) => host.send({ type: 'open', corpus: output.corpus, path, span: { start: span.start, end: span.end }, beside, ...(line !== undefined && { line }) }),
    run: (query) => host.send({ type: 'query', corpus: output.corpus, query }),
  };
}

/** The output, or `undefined` when it is damaged or of another version. */
function readOutput(item: OutputItem): ResultOutput | undefined {
  try {
    const output = item.json() as Partial<ResultOutput> | null;
    const whole = output?.version === 1 && typeof output.corpus === 'string' && Array.isArray(output.result?.rows) && output.result.method !== undefined;
    return whole ? { strings: {}, locale: 'en', handle: null, milliseconds: 0, ...output } as ResultOutput : undefined;
  } catch {
    return undefined;
  }
}
