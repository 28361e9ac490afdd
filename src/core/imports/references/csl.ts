import { isObject } from '../tables/objectRow';
import { referenceOf, type Reference } from './Reference';

const TYPES = /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/;

/** Whether the JSON that begins with `head` is a list of references (CSL-JSON), not one of articles with their texts. */
export function isCsl(head: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*"items"\s*:\s*)?\[\s*\{/.test(head) && TYPES.test(head) && /"(?:title|id)"\s*:/.test(head) && !/"(?:text|content|body|fulltext|full_text|volltext)"\s*:\s*"/i.test(head);
}

/** A reference of CSL-JSON; `undefined` for what is none. */
export function cslReference(item: unknown): Reference | undefined {
  if (!isObject(item)) return undefined;
  const text = (...keys: readonly string[]): string | undefined => keys.map((key) => item[key]).map((value) => (typeof value === 'number' ? String(value) : value)).find((value): value is string => typeof value === 'string' && value !== '');
  if (text('title', 'id', 'URL', 'DOI') === undefined) return undefined;
  const people = [item['author'], item['editor']].find((value) => Array.isArray(value) && value.length > 0);
  return referenceOf({
    key: text('citation-key', 'id'), title: text('title'),
    authors: Array.isArray(people) ? people.slice(0, 200).map(nameOf) : [],
    source: text('container-title', 'publisher'), published: dateOf(item['issued']), url: text('URL'), doi: text('DOI'),
    tags: (text('keyword') ?? '').split(/[;,]/), language: text('language'), files: [],
  });
}

function nameOf(name: unknown): string {
  if (!isObject(name)) return typeof name === 'string' ? name : '';
  const part = (key: string): string => (typeof name[key] === 'string' ? name[key] : '');
  if (part('literal') !== '') return part('literal');
  const family = [part('non-dropping-particle'), part('family')].filter((each) => each !== '').join(' ');
  const given = [part('given'), part('dropping-particle')].filter((each) => each !== '').join(' ');
  return family !== '' && given !== '' ? `${family}, ${given}` : family || given;
}

function dateOf(issued: unknown): string | undefined {
  if (typeof issued === 'string' || typeof issued === 'number') return String(issued);
  if (!isObject(issued)) return undefined;
  const parts: unknown = issued['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first) && first.length > 0) return first.slice(0, 3).map((part) => String(part).padStart(2, '0')).join('-');
  return ['raw', 'literal'].map((key) => issued[key]).find((value): value is string => typeof value === 'string');
}
