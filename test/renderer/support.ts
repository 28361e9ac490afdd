import { Window } from 'happy-dom';
import type { RendererApi, RendererContext } from 'vscode-notebook-renderer';
import type { RendererRequest, RendererResponse, ResultOutput } from '../../src/protocol/renderer';
import type { ArticlesResult, HitRow, HitsResult, Method, QueryResult, TableResult, TableRow } from '../../src/protocol/result';
import { activate } from '../../src/renderer';
import type { KeptState } from '../../src/renderer/Positions';

export const METHOD: Method = {
  verb: 'kwic', query: 'Munition | kwic', definitions: [], settings: { context: 8 }, node: ['Munition'], hits: 3, formulas: ['perMillion = count / N · 1,000,000'], corpus: 'abc123',
  scope: { articles: 5, tokens: 4113, leftOut: 312, regions: ['boilerplate', 'repeat'] },
};

export function hit(more: Partial<HitRow> = {}): HitRow {
  return { path: 'a/001.txt', start: 10, end: 18, left: 'benötigt dringend ', match: 'Munition', right: ', sagten Experten', line: 3, title: 'Raketentechnik gegen Waffen?', published: '2023-09-13', source: 'n-tv', ...more };
}

export function hits(rows: readonly HitRow[], more: Partial<HitsResult> = {}): HitsResult {
  return { query: 'Munition | kwic', kind: 'hits', total: rows.length, columns: [], rows, method: METHOD, warnings: [], ...more };
}

/** Hits whose start tells their place in the result. */
export function manyHits(count: number): HitRow[] {
  return Array.from({ length: count }, (_, index) => hit({ start: index, end: index + 8 }));
}

export function table(columns: Readonly<Record<string, 'string' | 'number' | 'date'>>, rows: readonly TableRow[], more: Partial<TableResult> = {}): TableResult {
  return { query: 'x | frequency', kind: 'table', total: rows.length, columns: Object.entries(columns).map(([name, type]) => ({ name, type })), rows, method: { ...METHOD, verb: 'frequency', node: [] }, warnings: [], ...more };
}

export function articles(rows: ArticlesResult['rows'], more: Partial<ArticlesResult> = {}): ArticlesResult {
  return { query: 'Munition', kind: 'articles', total: rows.length, columns: [], rows, method: { ...METHOD, verb: 'articles', settings: {} }, warnings: [], ...more };
}

/** The renderer in a DOM of its own, with the messages it sends and a hand on those it receives. */
export class Stage {
  readonly window = new Window();
  readonly sent: RendererRequest[] = [];
  readonly element: HTMLElement;
  readonly api: RendererApi;
  state: KeptState | undefined;
  private listener: ((message: RendererResponse) => void) | undefined;

  constructor(options: { readonly messaging?: boolean } = {}) {
    this.element = this.document.createElement('div');
    this.document.body.append(this.element);
    const messaging: Partial<RendererContext<KeptState>> = options.messaging === false ? {} : {
      postMessage: (message) => { this.sent.push(message as RendererRequest); },
      onDidReceiveMessage: (listener) => {
        this.listener = listener;
        return { dispose: () => {} };
      },
    };
    const api = activate({
      getState: () => this.state, setState: (value) => { this.state = value; }, getRenderer: () => Promise.resolve(undefined), workspace: { isTrusted: true }, ...messaging,
    });
    if (!api || api instanceof Promise) throw new Error('the renderer answers at once');
    this.api = api;
  }

  get document(): Document {
    return this.window.document as unknown as Document;
  }

  show(result: QueryResult, more: Partial<ResultOutput> = {}, id = 'one'): this {
    return this.showJson({ version: 1, corpus: 'file:///c', result, handle: null, strings: {}, locale: 'en', milliseconds: 12, ...more }, id);
  }

  showJson(output: unknown, id = 'one'): this {
    const text = JSON.stringify(output);
    const item = { id, mime: 'application/vnd.korpus.result+json', metadata: {}, text: () => text, json: () => JSON.parse(text) as unknown, data: () => new Uint8Array(), blob: () => new Blob() };
    void this.api.renderOutputItem(item, this.element, new AbortController().signal);
    return this;
  }

  all(selector: string): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    const [first] = this.all(selector);
    if (!first) throw new Error(`nothing matches ${selector}`);
    return first;
  }

  texts(selector: string): string[] {
    return this.all(selector).map((element) => element.textContent ?? '');
  }

  click(element: HTMLElement, modifiers: { readonly ctrlKey?: boolean; readonly altKey?: boolean } = {}): void {
    element.dispatchEvent(new this.window.MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers }) as unknown as Event);
  }

  /** Presses a key where the focus is; tells whether the renderer kept it from VS Code. */
  press(key: string, modifiers: { readonly ctrlKey?: boolean; readonly altKey?: boolean } = {}): boolean {
    const event = new this.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
    this.document.activeElement?.dispatchEvent(event as unknown as Event);
    return event.defaultPrevented;
  }

  /** The pages asked for, newest last. */
  get requests(): Extract<RendererRequest, { type: 'page' }>[] {
    return this.sent.filter((message) => message.type === 'page');
  }

  async answer(response: RendererResponse): Promise<void> {
    this.listener?.(response);
    for (let i = 0; i < 5; i++) await Promise.resolve();
  }

  async answerRows(rows: readonly HitRow[] | readonly TableRow[] | undefined, request = this.requests.at(-1)): Promise<void> {
    if (!request) throw new Error('no page was asked for');
    await this.answer({ type: 'page', id: request.id, page: { rows } });
  }

  close(): void {
    this.api.disposeOutputItem?.();
    this.window.close();
  }
}

/** A stage for each test, closed behind it. */
export function useStage(): { (options?: { readonly messaging?: boolean }): Stage } {
  const open: Stage[] = [];
  afterEach(() => {
    for (const stage of open.splice(0)) stage.close();
  });
  return (options) => {
    const stage = new Stage(options);
    open.push(stage);
    return stage;
  };
}
