import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import type { HostChannel } from './HostChannel';
import { createLanguage } from './translate';
import type { View } from './View';

/** Pixels across where a page does not tell, as before it is laid out. */
const USUAL_WIDTH = 820;
/** A change of width that is worth drawing anew: below it the picture is scaled. */
const CHANGED = 0.15;

/** The picture of a result, and the switch between it and the table, which stays as it is behind it. */
export class PicturePanel {
  readonly element: HTMLElement;
  readonly tools: HTMLElement;
  private readonly buttons: Readonly<Record<'picture' | 'table', HTMLElement>>;
  private asked = 0;
  private shown: 'picture' | 'table' = 'table';

  /** `rows`: what is hidden while the picture is shown. */
  constructor(private readonly view: View, private readonly host: HostChannel, private readonly handle: string, private readonly rows: readonly HTMLElement[], private readonly remember: (table: boolean) => void) {
    const { dom, language: { t } } = view;
    this.element = dom.el('div', { class: 'kp-panel' });
    const button = (name: 'picture' | 'table'): HTMLElement => {
      const made = dom.el('button', { class: 'kp-button kp-switch', type: 'button' }, t(RENDERER_STRINGS[name]));
      view.listen(made, 'click', () => {
        this.show(name);
        this.remember(name === 'table');
      });
      return made;
    };
    this.buttons = { picture: button('picture'), table: button('table') };
    this.tools = dom.el('span', { class: 'kp-switches', role: 'group', 'aria-label': t(RENDERER_STRINGS.shownAs) }, this.buttons.picture, this.buttons.table);
  }

  show(what: 'picture' | 'table'): void {
    this.shown = what;
    for (const [name, button] of Object.entries(this.buttons)) button.setAttribute('aria-pressed', String(name === what));
    this.element.hidden = what === 'table';
    for (const rows of this.rows) rows.classList.toggle('kp-behind', what === 'picture');
    if (what === 'picture' && this.asked === 0) {
      this.watchWidth();
      void this.draw();
    }
  }

  private async draw(): Promise<void> {
    const { view, element } = this;
    const width = (this.asked = element.clientWidth || USUAL_WIDTH);
    element.setAttribute('aria-busy', 'true');
    if (element.childNodes.length === 0) element.append(view.dom.el('p', { class: 'kp-drawing' }, view.language.t(RENDERER_STRINGS.drawing)));
    const [answer, pictures] = await Promise.all([this.host.picture(view.output.corpus, { handle: this.handle, width }), import('./pictureView').catch(() => undefined)]);
    if (view.signal.aborted || width !== this.asked) return;
    element.removeAttribute('aria-busy');
    if (answer.type === 'failed') this.say(view.language.message(answer.message));
    else if (answer.picture === null) this.say(view.language.t(RENDERER_STRINGS.gone));
    else if (pictures === undefined) this.say(view.language.t(RENDERER_STRINGS.noPicture));
    else element.replaceChildren(pictures.drawPicture(view, this.host, answer.picture, createLanguage({ ...view.output.strings, ...answer.strings }, view.output.locale)));
  }

  /** Why there is no picture; the rows are shown in its place. */
  private say(text: string): void {
    this.element.replaceChildren(this.view.dom.el('p', { class: 'kp-notice', role: 'status' }, text));
    for (const rows of this.rows) rows.classList.remove('kp-behind');
  }

  private watchWidth(): void {
    const { element, view } = this;
    const Observer = element.ownerDocument.defaultView?.ResizeObserver;
    if (Observer === undefined) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const observer = new Observer(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const width = element.clientWidth;
        if (!view.signal.aborted && this.shown === 'picture' && width > 0 && Math.abs(width / this.asked - 1) > CHANGED) void this.draw();
      }, 200);
    });
    observer.observe(element);
    view.signal.addEventListener('abort', () => observer.disconnect());
  }
}
