import type { Page, PageRequest } from '../protocol/engine';
import type { Message } from '../protocol/message';
import type { RendererRequest, RendererResponse } from '../protocol/renderer';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';

export type PageAnswer = { readonly kind: 'page'; readonly page: Page } | { readonly kind: 'failed'; readonly message: Message };

/** What the channel needs from RendererContext, and a clock. */
export interface HostPort {
  postMessage?: ((message: unknown) => void) | undefined;
  onDidReceiveMessage?: ((listener: (message: RendererResponse) => void) => { dispose(): void }) | undefined;
}

/** Milliseconds until a page that nobody answers counts as failed. */
export const PAGE_TIMEOUT = 20_000;

/** Talks with the extension host. One for all outputs of a webview; ids start at random so that two webviews do not take each other's answers. */
export class HostChannel {
  private readonly pending = new Map<number, (answer: PageAnswer) => void>();
  private next = Math.floor(Math.random() * 2 ** 40);

  constructor(private readonly port: HostPort) {
    port.onDidReceiveMessage?.((message) => this.receive(message));
  }

  /** Whether anyone listens. */
  get open(): boolean {
    return this.port.postMessage !== undefined;
  }

  send(request: RendererRequest): void {
    this.port.postMessage?.(request);
  }

  page(corpus: string, request: PageRequest, timeout = PAGE_TIMEOUT): Promise<PageAnswer> {
    const id = this.next++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(id, failure(RENDERER_STRINGS.timeout)), timeout);
      this.pending.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.send({ type: 'page', id, corpus, request });
    });
  }

  private receive(response: RendererResponse): void {
    if (response.type === 'page') this.settle(response.id, { kind: 'page', page: response.page });
    else if (response.type === 'failed') this.settle(response.id, { kind: 'failed', message: response.message });
  }

  private settle(id: number, answer: PageAnswer): void {
    const resolve = this.pending.get(id);
    this.pending.delete(id);
    resolve?.(answer);
  }
}

function failure(template: string): PageAnswer {
  return { kind: 'failed', message: { template, args: [] } };
}
