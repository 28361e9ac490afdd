import { referenceOf, type Reference } from './Reference';

/** A line of RIS; some write one blank less, or none behind. */
const LINE = /^([A-Z][A-Z0-9]) {1,3}-(?: (.*)|\s*)$/;

/** References of a RIS file; one begins with TY and ends with ER. */
export function* risReferences(text: string): Generator<Reference> {
  let fields: Map<string, string[]> | undefined;
  let last: string[] | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (tag === undefined) {
      // A long value goes on in the next line.
      if (last !== undefined && last.length > 0 && line.trim() !== '') last[last.length - 1] += ` ${line.trim()}`;
      continue;
    }
    if (tag === 'TY' || tag === 'ER') {
      if (fields !== undefined) yield reference(fields);
      fields = tag === 'TY' ? new Map() : undefined;
      last = undefined;
      continue;
    }
    if (fields === undefined) continue;
    last = fields.get(tag) ?? [];
    last.push(value.trim());
    fields.set(tag, last);
  }
  if (fields !== undefined) yield reference(fields);
}

function reference(fields: ReadonlyMap<string, readonly string[]>): Reference {
  const all = (...tags: readonly string[]): readonly string[] => tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const [year, day] = [all('PY', 'Y1')[0] ?? '', all('DA')[0] ?? ''];
  return referenceOf({
    key: all('ID', 'LB')[0],
    title: all('TI', 'T1', 'CT', 'BT')[0],
    authors: all('AU', 'A1'),
    source: all('JF', 'JO', 'T2', 'JA', 'J2', 'PB')[0],
    published: [day, year].map(slashed).find((date) => date !== ''),
    url: all('UR')[0], doi: all('DO', 'M3').find((value) => /10\.\d{4,}\//.test(value)),
    tags: all('KW').flatMap((value) => value.split(';')), language: all('LA')[0],
    files: all('L1', 'L2', 'L4').map((file) => file.replace(/^(?:internal-pdf|file):\/*/i, (scheme) => (/^file/i.test(scheme) ? '/' : ''))).map(unescaped),
  });
}

/** 2023/09/13/ as 2023-09-13. */
function slashed(date: string): string {
  return date.split('/').slice(0, 3).map((part) => part.trim()).filter((part) => part !== '').map((part, index) => (index > 0 ? part.padStart(2, '0') : part)).join('-');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
