import type { Citation } from './Citation';

/** Articles as CSL-JSON (1.0.2), type article-newspaper. What is unknown is left out; `custom` leads back to the file. */
export function cslJson(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(item), null, 2)}\n`;
}

function item({ key, path, title, authors, sources, issued, url, language }: Citation): object {
  return {
    id: key,
    type: 'article-newspaper',
    ...(title !== null && { title }),
    ...(authors.length > 0 && { author: authors }),
    ...(sources.length > 0 && { 'container-title': sources.join('; ') }),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    ...(url !== null && { URL: url }),
    ...(language !== null && { language }),
    custom: { path },
  };
}
