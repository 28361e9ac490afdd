import type { Metadata } from '../corpus/metadata';

/** Code units of a name without its ending: some file systems take 255 bytes. */
const LONGEST = 80;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Files that a corpus does not take in by that name. */
const ABOUT = /^(?:readme|changelog|licen[cs]e|korpus)$/i;

/** The names that are taken in a folder, whatever their case: some file systems make no difference. */
export class TakenNames {
  readonly #taken = new Set<string>();

  /** `stands` tells of what no corpus takes in, and is there all the same: folders, pictures, links. */
  constructor(private readonly stands: (path: string) => boolean = () => false) {}

  take(path: string): void {
    this.#taken.add(folded(path));
  }

  giveBack(path: string): void {
    this.#taken.delete(folded(path));
  }

  /** The path, or with a number behind it where it is taken; taken from now on. */
  free(stem: string): string {
    for (let number = 1; ; number++) {
      const path = `${stem}${number === 1 ? '' : `-${number}`}.md`;
      if (this.#taken.has(folded(path)) || this.stands(path)) continue;
      this.take(path);
      return path;
    }
  }
}

/**
 * Path of an article without `.md`, in the folder that an import goes into. A source of one article keeps its place and name; what holds many
 * becomes a folder, with a file for each named by date and title. Whatever a source is called, it stays a plain name in that folder.
 */
export function articleStem(sourceName: string, item: string, metadata: Metadata): string {
  const parts = sourceName.split(/[/\\]/).filter((part) => part !== '');
  const folders = parts.slice(0, -1).map((part) => safeName(part.replace(/\.zip$/i, '')));
  const own = safeName((parts.at(-1) ?? '').replace(/\.[\p{L}\p{N}]{1,8}$/u, ''));
  if (item === '') return [...folders, own].join('/');
  const title = slug(metadata.title ?? '') || slug(item);
  return [...folders, own, safeName(metadata.published === undefined ? title : `${metadata.published}-${title}`)].join('/');
}

function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, '_').trim().slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '').replace(/[.\s]+$/, '').replace(/^[.\s]+/, '_');
  if (plain === '') return '_';
  return RESERVED.test(plain) || ABOUT.test(plain) || /^node_modules$/i.test(plain) || /\.korpus$/i.test(plain) ? `${plain}_` : plain;
}

/** Letters and digits of a title, small, with hyphens between. */
function slug(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '').slice(0, LONGEST - 12).replace(/-$/, '');
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
