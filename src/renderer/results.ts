import type { ActivationFunction, OutputItem, RendererContext } from 'vscode-notebook-renderer';
import type { ResultOutput, RendererResponse } from '../protocol/renderer';

/** From the extension to the page of the results view. */
type PageMessage =
  | { readonly type: 'show'; readonly query: string; readonly id: string; readonly mime: string; readonly output: ResultOutput }
  | { readonly type: 'say'; readonly query: string; readonly text: string }
  | { readonly type: 'response'; readonly response: RendererResponse };

interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** The page of the results view: hosts the notebook renderer outside a notebook. The element where it draws has its address. */
async function start(host: Host, element: HTMLElement): Promise<void> {
  const listeners = new Set<(response: RendererResponse) => void>();
  const { activate } = (await import(element.dataset['renderer'] ?? '')) as { activate: ActivationFunction<unknown> };
  const renderer = await activate(contextOf(host, listeners));
  if (renderer === undefined) return;
  window.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
    if (data.type === 'response') {
      for (const listener of listeners) listener(data.response);
      return;
    }
    showQuery(data.query);
    if (data.type === 'say') say(element, data.text);
    else void renderer.renderOutputItem(itemOf(data), element, new AbortController().signal);
  });
  host.postMessage({ type: 'ready' });
}

/** What a notebook would give the renderer. */
function contextOf(host: Host, listeners: Set<(response: RendererResponse) => void>): RendererContext<unknown> {
  return {
    workspace: { isTrusted: false },
    getState: () => host.getState(),
    setState: (state: unknown) => host.setState(state),
    getRenderer: () => Promise.resolve(undefined),
    postMessage: (request: unknown) => host.postMessage({ type: 'request', request }),
    onDidReceiveMessage: (listener: (response: RendererResponse) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  } as unknown as RendererContext<unknown>;
}

function itemOf({ id, mime, output }: Extract<PageMessage, { type: 'show' }>): OutputItem {
  const text = () => JSON.stringify(output);
  const data = () => new TextEncoder().encode(text());
  return { id, mime, metadata: {}, text, json: () => output, data, blob: () => new Blob([data()], { type: mime }) } as OutputItem;
}

function showQuery(query: string): void {
  const code = document.createElement('code');
  code.textContent = query;
  document.getElementById('query')?.replaceChildren(code);
}

function say(element: HTMLElement, text: string): void {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'alert');
  paragraph.style.whiteSpace = 'pre-line';
  paragraph.textContent = text;
  element.replaceChildren(paragraph);
}

const result = document.getElementById('result');
if (result !== null) void start(acquireVsCodeApi(), result);
