/** What systems put beside files: no sources. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/** Whether an entry's name leads out of the archive's folder on some system, or hides where it does. */
export function leadsOut(name: string): boolean {
  return name === '' || /[\0\\]/.test(name) || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').some((part) => part === '..' || part === '.');
}

export function isLitter(name: string): boolean {
  return name.endsWith('/') || LITTER.test(name);
}

/** Names of entries or sources, no two alike: the second of a name gets a number, wherever it ends. */
export class EntryNames {
  private readonly taken = new Set<string>();

  free(name: string): string {
    const [, stem = name, ending = ''] = /^(.*[^/])(\.[^./]+)$/s.exec(name) ?? [];
    let free = name;
    for (let number = 2; this.taken.has(free); number++) free = `${stem} (${number})${ending}`;
    this.taken.add(free);
    return free;
  }
}

/** A name that can be shown: without controls, in bounded length. */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD').slice(0, 300);
}
