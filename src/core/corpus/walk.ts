import createIgnore, { type Ignore } from 'ignore';
import { Cancelled, type Cancellation, type CorpusWarning } from '../../protocol/engine';
import { byPath, compareUnits } from '../text/compareUnits';
import { FileProblem, type DirectoryEntry, type Eventually, type FileEntry, type Ports } from '../ports';
import type { CorpusConfig } from './config';
import { corpusMessage, type CORPUS_MESSAGES } from './messages';

/** What a walk over a corpus finds. Both lists are sorted by path, code unit by code unit. */
export interface WalkResult {
  readonly entries: readonly FileEntry[];
  readonly warnings: readonly CorpusWarning[];
}

export type WalkPorts = Pick<Ports, 'files' | 'codec' | 'yield'>;

/** Files that are looked at in one turn: a few milliseconds' worth. */
const TURN = 1000;
const ARTICLE = /\.(?:txt|md)$/i;
const NOTEBOOK = /\.korpus\.md$/i;
/** Files about a project, not of the corpus, unless `include` names them. */
const ABOUT = /^(?:readme|changelog|licen[cs]e)\.(?:txt|md)$/i;
const below = (directory: string, name: string): string => (directory === '' ? name : `${directory}/${name}`);

/**
 * Finds the articles of a corpus: CONTRACT.md, "The corpus". Patterns of `include` and `exclude` are those of .gitignore. A file that
 * vanishes meanwhile is left out; a root that cannot be listed throws `FileProblem`; a cancelled walk throws `Cancelled`. Other work goes first every now and then.
 */
export async function walkCorpus(ports: WalkPorts, config: CorpusConfig, cancellation: Cancellation): Promise<WalkResult> {
  const walk = new Walk(ports, config, cancellation);
  await walk.tree({ path: '', real: '', rules: [] });
  await walk.followLinks();
  return { entries: walk.entries.sort(byPath), warnings: walk.warnings.sort((a, b) => compareUnits(a.path ?? '', b.path ?? '')) };
}

/** A folder as the corpus names it, where it really lies, and the .gitignore rules from the root down to it. */
interface Folder {
  readonly path: string;
  readonly real: string;
  readonly rules: readonly { readonly base: string; readonly ignore: Ignore }[];
}

class Walk {
  readonly entries: FileEntry[] = [];
  readonly warnings: CorpusWarning[] = [];
  readonly #links: { readonly path: string; readonly folder: Folder }[] = [];
  /** Real paths of files taken and of folders walked. */
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #exclude: Ignore | undefined;
  readonly #include: Ignore | undefined;
  readonly #named: Ignore;

  #turn = 0;

  constructor(private readonly ports: WalkPorts, config: CorpusConfig, private readonly cancellation: Cancellation) {
    this.#exclude = config.exclude.length === 0 ? undefined : rulesOf(config.exclude);
    this.#include = config.include && rulesOf(config.include);
    this.#named = rulesOf((config.include ?? []).filter((pattern) => /(?:readme|changelog|licen[cs]e)[^/]*$/i.test(pattern)));
  }

  /** Walks a folder and all below it, without following links. */
  async tree(start: Folder): Promise<void> {
    const open = [start];
    for (let folder = open.pop(); folder; folder = open.pop()) {
      if (this.cancellation.cancelled) throw new Cancelled();
      if (this.#folders.has(folder.real)) continue;
      this.#folders.add(folder.real);
      const listed = await this.#list(folder.path);
      if (listed === undefined) continue;
      const inner = { ...folder, rules: await this.#rulesIn(folder, listed) };
      for (const entry of listed) {
        if (++this.#turn % TURN === 0) await this.#letOthers();
        const path = below(folder.path, entry.name);
        if (entry.kind === 'link') this.#links.push({ path, folder: inner });
        else if (entry.kind === 'file') {
          // Of files that are looked at at once, none is waited for.
          const taken = this.#file(path, below(folder.real, entry.name), inner);
          if (taken !== undefined) await taken;
        }
        else if (this.#enters(entry.name, path, inner)) open.push({ path, real: below(folder.real, entry.name), rules: inner.rules });
      }
    }
  }

  async #letOthers(): Promise<void> {
    await this.ports.yield();
    if (this.cancellation.cancelled) throw new Cancelled();
  }

  /** Links come after all that is really there, in the order of their paths; what they lead to may hold more of them. */
  async followLinks(): Promise<void> {
    while (this.#links.length > 0) {
      const links = this.#links.splice(0).sort(byPath);
      for (const link of links) await this.#follow(link.path, link.folder);
    }
  }

  async #follow(path: string, folder: Folder): Promise<void> {
    if (this.cancellation.cancelled) throw new Cancelled();
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isSkippedFolder(name) || ignored(path, folder) || ignored(`${path}/`, folder) || this.#excluded(path)) return;
    const target = await this.ports.files.resolveLink(path);
    if (target.kind === 'file') await this.#file(path, target.path, folder);
    else if (target.kind !== 'directory') this.#warn(path, `${target.kind}Link`);
    else if (holds(target.path, path) || holds(target.path, below(folder.real, name))) this.#warn(path, 'circularLink');
    else await this.tree({ path, real: target.path, rules: folder.rules });
  }

  #file(path: string, real: string, folder: Folder): Eventually<void> {
    if (!this.#admits(path) || ignored(path, folder) || this.#files.has(real)) return;
    const entry = this.#stat(path);
    return entry instanceof Promise ? entry.then((found) => { this.#take(path, real, found); }) : this.#take(path, real, entry);
  }

  #take(path: string, real: string, entry: FileEntry | undefined): void {
    if (entry === undefined) {
      this.#nameless(path);
      return;
    }
    this.#files.add(real);
    this.entries.push(entry.path === path ? entry : { ...entry, path });
  }

  /** A file that may not even be looked at stays in the list, so that reading it says why. */
  #stat(path: string): Eventually<FileEntry | undefined> {
    const closed = (error: unknown): FileEntry | undefined => {
      if (!(error instanceof FileProblem)) throw error;
      return error.code === 'missing' ? undefined : { path, size: 0, modified: 0 };
    };
    try {
      const entry = this.ports.files.stat(path);
      return entry instanceof Promise ? entry.catch(closed) : entry;
    } catch (error) {
      return closed(error);
    }
  }

  #admits(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!ARTICLE.test(name) || NOTEBOOK.test(name)) return false;
    if (ABOUT.test(name) && !this.#named.ignores(path)) return false;
    return (this.#include === undefined || this.#include.ignores(path)) && this.#exclude?.ignores(path) !== true;
  }

  #enters(name: string, path: string, folder: Folder): boolean {
    return !isSkippedFolder(name) && !ignored(`${path}/`, folder) && this.#exclude?.ignores(`${path}/`) !== true;
  }

  #excluded(link: string): boolean {
    return this.#exclude !== undefined && (this.#exclude.ignores(link) || this.#exclude.ignores(`${link}/`));
  }

  async #list(path: string): Promise<readonly DirectoryEntry[] | undefined> {
    try {
      return await this.ports.files.list(path);
    } catch (error) {
      if (!(error instanceof FileProblem) || path === '') throw error;
      if (error.code === 'missing') this.#nameless(path);
      else this.#warn(path, 'folderUnread');
      return undefined;
    }
  }

  async #rulesIn(folder: Folder, listed: readonly DirectoryEntry[]): Promise<Folder['rules']> {
    if (!listed.some((entry) => entry.name === '.gitignore' && entry.kind === 'file')) return folder.rules;
    const path = below(folder.path, '.gitignore');
    try {
      const text = this.ports.codec.decode(await this.ports.files.read(path), 'utf-8').replace(/^\uFEFF/, '');
      return [...folder.rules, { base: folder.path, ignore: rulesOf(text) }];
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      if (error.code !== 'missing') this.#warn(path, 'ignoreUnread');
      return folder.rules;
    }
  }

  /** A name that is no Unicode is listed with U+FFFD in it and cannot be opened; anything else that is missing has vanished. */
  #nameless(path: string): void {
    if (path.includes('\uFFFD')) this.#warn(path, 'badName');
  }

  #warn(path: string, key: keyof typeof CORPUS_MESSAGES): void {
    this.warnings.push({ message: corpusMessage(key), path, line: null });
  }
}

/** Patterns, or the text of a .gitignore, as git reads them; upper and lower case differ, on every platform alike. */
function rulesOf(patterns: string | readonly string[]): Ignore {
  return createIgnore({ ignorecase: false, allowRelativePaths: true }).add(typeof patterns === 'string' ? patterns : [...patterns]);
}

/** The innermost .gitignore with something to say decides. */
function ignored(path: string, folder: Folder): boolean {
  for (let at = folder.rules.length - 1; at >= 0; at--) {
    const { base, ignore } = folder.rules[at]!;
    const verdict = ignore.test(base === '' ? path : path.slice(base.length + 1));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether a path lies in a folder or is the folder. */
function holds(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
