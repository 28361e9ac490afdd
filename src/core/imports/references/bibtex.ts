import { referenceOf, type RawReference, type Reference } from './Reference';
import { texText } from './texText';

/** An entry whose braces or marks do not close; reading goes on with the next one. */
export interface BrokenEntry {
  readonly line: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Braces within braces. */
const DEEPEST = 200;
/** Code units of a value. */
const LONGEST = 1_000_000;

type Fields = ReadonlyMap<string, string>;

interface Entry {
  readonly key: string;
  readonly fields: Fields;
}

/** Entries of a BibTeX or BibLaTeX file. What stands between them is a comment, as BibTeX has it. */
export function* bibtexReferences(text: string): Generator<Reference | BrokenEntry> {
  const entries = [...entriesIn(text)];
  const byKey = new Map(entries.flatMap((entry): [string, Fields][] => ('line' in entry ? [] : [[entry.key.toLowerCase(), entry.fields]])));
  for (const entry of entries) yield 'line' in entry ? entry : referenceOf(rawOf(entry.key, withInherited(entry.fields, byKey)));
}

const DATES = ['date', 'year', 'month', 'day'];
const INHERITED = ['journaltitle', 'journal', 'booktitle', 'publisher', 'langid', 'language'];

/** With what the work has to say that an entry is a part of (`crossref`), where it does not say so itself. */
function withInherited(fields: Fields, byKey: ReadonlyMap<string, Fields>): Fields {
  const whole = byKey.get(fields.get('crossref')?.trim().toLowerCase() ?? '');
  if (whole === undefined) return fields;
  const names = DATES.some((name) => fields.has(name)) ? INHERITED : [...INHERITED, ...DATES];
  const inherited = names.flatMap((name): [string, string][] => (whole.has(name) ? [[name, whole.get(name)!]] : []));
  const title = whole.get('title');
  return new Map([...(title === undefined ? [] : [['booktitle', title] as const]), ...inherited, ...fields]);
}

function* entriesIn(text: string): Generator<Entry | BrokenEntry> {
  const strings = new Map(MONTHS.map((name, index) => [name, String(index + 1).padStart(2, '0')]));
  const entry = /@\s*([A-Za-z]+)\s*[{(]/g;
  let line = 1;
  let counted = 0;
  for (let found = entry.exec(text); found !== null; found = entry.exec(text)) {
    const kind = found[1]!.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') {
      entry.lastIndex = new EntryText(text, entry.lastIndex - 1, strings).afterBraces() ?? entry.lastIndex;
      continue;
    }
    for (let at = text.indexOf('\n', counted); at >= 0 && at < found.index; at = text.indexOf('\n', at + 1)) line++;
    counted = found.index;
    const read = new EntryText(text, entry.lastIndex, strings).fields(kind === 'string');
    if (read === undefined) yield { line };
    else {
      entry.lastIndex = read.end;
      if (kind === 'string') for (const [name, value] of read.fields) strings.set(name, value);
      else yield read;
    }
  }
}

/** The fields of an entry, from behind its opening brace. */
class EntryText {
  constructor(private readonly text: string, private at: number, private readonly strings: ReadonlyMap<string, string>) {}

  /** The end of what braces hold here; `undefined` where they do not close, or there are none. */
  afterBraces(): number | undefined {
    return this.text[this.at] === '{' && this.enclosed() !== undefined ? this.at : undefined;
  }

  fields(isString: boolean): (Entry & { readonly end: number }) | undefined {
    const fields = new Map<string, string>();
    const key = isString ? '' : this.match(/\s*([^\s,={}"]*)\s*(?:,|(?=[})]))/y)?.[1];
    if (key === undefined) return undefined;
    for (;;) {
      if (this.match(/[\s,]*[})]/y) !== null) return { key, fields, end: this.at };
      const name = this.match(/[\s,]*([^\s,={}"@]+)\s*=\s*/y)?.[1];
      const value = name === undefined ? undefined : this.value();
      if (name === undefined || value === undefined) return undefined;
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
    }
  }

  /** Parts joined by `#`: braced, between marks, a number or the name of a string. */
  private value(): string | undefined {
    const parts: string[] = [];
    do {
      const part = this.text[this.at] === '{' || this.text[this.at] === '"' ? this.enclosed() : this.name();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.match(/\s*#\s*/y) !== null);
    return parts.join('');
  }

  private name(): string | undefined {
    const found = this.match(/[^\s,#{}()"=]+/y)?.[0];
    return found === undefined ? undefined : (this.strings.get(found.toLowerCase()) ?? found);
  }

  private enclosed(): string | undefined {
    const start = this.at;
    const marked = this.text[start] === '"';
    let depth = marked ? 0 : 1;
    const sign = /\\.|[{}"]/gs;
    sign.lastIndex = start + 1;
    for (let found = sign.exec(this.text); found !== null && found.index - start < LONGEST; found = sign.exec(this.text)) {
      if (found[0] === '{' && ++depth > DEEPEST) return undefined;
      if (found[0] === '}') depth--;
      if (depth < 0) return undefined;
      if (depth === 0 && (found[0] === '}' ? !marked : marked && found[0] === '"')) {
        this.at = found.index + 1;
        return this.text.slice(start + 1, found.index);
      }
    }
    return undefined;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}

function rawOf(key: string, fields: Fields): RawReference {
  const first = (...names: readonly string[]): string | undefined => names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== '');
  const text = (...names: readonly string[]): string | undefined => {
    const value = first(...names);
    return value === undefined ? undefined : texText(value);
  };
  const [title, subtitle] = [text('title'), text('subtitle')];
  const verbatim = (name: string): string | undefined => fields.get(name)?.replace(/\\url\{([^}]*)\}/, '$1').replace(/\\([_%&#~$])/g, '$1').replace(/[{}]/g, '').trim();
  return {
    key, title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    authors: namesOf(first('author', 'editor') ?? ''),
    source: text('journaltitle', 'journal', 'booktitle', 'maintitle', 'publisher', 'institution', 'school', 'organization', 'howpublished'),
    published: dateOf(text('date'), text('year'), first('month'), text('day')),
    url: verbatim('url'), doi: verbatim('doi'),
    tags: (text('keywords', 'keyword') ?? '').split(/[;,]/), language: text('langid', 'language'),
    files: attachedFiles(fields.get('file') ?? fields.get('pdf') ?? ''),
  };
}

function dateOf(date: string | undefined, year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (date !== undefined) return date.split('/')[0];
  if (year === undefined) return undefined;
  const name = month?.trim().toLowerCase().replace(/[{}".]/g, '').slice(0, 3) ?? '';
  const number = /^\d{1,2}$/.test(name) ? Number(name) : MONTHS.indexOf({ mär: 'mar', mai: 'may', okt: 'oct', dez: 'dec' }[name] ?? name) + 1;
  const known = number >= 1 && number <= 12 ? `-${String(number).padStart(2, '0')}` : '';
  return `${year}${known}${known !== '' && day !== undefined && /^\d{1,2}$/.test(day) ? `-${day.padStart(2, '0')}` : ''}`;
}

/** `A and B` as `Family, Given` each; a name in braces is an institution's. */
function namesOf(value: string): readonly string[] {
  return splitOutside(value, /\s+and\s+/gi).filter((name) => !/^\s*others\s*$/i.test(name)).map((name) => {
    const trimmed = name.trim();
    if (/^\{[^{}]*\}$/.test(trimmed)) return texText(trimmed);
    const parts = splitOutside(trimmed, /,/g).map(texText);
    if (parts.length > 1) return parts.length > 2 ? `${parts[0]}, ${parts[2]}, ${parts[1]}` : parts.join(', ');
    const words = splitOutside(trimmed, /[\s~]+/g).map(texText).filter((word) => word !== '');
    const von = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
    const family = von > 0 ? von : words.length - 1;
    return words.length < 2 ? (words[0] ?? '') : `${words.slice(family).join(' ')}, ${words.slice(0, family).join(' ')}`;
  });
}

/** Parts between what stands outside of braces. */
function splitOutside(value: string, separator: RegExp): readonly string[] {
  const hidden = value.slice(0, LONGEST).replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, (braced) => '\uE000'.repeat(braced.length));
  const parts: string[] = [];
  let from = 0;
  for (const found of hidden.matchAll(separator)) {
    parts.push(value.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, value.slice(from)];
}

/** Paths in a `file` field: `Title:files/12/a.pdf:application/pdf;…` of Zotero and JabRef, or a path alone. */
export function attachedFiles(value: string): readonly string[] {
  return splitUnescaped(value, ';').flatMap((file) => {
    const parts = splitUnescaped(file, ':');
    // C:\a.pdf has a drive ahead, not a title.
    const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : parts.length === 2 && parts[0]!.trim().length > 1 ? (/[./\\]/.test(parts[1]!) && !/^application\//.test(parts[1]!) ? parts[1]! : parts[0]!) : parts.join(':');
    const plain = path.replace(/\\([:;\\{}_&%#$ ])/g, '$1').replace(/[{}]/g, '').trim();
    return plain === '' ? [] : [plain];
  });
}

function splitUnescaped(value: string, sign: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\' && at + 1 < value.length) parts[parts.length - 1] += value[at]! + value[++at]!;
    else if (value[at] === sign) parts.push('');
    else parts[parts.length - 1] += value[at]!;
  }
  return parts;
}
