import type { Element } from '../markup/Element';

/** Whether the page itself says that nobody is to see it. */
export function isHidden(element: Element): boolean {
  const { attributes, name } = element;
  if (HOLDS_ALL.has(name)) return false;
  if (name === 'dialog' && !attributes.has('open')) return true;
  if (attributes.size === 0) return false;
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true' || attributes.get('role') === 'doc-backlink') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test((attributes.get('style') ?? '').slice(0, 2000)) || SCREEN_READER.test(namesOf(element));
}

/** Some pages hide all of it until a script runs. */
const HOLDS_ALL = new Set(['', 'html', 'body', 'main', 'article']);
const SCREEN_READER = /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|noprint)(?:[\s_-]|$)/i;

/** Class and id, by which makers of pages name their parts. */
export function namesOf(element: Element): string {
  return `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`.slice(0, 500);
}

const NEVER_TEXT = new Set(['navigation', 'banner', 'contentinfo', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar', 'tooltip', 'tablist']);
const part = (names: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${names})(?:[\\s_-]|$)`, 'i');
/** Beyond doubt about the page, whatever stands in it. */
const CHROME = part('cookies?(?:[_-]?(?:banner|consent|notice|bar|popup|layer|law|info))|gdpr|consent[_-]?(?:banner|layer|manager|popup)|onetrust|cmpbox|usercentrics|skip[_-]?(?:link|to|nav)|breadcrumbs?|pagination|pager|addtoany|sharedaddy|jp-relatedposts|share[_-]?(?:bar|buttons?|links?|tools?|icons?|this|widget)|social[_-]?(?:share|sharing|buttons?|links?|media|icons?|bar|nav)|sharing|addthis|newsletter|subscribe|subscription|paywall|advert(?:isement|ising)?s?|adsbygoogle|ad[_-]?(?:slot|container|wrapper|unit|banner)|banner-?ad|sponsored|taboola|outbrain|login|sign-?in|print-?only|mw-editsection|mw-jump-link|navbox|catlinks|toc|printfooter|noprint|navigation|navbar|nav|menu|site-?(?:header|footer|nav)|masthead|page-?footer|site-?info|global-?(?:header|footer|nav)|back-?to-?top');
/** What readers of the page wrote, and where they would. */
const COMMENTS = part('comments?|comment-?(?:list|form|section|area|thread|respond)s?|disqus(?:_thread)?|respond|reader-?comments|livefyre|fb-comments|kommentare?|leserkommentare?');
/** Other articles; only where they are mostly links. */
const ELSEWHERE = part('related|recommend(?:ed|ations?)?|teasers?|trending|popular|most-?(?:read|viewed|popular)|read-?(?:more|next|also)|more-?(?:from|news|stories|on|in)|latest|sidebar|widgets?|promo|outbound|next-?(?:article|post)|prev(?:ious)?-?(?:article|post)|post-?navigation|see-?also|also-?(?:read|like)|further|tags?|tag-?(?:list|cloud)|keywords|topics|author-?(?:box|bio|info)|footer|meta|entry-?(?:meta|footer)|actions|tools|toolbar|rail|aside|secondary');

/** What stands within an element, as far as anybody sees it. */
export interface Measures {
  /** Letters, and how many of them are in links. */
  readonly letters: number;
  readonly linked: number;
  readonly links: number;
  /** Paragraphs that only an article or what people write has. */
  readonly longParagraphs: number;
  readonly paragraphs: number;
  readonly headlines: number;
  /** Headings that lead to another page. */
  readonly linkedHeadings: number;
}

/** Whether an element is the page's own beyond doubt; what may be text of the article is not. Names of parts are believed unless a page's speak against all sense. */
export function isFurniture(element: Element, within: Measures, trustNames = true): boolean {
  const { name, attributes } = element;
  if (HOLDS_ALL.has(name)) return false;
  if (name === 'nav' || NEVER_TEXT.has(attributes.get('role') ?? '')) return true;
  const names = trustNames ? namesOf(element) : ' ';
  const named = names !== ' ';
  if (named && COMMENTS.test(names)) return within.headlines === 0;
  if (named && CHROME.test(names)) return within.longParagraphs < 3;
  if (name === 'form' || name === 'fieldset') return within.longParagraphs === 0 && within.headlines === 0;
  if (namesSpeaker(element)) return false;
  if (name === 'aside' || name === 'footer' || (named && ELSEWHERE.test(names))) return isOfLinks(within) || (within.linkedHeadings > 1 && within.headlines === 0 && within.longParagraphs <= within.linkedHeadings);
  return LISTS.has(name) && within.links >= 4 && within.paragraphs === 0 && within.headlines === 0 && within.linked > 0.85 * within.letters && within.linked < MENU_ENTRY * within.links;
}

/** Whether it says whose words a quotation is. */
export function namesSpeaker({ name, parent }: Element): boolean {
  return name === 'footer' && parent?.name === 'blockquote';
}

/** Letters of an entry of a menu; what is longer says something. */
const MENU_ENTRY = 25;
const LISTS = new Set(['ul', 'ol', 'div', 'section']);

/** Short, or half of it links. */
function isOfLinks({ letters, linked }: Measures): boolean {
  return letters < 60 || linked > 0.45 * letters;
}
