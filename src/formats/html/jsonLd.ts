import { findAll, rawText, type Element } from '../markup/Element';

/** What a page says of its article for search engines (schema.org). */
export interface LinkedData {
  readonly title: readonly string[];
  readonly published: readonly string[];
  readonly author: readonly string[];
  readonly source: readonly string[];
  readonly url: readonly string[];
  readonly tags: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Posting|Report|Review|Recipe|Interview|Essay|CreativeWork$|WebPage$/;
/** Of things within things; of things on a page. */
const DEEPEST = 6;
const MOST_THINGS = 500;

export function linkedData(root: Element): LinkedData {
  const things = findAll(root, 'script').filter(({ attributes }) => /ld\+json/i.test(attributes.get('type') ?? '')).flatMap((script) => thingsOf(parsed(rawText(script)), 0));
  const articles = things.slice(0, MOST_THINGS).filter((thing) => ARTICLE.test(typeOf(thing)));
  const best = articles.find((thing) => !/WebPage$/.test(typeOf(thing))) ?? articles[0];
  const of = (...keys: readonly string[]): string[] => keys.flatMap((key) => textsOf(best?.[key], 0));
  return {
    title: of('headline', 'name'),
    published: of('datePublished', 'dateCreated'),
    author: of('author', 'creator'),
    source: of('publisher'),
    url: [...of('url'), ...idsOf(best?.['mainEntityOfPage'])],
    tags: of('keywords').flatMap((text) => text.split(/[,;]/)),
  };
}

/** JSON, also within a comment or a section of characters, as old pages have it. */
function parsed(text: string): unknown {
  let json = text.trim();
  for (const [start, end] of [['<!--', '-->'], ['//<![CDATA[', '//]]>'], ['/*<![CDATA[*/', '/*]]>*/'], ['<![CDATA[', ']]>']] as const) {
    if (json.startsWith(start)) json = json.slice(start.length).trim();
    if (json.endsWith(end)) json = json.slice(0, -end.length).trim();
  }
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function thingsOf(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_THINGS).flatMap((each) => thingsOf(each, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'].filter((key) => Object.hasOwn(value, key)).flatMap((key) => thingsOf(value[key], depth + 1))];
}

function typeOf(thing: Thing): string {
  return textsOf(thing['@type'], 0)[0] ?? '';
}

/** A text, the name of a thing, or those of a list. */
function textsOf(value: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => textsOf(each, depth + 1));
  return isThing(value) && Object.hasOwn(value, 'name') ? textsOf(value['name'], depth + 1) : [];
}

function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isThing(value) ? textsOf(value['@id'], 0) : [];
}
