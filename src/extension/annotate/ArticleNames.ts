import * as vscode from 'vscode';
import type { Annotations, ArticleInfo, Mention } from '../../protocol/article';
import type { CorpusState } from '../../protocol/engine';
import { articleAt } from '../articleAt';
import type { Corpora, CorpusSession } from '../corpora';

/** A document that is an article of a corpus. */
export interface OpenArticle {
  readonly session: CorpusSession;
  readonly info: ArticleInfo;
}

interface Kept {
  readonly version: number;
  readonly session: CorpusSession;
  /** Metadata and decisions that the text was read under. */
  readonly state: CorpusState | undefined;
  readonly annotations: Promise<Annotations>;
}

/** The names in open articles, found once for each version of a document and each state of its corpus. */
export class ArticleNames implements vscode.Disposable {
  readonly #kept = new Map<string, Kept>();
  readonly #listener: vscode.Disposable;

  constructor(private readonly corpora: Corpora) {
    this.#listener = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => this.#kept.delete(document.uri.toString())),
      // What a name means depends on the other articles and on korpus.yaml.
      corpora.onDidChangeState((session) => this.#forget(session)),
    );
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** `undefined` for a document that is no article, or whose folder has not been read yet. */
  articleOf(document: vscode.TextDocument): OpenArticle | undefined {
    const session = this.corpora.of(document.uri);
    const path = session?.pathOf(document.uri);
    if (session?.state === undefined || path === undefined) return undefined;
    const info = articleAt(session.state, path);
    return info && { session, info };
  }

  /** The names in a document as it is now; `undefined` when it is no article. */
  async mentionsIn(document: vscode.TextDocument): Promise<readonly Mention[] | undefined> {
    return (await this.annotationsOf(document))?.entities;
  }

  /** Everything that there is to draw over a document as it is now; `undefined` when it is no article. */
  async annotationsOf(document: vscode.TextDocument): Promise<Annotations | undefined> {
    const article = this.articleOf(document);
    if (article === undefined) return undefined;
    const key = document.uri.toString();
    const kept = this.#kept.get(key);
    if (kept?.version === document.version && kept.session === article.session && kept.state === article.session.state) return kept.annotations;
    const annotations = article.session.engine.annotate(article.info.path, document.getText());
    this.#kept.set(key, { version: document.version, session: article.session, state: article.session.state, annotations });
    annotations.catch(() => { if (this.#kept.get(key)?.annotations === annotations) this.#kept.delete(key); });
    return annotations;
  }

  #forget(session: CorpusSession): void {
    for (const [key, kept] of this.#kept) if (kept.session === session) this.#kept.delete(key);
  }
}
