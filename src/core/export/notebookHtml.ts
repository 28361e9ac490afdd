import { passageTarget } from '../notebook/passageLink';
import { citationText } from './citationText';
import type { Citation } from './Citation';
import { el, Html, type Child } from './html';
import { HTML_STYLE } from './htmlStyle';
import { PICTURE_STYLE } from '../picture/pictureStyle';
import type { NotebookContent } from './NotebookContent';
import { renderProse } from './prose';
import { queryHtml } from './queryHtml';
import { References, type QuotedPassage } from './References';
import { partsHtml, resultHtml } from './resultHtml';

/** Nothing is fetched, run or sent, whatever the notebook or an article says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A notebook as one HTML file that needs nothing else: prose, queries, results as tables, the passages that they name with the text around them, the articles.
 * The same bytes for the same notebook and corpus.
 */
export async function notebookHtml({ name, cells, corpus, links, folder }: NotebookContent): Promise<string> {
  const references = new References(corpus);
  const proseCells = cells.flatMap((cell) => (cell.kind === 'prose' ? [cell.markdown] : []));
  const prose = renderProse(proseCells, folder);
  const rendered = [...prose.html];
  const body = cells.map((cell) => (cell.kind === 'prose'
    ? el('section', { class: 'prose' }, rendered.shift() ?? null)
    : el('section', { class: 'cell' }, queryHtml(cell.query.trim()), cell.result === null ? null : resultHtml(cell.result, references, cell.picture))));
  const link = (path: string, line: number | null): string | null => (links === null ? null : passageTarget(path, line, links));
  const quoted = await references.quoted();
  const language = corpus.languageOf(proseCells.join('\n\n'));
  const style = cells.some((cell) => cell.kind === 'query' && cell.picture) ? `${HTML_STYLE}\n${PICTURE_STYLE}` : HTML_STYLE;
  return documentHtml(prose.heading ?? name, language ?? 'en', style, [body, passages(quoted, link), articles(references.citations(), link)]);
}

function documentHtml(title: string, language: string, style: string, body: Child): string {
  const page = el('html', { lang: language }, '\n',
    el('head', {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'generator', content: 'Korpus' }),
      el('title', {}, title),
      el('style', {}, Html.trusted(style))), '\n',
    el('body', {}, el('main', {}, body)), '\n');
  return `<!DOCTYPE html>\n${page.source}\n`;
}

type Link = (path: string, line: number | null) => string | null;

function passages(quoted: readonly QuotedPassage[], link: Link): Child {
  if (quoted.length === 0) return null;
  return el('section', { class: 'references', 'aria-labelledby': 'passages' },
    el('h2', { id: 'passages', lang: 'en' }, 'Passages'),
    el('ol', {}, quoted.map(({ number, path, line, citation, parts }) => el('li', { id: `p${number}`, lang: citation.language },
      el('p', { class: 'source' }, cited(citation), ' ', linked(link(path, line), `${path}, line ${line}`), ' ', el('a', { class: 'back', href: `#r${number}`, lang: 'en', 'aria-label': `Back to where passage ${number} is named` }, '↩')),
      el('blockquote', { dir: 'auto' }, partsHtml(parts))))));
}

function articles(citations: readonly Citation[], link: Link): Child {
  if (citations.length === 0) return null;
  return el('section', { class: 'references', 'aria-labelledby': 'articles' },
    el('h2', { id: 'articles', lang: 'en' }, 'Articles'),
    el('ol', {}, citations.map((citation, at) => el('li', { id: `a${at + 1}`, lang: citation.language },
      cited(citation), ' ', webAddress(citation.url), linked(link(citation.path, null), citation.path)))));
}

function cited(citation: Citation): Child {
  const { before, title, after } = citationText(citation);
  return [before, el('cite', { dir: 'auto' }, title), after];
}

/** An address of the web is a link; whatever else metadata calls a URL is text. */
function webAddress(url: string | null): Child {
  if (url === null) return null;
  return [/^https?:\/\//i.test(url) ? el('a', { href: url, rel: 'noreferrer noopener' }, url) : url, ' '];
}

function linked(href: string | null, text: string): Child {
  return el(href === null ? 'span' : 'a', { class: 'path', href, lang: 'en' }, text);
}
