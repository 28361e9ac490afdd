import type { Overview, OverviewAnalysis, OverviewList, OverviewMessage, OverviewTarget } from '../../protocol/overview';
import type { ResultOutput } from '../../protocol/renderer';
import { createDom, type Dom } from '../dom';
import type { HostChannel } from '../HostChannel';
import { PicturePanel } from '../PicturePanel';
import { createLanguage } from '../translate';
import { drawAnalysis, drawFigures, drawHead, drawList, drawNotices, type Drawing } from './overviewParts';
import { RovingRows } from './RovingRows';

type Place = Extract<OverviewTarget, { kind: 'file' | 'act' }>;

/** All of an overview. Parts that come later take the place of what stood for them; the focus stays at the row where it was. */
export class OverviewPage {
  private readonly dom: Dom;
  private corpus = '';
  private showing = new AbortController();
  private readonly rows: RovingRows;
  private readonly drawing: Drawing;

  constructor(private readonly element: HTMLElement, private readonly host: HostChannel, private readonly openPlace: (target: Place) => void) {
    this.dom = createDom(element.ownerDocument);
    this.rows = new RovingRows(element);
    this.drawing = { dom: this.dom, open: (target, beside) => this.open(target, beside) };
  }

  receive(message: Exclude<OverviewMessage, { type: 'response' }>): void {
    switch (message.type) {
      case 'show': this.rows.keepFocus(() => this.show(message.overview)); break;
      case 'say': this.element.replaceChildren(this.dom.el('p', { class: 'ov-say', role: 'alert' }, message.text)); break;
      case 'list': this.rows.keepFocus(() => this.replaceList(message.list)); break;
      case 'analysis': this.showAnalysis(message.analysis); break;
      case 'time': this.showTime(message.output); break;
      case 'noTime': this.section('time')?.replaceChildren(this.dom.el('p', { class: 'ov-note' }, message.text)); break;
    }
  }

  private show(overview: Overview): void {
    const { dom, drawing } = this;
    this.showing.abort();
    this.showing = new AbortController();
    // A picture of the state before is better than none until the next one is drawn.
    const before = this.corpus === overview.corpus ? this.section('time')?.childNodes : undefined;
    this.corpus = overview.corpus;
    const time = dom.el('div', { class: 'ov-time korpus', 'data-part': 'time' }, ...(before?.length ? [...before] : [dom.el('p', { class: 'ov-note' }, overview.words.drawing)]));
    const lists = (keys: readonly OverviewList['key'][], kind: string): HTMLElement =>
      dom.el('div', { class: `ov-cards ${kind}` }, ...keys.flatMap((key) => overview.lists.filter((list) => list.key === key).map((list) => drawList(drawing, list))));
    const isEmpty = overview.figures.length === 0;
    this.element.replaceChildren(
      drawHead(drawing, overview),
      dom.el('div', { 'data-part': 'analysis' }, drawAnalysis(drawing, overview.analysis)),
      ...(isEmpty ? [] : [drawFigures(drawing, overview.figures)]),
      ...(isEmpty && overview.notices.length === 0 ? [] : [drawNotices(drawing, overview)]),
      ...(isEmpty ? [] : [
        dom.el('section', { class: 'ov-card ov-wide', 'aria-label': overview.words.time }, dom.el('h2', {}, overview.words.time), time),
        lists(['people', 'places', 'organisations'], 'ov-thirds'),
        lists(['articles', 'sources', 'languages'], 'ov-pair'),
        lists(['repeats'], 'ov-whole'),
      ]));
    this.rows.follow();
  }

  private replaceList(list: OverviewList): void {
    this.section(list.key)?.replaceWith(drawList(this.drawing, list));
    this.rows.follow();
  }

  private showAnalysis(analysis: OverviewAnalysis | null): void {
    this.section('analysis')?.replaceChildren(...[drawAnalysis(this.drawing, analysis)].filter((part) => part !== null));
  }

  private showTime(output: ResultOutput): void {
    const { signal } = this.showing;
    const part = this.section('time');
    if (part === null || output.handle === null || output.picture === undefined) return;
    const view = {
      dom: this.dom, language: createLanguage(output.strings, output.locale), output, signal, canOpen: true,
      open: ({ path, span }: { path: string; span: { start: number; end: number } }, beside: boolean) => this.open({ kind: 'passage', path, span }, beside),
      run: (query: string) => this.open({ kind: 'query', query }, false),
      listen: <K extends keyof HTMLElementEventMap>(element: HTMLElement, type: K, listener: (event: HTMLElementEventMap[K]) => void) => element.addEventListener(type, listener, { signal }),
    };
    const panel = new PicturePanel(view, this.host, output.handle, [], () => undefined);
    part.replaceChildren(panel.element);
    panel.show('picture');
  }

  private section(part: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-part="${part}"]`);
  }

  private open(target: OverviewTarget, beside: boolean): void {
    switch (target.kind) {
      case 'passage': return this.host.send({ type: 'open', corpus: this.corpus, path: target.path, span: { start: target.span.start, end: target.span.end }, beside });
      case 'query': return this.host.send({ type: 'query', corpus: this.corpus, query: target.query });
      default: return this.openPlace(target);
    }
  }
}
