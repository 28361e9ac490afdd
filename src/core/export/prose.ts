import MarkdownIt, { type Token } from 'markdown-it';
import { escapeHtml, Html } from './html';

export interface Prose {
  readonly html: readonly Html[];
  /** Text of the first heading. */
  readonly heading: string | null;
}

/**
 * The notebook's own words as HTML. Nothing in them runs or is fetched: HTML stays text (but for keys and the like; comments are left out), links lead to http(s), mail or a place near
 * the notebook, pictures become links. `folder` is the notebook's as seen from the document.
 */
export function renderProse(cells: readonly string[], folder: string | null): Prose {
  const markdown = createMarkdown(folder ?? '');
  // Definitions of links hold for all cells, as in the file.
  const shared = {};
  const tokens = cells.map((cell) => markdown.parse(cell, shared));
  const html = cells.map((cell) => Html.trusted(markdown.render(cell, shared)));
  return { html, heading: headingOf(tokens.flat()) };
}

function createMarkdown(folder: string): MarkdownIt {
  const markdown = new MarkdownIt({ html: true });
  const { rules } = markdown.renderer;
  rules['html_block'] = (tokens, at) => ownHtml(tokens[at]!.content);
  rules['html_inline'] = (tokens, at) => (isPlainPair(tokens, at) ? tokens[at]!.content.toLowerCase() : ownHtml(tokens[at]!.content));
  rules['image'] = (tokens, at, options, env, self) => {
    const token = tokens[at]!;
    return `<a href="${escapeHtml(rebased(String(token.attrGet('src')), folder))}">${self.renderInlineAsText(token.children ?? [], options, env) || 'image'}</a>`;
  };
  rules['link_open'] = (tokens, at, options, _env, self) => {
    const token = tokens[at]!;
    token.attrSet('href', rebased(String(token.attrGet('href')), folder));
    return self.renderToken(tokens, at, options);
  };
  markdown.validateLink = isAllowed;
  return markdown;
}

/** Whether the tag opens or closes `<kbd>plain text</kbd>` or the like: both ends are there, and nothing between them but text. */
function isPlainPair(tokens: readonly Token[], at: number): boolean {
  const [, slash, name] = /^<(\/?)(kbd|sub|sup|mark)>$/i.exec(tokens[at]!.content) ?? [];
  if (name === undefined) return false;
  const [step, end] = slash === '' ? [1, `</${name}>`] : [-1, `<${name}>`];
  const [between, other] = [tokens[at + step], tokens[at + 2 * step]];
  return between?.type === 'text' && other?.type === 'html_inline' && other.content.toLowerCase() === end.toLowerCase();
}

/** Other HTML in prose is shown, not obeyed; comments are the writer's own, and a line break is one. */
function ownHtml(source: string): string {
  if (/^\s*<br *\/?>\s*$/i.test(source)) return '<br>';
  return escapeHtml(withoutComments(source)).replace(/^\s+$/, '');
}

function withoutComments(source: string): string {
  // Behind the last end there is no comment: looking for one from each beginning would take quadratic time.
  const behind = source.lastIndexOf('-->') + 3;
  return behind < 3 ? source : source.slice(0, behind).replace(/<!--[\s\S]*?-->/g, '') + source.slice(behind);
}

/** A link to the web, to a mail address, to a place of the document, or to a file beside the notebook. */
function isAllowed(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url) || !/^[^/?#]*:|^[/\\]/.test(url.trim());
}

function rebased(url: string, folder: string): string {
  return folder === '' || /^([a-z][a-z0-9+.-]*:|#)/i.test(url) ? url : `${folder}/${url}`;
}

function headingOf(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ type }) => type === 'heading_open');
  const text = (tokens[at + 1]?.children ?? []).filter(({ type }) => type === 'text' || type === 'code_inline').map(({ content }) => content).join('').trim();
  return at < 0 || text === '' ? null : text;
}
