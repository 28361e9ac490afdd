import { oneLine } from '../markup/Element';

/** What a page says of where it stands. */
export interface SiteNames {
  /** As the page itself calls its site, in its head. */
  readonly names: readonly string[];
  readonly url: string | undefined;
}

/** What parts headline and site; a colon does so only before a name that the page gives itself. */
const PARTED = /\s+[-–—|·•:»]+\s+/g;
const BAR = /\s+[|»]\s+/g;
/** What stands beside the name of a host in the name of its site: SPIEGEL Panorama, ZEIT ONLINE, The Guardian. */
const BESIDE_HOST = new Set(
  ('the der die das le la il el online news nachrichten zeitung magazin magazine blog tv com de at ch net org world international ' +
    'panorama politik wirtschaft sport sports kultur wissenschaft wissen gesundheit reise netzwelt digital geschichte ausland inland politics business culture science opinion technology').split(' '),
);
const SHORTEST_HOST = 3;
/** Longer ones are no titles. */
const LONGEST = 1000;

/** A title as the article has it: "Headline - Site" and "Site | Headline" without what the page or its address calls the site, and without sections of the site before its name. */
export function withoutSite(title: string, { names, url }: SiteNames): string {
  if (title.length > LONGEST) return title;
  const own = new Set(names.map(letters).filter((name) => name !== ''));
  const hosts = hostNames(url);
  const isSite = (part: string, parting: string): boolean => own.has(letters(part)) || (!parting.includes(':') && isOfHost(part, hosts));
  for (const { 0: parting, index } of title.matchAll(PARTED)) {
    const [first, rest] = [title.slice(0, index), title.slice(index + parting.length)];
    if (isSite(rest, parting) && letters(first) !== '') return parting.includes('|') ? withoutSections(first, url) : first;
    if (!parting.includes(':') && isSite(first, parting) && letters(rest) !== '') return rest;
  }
  return title;
}

/** "Headline | World | News" without the folders of the address. */
function withoutSections(title: string, url: string | undefined): string {
  const folders = new Set((url === undefined ? [] : new URL(url).pathname.split('/').slice(0, -1)).map(letters));
  const last = [...title.matchAll(BAR)].at(-1);
  if (last === undefined || last.index === 0) return title;
  return folders.has(letters(title.slice(last.index + last[0].length))) ? withoutSections(title.slice(0, last.index), url) : title;
}

/** `www.zeit.de` as people write it, with and without its end. */
function hostNames(url: string | undefined): readonly string[] {
  const parts = url === undefined ? [] : new URL(url).hostname.replace(/^www\d?\./, '').split('.');
  const name = parts.length > 2 && /^(?:com?|org|net|ac|gov|edu)$/.test(parts.at(-2)!) ? parts.at(-3) : parts.at(-2);
  if (name === undefined) return [];
  const whole = [parts, parts.slice(parts.indexOf(name))].map((each) => letters(each.join('')));
  return letters(name).length < SHORTEST_HOST ? whole : [letters(name), ...whole];
}

function isOfHost(part: string, hosts: readonly string[]): boolean {
  if (hosts.length === 0) return false;
  if (hosts.includes(letters(part).replace(/^www/, ''))) return true;
  const rest = part.split(/\s+/).filter((word) => !BESIDE_HOST.has(word.toLowerCase()));
  return rest.length > 0 && rest.length < part.split(/\s+/).length && hosts.includes(letters(rest.join('')));
}

function letters(text: string): string {
  return oneLine(text).toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').replace(/[^\p{L}\p{N}]+/gu, '');
}
