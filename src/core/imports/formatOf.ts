/** What Korpus makes articles of. */
export const FORMATS = ['html', 'mhtml', 'pdf', 'docx', 'odt', 'eml', 'mbox', 'csv', 'tsv', 'jsonl', 'json', 'feed', 'text', 'markdown', 'zip', 'bibtex', 'ris', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['html', 'html'], ['htm', 'html'], ['xhtml', 'html'], ['mhtml', 'mhtml'], ['mht', 'mhtml'], ['pdf', 'pdf'], ['docx', 'docx'], ['odt', 'odt'],
  ['eml', 'eml'], ['mbox', 'mbox'], ['csv', 'csv'], ['tsv', 'tsv'], ['tab', 'tsv'], ['jsonl', 'jsonl'], ['ndjson', 'jsonl'], ['json', 'json'],
  ['rss', 'feed'], ['atom', 'feed'], ['rdf', 'feed'], ['xml', 'feed'], ['txt', 'text'], ['text', 'text'], ['md', 'markdown'], ['markdown', 'markdown'],
  ['zip', 'zip'], ['bib', 'bibtex'], ['ris', 'ris'], ['csljson', 'csl'],
]);

/** Mail programs keep folders (Thunderbird: "Inbox") and mails (Maildir, MH: "1694592900.M1P1.host:2,S", "17") without an ending. */
const POSTMARK = /^From \S[^\n]*\d{4}\r?\n[A-Z][\w-]{1,60}:[ \t]/i;
const MAIL_HEAD = /^(?:Return-Path|Delivered-To|Received|X-[\w-]{1,40}|From|To|Date|Subject|Message-ID|MIME-Version|DKIM-Signature):[ \t][^\n]*\n(?:[ \t][^\n]*\n)*[A-Z][\w-]{1,60}:[ \t]/i;

/** By the name's ending, unless the first bytes say that it is something else; `undefined` for what no article is made of. */
export function formatOf(name: string, head: Uint8Array): Format | undefined {
  const named = ENDINGS.get(/\.([^./]+)$/.exec(name.toLowerCase())?.[1] ?? '');
  const seen = formatOfBytes(head, named);
  return seen ?? named;
}

/** What the first bytes show beyond doubt. */
function formatOfBytes(head: Uint8Array, named: Format | undefined): Format | undefined {
  const start = ascii(head).trimStart();
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return named === 'docx' || named === 'odt' || named === 'zip' ? named : undefined;
  if (named === undefined && POSTMARK.test(start)) return 'mbox';
  if (named === undefined && MAIL_HEAD.test(start)) return 'eml';
  if (named === undefined || named === 'text') return /^(?:<!doctype html|<html[\s>])/i.test(start) ? 'html' : undefined;
  return undefined;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 512));
}
