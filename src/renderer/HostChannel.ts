import type { Page, PageRequest } from '../protocol/engine';
import type { Message } from '../protocol/message';
import type { PictureRequest } from '../protocol/picture';
import type { RendererRequest, RendererResponse } from '../protocol/renderer';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';

type Failure = { readonly type: 'failed'; readonly message: Message };
type Answer = RendererResponse | Failure;
export type PageAnswer = { readonly kind: 'page'; readonly page: Page } | { readonly kind: 'failed'; readonly message: Message };
export type PictureAnswer = Extract<RendererResponse, { type: 'picture' }> | Failure;

/** What the channel needs from RendererContext, and a clock. */
export interface HostPort {
  postMessage?: ((message: unknown) => void) | undefined;
  onDidReceiveMessage?: ((listener: (message: RendererResponse) => void) => { dispose(): void }) | undefined;
}

/** Milliseconds until a question that nobody answers counts as failed. */
export const PAGE_TIMEOUT = 20_000;

/** Talks with the extension host. One for all outputs of a webview; ids start at random so that two webviews do not take each other's answers. */
export class HostChannel {
  private readonly pending = new Map<number, (answer: Answer) => void>();
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

  async page(corpus: string, request: PageRequest, timeout = PAGE_TIMEOUT): Promise<PageAnswer> {
    const answer = await this.ask((id) => ({ type: 'page', id, corpus, request }), timeout);
    return answer.type === 'page' ? { kind: 'page', page: answer.page } : { kind: 'failed', message: failureOf(answer) };
  }

  async picture(corpus: string, request: PictureRequest): Promise<PictureAnswer> {
    const answer = await this.ask((id) => ({ type: 'picture', id, corpus, request }), PAGE_TIMEOUT);
    return answer.type === 'picture' ? answer : { type: 'failed', message: failureOf(answer) };
  }

  private ask(request: (id: number) => RendererRequest, timeout: number): Promise<Answer> {
    const id = this.next++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(id, { type: 'failed', message: LATE }), timeout);
      this.pending.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.send(request(id));
    });
  }

  private receive(response: RendererResponse): void {
    this.settle(response.id, response);
  }

  private settle(id: number, answer: Answer): void {
    const resolve = this.pending.get(id);
    this.pending.delete(id);
    resolve?.(answer);
  }
}

const LATE: Message = { template: RENDERER_STRINGS.timeout, args: [] };

function failureOf(answer: Answer): Message {
  return answer.type === 'failed' ? answer.message : LATE;
}
