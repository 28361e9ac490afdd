import type { OverviewMessage, OverviewRequest } from '../../protocol/overview';
import type { RendererResponse } from '../../protocol/renderer';
import { addStyles } from '../styles';
import { HostChannel } from '../HostChannel';
import { OverviewPage } from './OverviewPage';
import { addOverviewStyles } from './overviewStyles';

interface Host {
  postMessage(message: OverviewRequest): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** The page of an overview: draws what the extension sends, keeps which corpus it is about, and counts nothing. */
function start(host: Host, element: HTMLElement): void {
  addStyles(document);
  addOverviewStyles(document);
  const listeners = new Set<(response: RendererResponse) => void>();
  const channel = new HostChannel({
    postMessage: (request) => host.postMessage({ type: 'request', request: request as Extract<OverviewRequest, { type: 'request' }>['request'] }),
    onDidReceiveMessage: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  });
  const page = new OverviewPage(element, channel, (target) => host.postMessage({ type: 'open', target }));
  window.addEventListener('message', ({ data }: MessageEvent<OverviewMessage>) => {
    if (data.type === 'response') for (const listener of listeners) listener(data.response);
    else page.receive(data);
    if (data.type === 'show') host.setState({ corpus: data.overview.corpus });
  });
  host.postMessage({ type: 'ready' });
}

const element = document.getElementById('overview');
if (element !== null) start(acquireVsCodeApi(), element);
