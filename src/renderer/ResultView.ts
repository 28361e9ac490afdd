import type { SortKey } from '../protocol/engine';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { plainText } from './articleText';
import { createArticlesView } from './articlesView';
import { createClaimsView, isClaims } from './claimsView';
import { ICONS } from './dom';
import type { HostChannel } from './HostChannel';
import { createKwicView } from './kwicView';
import { drawMethod } from './methodLine';
import { drawEmpty, drawWarnings } from './notices';
import { PicturePanel } from './PicturePanel';
import type { Loaded, RowSource } from './RowSource';
import { RowWindow } from './RowWindow';
import { createTableView } from './tableView';
import type { Body, BodyActions, View } from './View';

/** Where a reader is in a result. */
export interface Position {
  /** The first row that is seen. */
  readonly offset: number;
  readonly sort: SortKey | null;
  /** Whether the table is shown in place of the picture. */
  readonly table?: boolean;
}

/** Rows that a reader moves by until the place is remembered anew. */
const REMEMBERED = 10;

/** The frame of one result: warnings, tools, rows, method line. */
export class ResultView implements BodyActions {
  readonly element: HTMLElement;
  private readonly body: Body;
  private readonly rows: RowWindow;
  private readonly range: HTMLElement;
  private readonly picture: PicturePanel | undefined;
  private readonly notice: HTMLElement;
  private method: HTMLDetailsElement;
  private position: Position = { offset: 0, sort: null };
  private kept = 0;
  private table = false;

  constructor(private readonly view: View, private readonly source: RowSource, private readonly host: HostChannel, private readonly remember: (position: Position) => void) {
    const { dom, language: { t }, output: { result } } = view;
    this.sortBy = this.sortBy.bind(this);
    this.body = createBody(view, this, source.count);
    this.range = dom.el('span', { class: 'kp-range', hidden: true });
    this.rows = new RowWindow(view, this.body, source.count, { moved: (first, last) => this.moved(first, last), failed: (loaded) => this.failed(loaded) });
    this.picture = this.createPicture();
    this.notice = dom.el('div', { class: 'kp-notice', role: 'status', hidden: true });
    this.element = dom.el('section', { class: `korpus${view.canOpen ? '' : ' kp-inert'}`, 'aria-label': t(RENDERER_STRINGS.resultOf, plainText(result.query)) }, drawWarnings(view, result.warnings));
    if (source.count === 0) this.element.append(drawEmpty(view));
    else this.element.append(this.drawTools(), this.notice, ...(this.picture ? [this.picture.element] : []), this.rows.box);
    this.method = drawMethod(view);
    this.element.append(this.method);
  }

  /** Draws the rows where the reader was. */
  start(position: Position): void {
    if (this.source.count === 0) return;
    const { offset, sort } = position;
    this.table = position.table === true;
    this.go({ offset: 0, sort: null });
    if (offset > 0 || sort !== null) this.go({ offset, sort });
    this.picture?.show(this.table ? 'table' : 'picture');
    if (this.view.output.isUnfinished) this.tell(this.view.language.t(RENDERER_STRINGS.unfinished));
    if (!this.view.canOpen) this.tell(this.view.language.t(RENDERER_STRINGS.noMessaging));
  }

  /** The run whose first rows are shown has ended: they stay, and so does the reader's place in them. */
  finish(view: View): void {
    if (this.notice.textContent === this.view.language.t(RENDERER_STRINGS.unfinished)) this.notice.hidden = true;
    const method = drawMethod(view);
    method.open = this.method.open;
    this.method.replaceWith(method);
    this.method = method;
  }

  /** A column's first order, the other one, then the result's own. */
  sortBy(column: string): void {
    const first = this.body.descendingFirst(column);
    const { sort } = this.position;
    if (sort?.column !== column) this.go({ offset: 0, sort: { column, descending: first } });
    else this.go({ offset: 0, sort: sort.descending === first ? { column, descending: !first } : null });
  }

  orderBy(sort: SortKey | null): void {
    this.go({ offset: 0, sort });
  }

  writeSort(places: string): void {
    const { corpus, handle, result: { query } } = this.view.output;
    this.host.send({ type: 'writeSort', corpus, handle, query, places });
  }

  private go({ offset, sort }: Position): void {
    this.rows.open((from, limit) => this.source.load(from, limit, sort), Math.min(offset, this.source.count - 1), () => {
      this.position = { offset, sort };
      this.notice.hidden = true;
      this.body.order(sort);
      this.keep();
    });
  }

  private failed(loaded: Exclude<Loaded, { kind: 'rows' }>): void {
    const { t, message } = this.view.language;
    if (loaded.kind === 'failed') this.tell(message(loaded.message));
    else this.tell(t(this.host.open ? RENDERER_STRINGS.gone : RENDERER_STRINGS.partly));
  }

  private moved(first: number, last: number): void {
    const { count } = this.source;
    this.range.hidden = first === 0 && last === count - 1;
    this.range.textContent = this.view.language.t(RENDERER_STRINGS.range, first + 1, last + 1, count);
    this.position = { ...this.position, offset: first };
    if (Math.abs(first - this.kept) >= REMEMBERED || (first === 0 && this.kept !== 0)) this.keep();
  }

  private keep(): void {
    this.kept = this.position.offset;
    this.remember({ ...this.position, ...(this.table && { table: true }) });
  }

  private createPicture(): PicturePanel | undefined {
    const { picture, handle } = this.view.output;
    if (picture === undefined || handle === null || !this.host.open) return undefined;
    return new PicturePanel(this.view, this.host, handle, [this.rows.box, this.range], (table) => {
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
    const tools = dom.el('div', { class: 'kp-tools' }, dom.el('span', { class: 'kp-total' }, text), this.range);
    if (this.body.tools) tools.append(this.body.tools);
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

function createBody(view: View, actions: BodyActions, count: number): Body {
  const { result } = view.output;
  switch (result.kind) {
    case 'articles': return createArticlesView(view, count);
    case 'hits': return createKwicView(view, actions, count);
    case 'table': return isClaims(result) ? createClaimsView(view, count) : createTableView(view, actions, result, count);
  }
}
