import * as vscode from 'vscode';
import type { EntityChange } from '../../core/entity/decisions/EntityDecision';
import { anchorOf } from '../../core/text/quoteAnchor';
import { fold } from '../../core/text/fold';
import type { EntityType } from '../../protocol/article';
import type { EntitySummary } from '../../protocol/engine';
import type { ArticleNames } from '../annotate/ArticleNames';
import type { CorpusEntities } from '../annotate/CorpusEntities';
import type { EntitiesNode } from '../annotate/entityNodes';
import { spreadCount, typeName } from '../annotate/entityText';
import { writeConfig, type Written } from '../commands/writeConfig';
import { corpusAt, type Corpora, type CorpusSession } from '../corpora';
import { notify } from '../notify';
import { oneLine } from '../plainText';
import { additionOf, type Decide } from './additionOf';
import type { DecisionLog } from './DecisionLog';
import { entityTarget, isNode, sayNoEntity, selectedStretch, type EntityTarget, type Stretch } from './entityTarget';
import { newEntityId, plainId } from './newEntityId';
import { pickEntity, pickType, type Choice } from './pickEntity';

/** The user's last word on entities: each command asks for what it needs and writes one decision. No article is ever changed. */
export class DecisionCommands {
  #last: CorpusSession | undefined;

  constructor(
    private readonly corpora: Corpora, private readonly names: ArticleNames, private readonly entities: CorpusEntities,
    private readonly log: DecisionLog, private readonly selection: () => readonly EntitiesNode[],
  ) {}

  async rename(argument: unknown): Promise<void> {
    const target = await this.#target(argument);
    if (target === undefined) return;
    // In the article the editor's own box stands at the name.
    if (target.inEditor) return void await vscode.commands.executeCommand('editor.action.rename');
    const value = await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename “{0}”', oneLine(target.name)), value: target.name,
      prompt: vscode.l10n.t('The name that Korpus shows. Articles stay as they are.'),
      validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A name cannot be empty.') : undefined),
    });
    const as = value?.trim();
    if (as === undefined || as === target.name) return;
    const written = await writeConfig(target.session, await additionOf(() => [{ kind: 'name', id: target.id, as }]));
    this.#last = target.session;
    if (written !== undefined) await this.sayRenamed(target.session, target.id, as, written, vscode.l10n.t('“{0}” is now “{1}”', target.name, as));
  }

  /** Says it; where another entity of the type has that name already, it may be that both are one. */
  async sayRenamed(session: CorpusSession, id: string, as: string, written: Written, said: string): Promise<void> {
    const all = await this.entities.summaries(session).catch(() => []);
    const own = all.find((entity) => entity.id === id);
    const same = all.find((entity) => entity.id !== id && entity.type === own?.type && fold(entity.name) === fold(as));
    if (same === undefined) return this.log.say(session, 'entities', written, said);
    const question = vscode.l10n.t('It has the name of another with {0}. Merge them?', spreadCount(same.mentions, same.articles, vscode.l10n));
    this.log.say(session, 'entities', written, `${said}. ${question}`, {
      label: vscode.l10n.t('Merge'), run: () => this.mergeInto(session.folder.uri.toString(), id, as, same.id, same.name),
    });
  }

  /** Several rows of the Entities view become the one that is chosen among them; a single entity becomes any other. */
  async merge(argument: unknown, selected: unknown): Promise<void> {
    const nodes = (Array.isArray(selected) ? selected as unknown[] : argument === undefined && vscode.window.activeTextEditor === undefined ? this.selection() : []).filter(isNode).flatMap((node) => (node.kind === 'entity' ? [node] : []));
    const [first] = nodes;
    if (first !== undefined && nodes.length > 1) return this.#mergeAll(first.session, nodes.filter(({ session }) => session === first.session).map(({ entity }) => entity));
    const target = await this.#target(argument);
    if (target === undefined) return;
    const { session, id, name, type } = target;
    const all = await this.entities.summaries(session);
    const similar = await this.#similar(target, all);
    const choice = await pickEntity({
      title: vscode.l10n.t('Merge “{0}” into …', oneLine(name)), placeHolder: vscode.l10n.t('All its mentions become those of the entity that you choose.'),
      entities: all.filter((entity) => entity.id !== id), likely: similar, type,
    });
    if (choice !== undefined && 'entity' in choice) await this.mergeInto(session.folder.uri.toString(), id, name, choice.entity.id, choice.entity.name);
  }

  async #mergeAll(session: CorpusSession, chosen: readonly EntitySummary[]): Promise<void> {
    const [most] = chosen;
    const choice = await pickEntity({
      title: vscode.l10n.t('Merge {0} entities', chosen.length), placeHolder: vscode.l10n.t('Which one do they all become?'),
      entities: [...chosen].sort((a, b) => b.mentions - a.mentions), likely: [], type: most!.type,
    });
    if (choice === undefined || !('entity' in choice)) return;
    const others = chosen.filter(({ id }) => id !== choice.entity.id);
    const said = vscode.l10n.t('“{0}” merged into “{1}”', others.map(({ name }) => name).join(', '), choice.entity.name);
    await this.#writeAll(session, () => others.map(({ id }) => ({ kind: 'merge', id, into: choice.entity.id })), said);
  }

  /** For quick fixes, which know both. */
  async mergeInto(corpus: unknown, id: unknown, name: unknown, into: unknown, intoName: unknown): Promise<void> {
    const session = corpusAt(this.corpora, corpus);
    if (session === undefined || typeof id !== 'string' || typeof into !== 'string') return;
    await this.#write(session, { kind: 'merge', id, into }, vscode.l10n.t('“{0}” merged into “{1}”', String(name), String(intoName)));
  }

  async keepApart(corpus: unknown, id: unknown, name: unknown, from: unknown, fromName: unknown): Promise<void> {
    const session = corpusAt(this.corpora, corpus);
    if (session === undefined || typeof id !== 'string' || typeof from !== 'string') return;
    await this.#write(session, { kind: 'distinct', id, from }, vscode.l10n.t('“{0}” and “{1}” are kept apart', String(name), String(fromName)));
  }

  /** This mention is another entity: one that there is, or a new one. */
  async split(argument: unknown): Promise<void> {
    const target = await this.#target(argument);
    if (target?.stretch === undefined) return void (target && sayNoEntity());
    const { session, stretch, type, id } = target;
    const written = stretch.text.slice(stretch.span.start, stretch.span.end);
    const all = (await this.entities.summaries(session)).filter((entity) => entity.id !== id);
    const choice = await pickEntity({
      title: vscode.l10n.t('This “{0}” is …', oneLine(written)), placeHolder: vscode.l10n.t('Choose whom or what this one mention means, or type a new name.'),
      entities: all, likely: all.filter((entity) => sharesWord(entity.name, written)), type, newName: written,
    });
    if (choice !== undefined) await this.#mention(session, stretch, choice, newEntityId);
  }

  /** The selected stretch is a name that was missed. A code action says its type. */
  async mark(argument: unknown, type?: unknown): Promise<void> {
    const selected = selectedStretch(this.names, argument);
    if (selected === undefined) return void notify.information(vscode.l10n.t('Select a name within a line of an article first.'));
    const { session, stretch } = selected;
    const written = stretch.text.slice(stretch.span.start, stretch.span.end);
    const choice = isType(type) ? { name: written, type } : await this.#askWhat(session, written);
    if (choice !== undefined) await this.#mention(session, stretch, choice, (of, name, known, decided) => (known.some(({ id }) => id === plainId(of, name)) ? plainId(of, name) : newEntityId(of, name, known, decided)));
  }

  async #askWhat(session: CorpusSession, written: string): Promise<Choice | undefined> {
    const all = await this.entities.summaries(session);
    return pickEntity({
      title: vscode.l10n.t('Mark “{0}”', oneLine(written)), placeHolder: vscode.l10n.t('Choose what it is: something new, or an entity that is known.'),
      entities: all, likely: all.filter((entity) => sharesWord(entity.name, written)), type: 'person', newName: written, likelyFirst: true,
    });
  }

  async #mention(session: CorpusSession, stretch: Stretch, choice: Choice, idFor: typeof newEntityId): Promise<void> {
    const anchor = anchorOf(stretch.text, stretch.span);
    if (anchor === undefined) return sayUnplaced();
    const place = { path: stretch.path, ...anchor };
    const known = 'entity' in choice ? [] : await this.entities.summaries(session);
    const name = 'entity' in choice ? choice.entity.name : choice.name;
    const as = 'entity' in choice || choice.name === anchor.quote ? {} : { as: choice.name };
    const decide: Decide = (decided) => {
      const id = 'entity' in choice ? choice.entity.id : idFor(choice.type, choice.name, known, decided);
      return [{ kind: 'mention', id, ...place, ...as }];
    };
    await this.#writeAll(session, decide, vscode.l10n.t('“{0}” in {1} is “{2}”', anchor.quote, stretch.path, name));
  }

  /** This mention names no entity. */
  async rejectMention(argument: unknown): Promise<void> {
    const target = await this.#target(argument);
    if (target?.stretch === undefined) return void (target && sayNoEntity());
    const { session, id, stretch } = target;
    const anchor = anchorOf(stretch.text, stretch.span);
    if (anchor === undefined) return sayUnplaced();
    await this.#write(session, { kind: 'reject', id, path: stretch.path, ...anchor }, vscode.l10n.t('“{0}” in {1} is no entity', anchor.quote, stretch.path));
  }

  /** The entity is none, wherever it was found. */
  async rejectEntity(argument: unknown, selected: unknown): Promise<void> {
    const nodes = (Array.isArray(selected) ? selected as unknown[] : []).filter(isNode).flatMap((node) => (node.kind === 'entity' ? [node] : []));
    const [first] = nodes;
    if (first === undefined || nodes.length < 2) {
      const target = await this.#target(argument);
      if (target !== undefined) await this.#write(target.session, { kind: 'reject', id: target.id }, vscode.l10n.t('“{0}” is no entity', target.name));
      return;
    }
    const own = nodes.filter(({ session }) => session === first.session).map(({ entity }) => entity);
    await this.#writeAll(first.session, () => own.map(({ id }) => ({ kind: 'reject', id })), vscode.l10n.t('“{0}” is no entity', own.map(({ name }) => name).join(', ')));
  }

  async changeType(argument: unknown): Promise<void> {
    const target = await this.#target(argument);
    if (target === undefined) return;
    const type = await pickType(vscode.l10n.t('Change the type of “{0}”', oneLine(target.name)), target.type);
    if (type === undefined) return;
    await this.#write(target.session, { kind: 'type', id: target.id, as: type }, vscode.l10n.t('“{0}” is now of type {1}', target.name, typeName(type, vscode.l10n)));
  }

  async undoLast(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const here = uri === undefined ? undefined : this.corpora.of(uri);
    const session = here ?? (this.#last !== undefined && this.corpora.all.includes(this.#last) ? this.#last : this.selection()[0]?.session ?? this.corpora.all[0]);
    if (session === undefined) void notify.information(vscode.l10n.t('Open the folder of the articles first.'));
    else await this.log.undoLast(session);
  }

  async #target(argument: unknown): Promise<EntityTarget | undefined> {
    const target = await entityTarget(this.names, argument, this.selection());
    if (target === undefined) sayNoEntity();
    return target;
  }

  /** What is proposed for merging, then what shares a word of the name. */
  async #similar({ session, id, name, type }: EntityTarget, all: readonly EntitySummary[]): Promise<readonly EntitySummary[]> {
    const suggested = await this.entities.suggestions(session, id);
    const ids = suggested.flatMap(({ from, into }) => [from.id, into.id]);
    const others = all.filter((entity) => entity.id !== id);
    const proposed = others.filter((entity) => ids.includes(entity.id));
    return [...proposed, ...others.filter((entity) => !proposed.includes(entity) && entity.type === type && sharesWord(entity.name, name))];
  }

  #write(session: CorpusSession, change: EntityChange, said: string): Promise<void> {
    return this.#writeAll(session, () => [change], said);
  }

  #writeAll(session: CorpusSession, decide: Decide, said: string): Promise<void> {
    this.#last = session;
    return this.log.write(session, decide, said);
  }
}

function isType(value: unknown): value is EntityType {
  return value === 'person' || value === 'place' || value === 'organisation' || value === 'other';
}

function sharesWord(name: string, written: string): boolean {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return fold(written).split(/[^\p{L}\p{N}]+/u).some((word) => word.length > 2 && words.some((each) => each === word || `${each}s` === word));
}

function sayUnplaced(): void {
  void notify.error(vscode.l10n.t('This place looks like others in the article, so that it could not be found again. Nothing was changed.'));
}
