import type { SortKey } from '../protocol/engine';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { plainText } from './articleText';
import { createArticlesView } from './articlesView';
import { ICONS } from './dom';
import type { HostChannel } from './HostChannel';
import { createKwicView } from './kwicView';
import { drawMethod } from './methodLine';
import { drawEmpty, drawWarnings } from './notices';
import { PicturePanel } from './PicturePanel';
import { createPager } from './pager';
import type { Loaded, RowSource } from './RowSource';
import { createTableView } from './tableView';
import type { Body, BodyActions, Turn, View } from './View';

/** Where a reader is in a result. */
export interface Position {
  readonly offset: number;
  readonly sort: SortKey | null;
  /** Whether the table is shown in place of the picture. */
  readonly table?: boolean;
}

/** The frame of one result: warnings, tools, rows, pages, method line. */
export class ResultView implements BodyActions {
  readonly element: HTMLElement;
  private readonly body: Body;
  private readonly pagers;
  private readonly picture: PicturePanel | undefined;
  private readonly notice: HTMLElement;
  private position: Position = { offset: 0, sort: null };
  private table = false;
  private requests = 0;

  constructor(private readonly view: View, private readonly source: RowSource, private readonly host: HostChannel, private readonly remember: (position: Position) => void) {
    const { dom, language: { t }, output: { result } } = view;
    this.turn = this.turn.bind(this);
    this.sortBy = this.sortBy.bind(this);
    this.body = createBody(view, this);
    this.pagers = [createPager(view, this.turn, true), createPager(view, this.turn, false)] as const;
    this.picture = this.createPicture();
    this.notice = dom.el('div', { class: 'kp-notice', role: 'status', hidden: true });
    this.element = dom.el('section', { class: `korpus${view.canOpen ? '' : ' kp-inert'}`, 'aria-label': t(RENDERER_STRINGS.resultOf, plainText(result.query)) }, drawWarnings(view, result.warnings));
    if (source.count === 0) this.element.append(drawEmpty(view));
    else this.element.append(this.drawTools(), this.notice, ...(this.picture ? [this.picture.element] : []), this.body.element, this.pagers[1].element);
    this.element.append(drawMethod(view));
  }

  /** Draws the rows where the reader was. */
  start(position: Position): void {
    if (this.source.count === 0) return;
    const { offset, sort } = position;
    this.table = position.table === true;
    this.go({ offset: 0, sort: null });
    if (offset > 0 || sort !== null) this.go({ offset, sort });
    this.picture?.show(this.table ? 'table' : 'picture');
    if (!this.view.canOpen) this.tell(this.view.language.t(RENDERER_STRINGS.noMessaging));
  }

  /** A column's first order, the other one, then the result's own. */
  sortBy(column: string): void {
    const first = this.body.descendingFirst(column);
    const { sort } = this.position;
    if (sort?.column !== column) this.go({ offset: 0, sort: { column, descending: first } });
    else this.go({ offset: 0, sort: sort.descending === first ? { column, descending: !first } : null });
  }

  turn(to: Turn): boolean {
    const { pageSize } = this.body;
    const { offset, sort } = this.position;
    const last = Math.max(0, Math.floor((this.source.count - 1) / pageSize) * pageSize);
    const target = { first: 0, previous: Math.max(0, offset - pageSize), next: Math.min(last, offset + pageSize), last }[to];
    if (target === offset) return false;
    this.go({ offset: target, sort });
    return true;
  }

  private go(position: Position): void {
    const request = ++this.requests;
    const loaded = this.source.load(position.offset, this.body.pageSize, position.sort);
    if (!(loaded instanceof Promise)) {
      this.arrive(position, loaded);
      return;
    }
    this.body.element.setAttribute('aria-busy', 'true');
    void loaded.then((rows) => {
      if (request === this.requests && !this.view.signal.aborted) this.arrive(position, rows);
    });
  }

  private arrive(position: Position, loaded: Loaded): void {
    this.body.element.removeAttribute('aria-busy');
    const { t, message } = this.view.language;
    if (loaded.kind === 'gone') this.tell(t(this.host.open ? RENDERER_STRINGS.gone : RENDERER_STRINGS.partly));
    else if (loaded.kind === 'failed') this.tell(message(loaded.message));
    else this.show(position, loaded.rows);
  }

  private show(position: Position, rows: Parameters<Body['show']>[0]['rows']): void {
    this.position = position;
    this.keep();
    this.notice.hidden = true;
    this.body.show({ rows, count: this.source.count, ...position });
    for (const pager of this.pagers) pager.show(position.offset, rows.length, this.source.count);
  }

  private keep(): void {
    this.remember({ ...this.position, ...(this.table && { table: true }) });
  }

  private createPicture(): PicturePanel | undefined {
    const { picture, handle } = this.view.output;
    if (picture === undefined || handle === null || !this.host.open) return undefined;
    return new PicturePanel(this.view, this.host, handle, [this.body.element, ...this.pagers.map(({ element }) => element)], (table) => {
      this.table = table;
      this.keep();
    });
  }

  private tell(text: string): void {
    this.notice.hidden = false;
    this.notice.textContent = text;
  }

  private drawTools(): HTMLElement {
    const { dom, language: { t, count }, output: { result } } = this.view;
    const what = ({ hits: 'hit', articles: 'article', table: 'row' } as const)[result.kind];
    const rows = count(what, this.source.count);
    const text = this.source.count < result.total ? t(RENDERER_STRINGS.firstOf, rows, result.total) : rows;
    const tools = dom.el('div', { class: 'kp-tools' }, dom.el('span', { class: 'kp-total' }, text), this.pagers[0].element);
    if (this.picture) tools.append(this.picture.tools);
    if (this.host.open) tools.append(this.exportButton());
    return tools;
  }

  /** Which formats there are for such a result, and where it goes, is asked by the editor's own list. */
  private exportButton(): HTMLElement {
    const { dom, language: { t }, output: { corpus, handle, result } } = this.view;
    const label = t(RENDERER_STRINGS.exportResult);
    const button = dom.el('button', { class: 'kp-button', type: 'button', title: label, 'aria-label': label, 'aria-haspopup': 'dialog' }, dom.icon(ICONS.save), dom.el('span', { class: 'kp-buttontext' }, label));
    this.view.listen(button, 'click', () => this.host.send({ type: 'export', corpus, handle, result, sort: this.position.sort }));
    return button;
  }
}

function createBody(view: View, actions: BodyActions): Body {
  const { result } = view.output;
  switch (result.kind) {
    case 'articles': return createArticlesView(view, actions);
    case 'hits': return createKwicView(view, actions);
    case 'table': return createTableView(view, actions, result);
  }
}
