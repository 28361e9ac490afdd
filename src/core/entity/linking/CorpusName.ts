import type { EntityType } from '../../../protocol/article';
import { compareUnits } from '../../text/compareUnits';
import type { LocalEntity } from './LocalEntity';

/** What local entities go by that have the same type and the same fullest name: what is linked over the corpus. */
export interface CorpusName {
  readonly number: number;
  readonly type: EntityType;
  readonly name: string;
  readonly forms: ReadonlySet<string>;
  /** Mentions by what English articles call it. */
  readonly english: ReadonlyMap<string, number>;
  readonly mentions: number;
  readonly articles: number;
}

interface Draft extends CorpusName {
  number: number;
  mentions: number;
  articles: number;
  forms: Set<string>;
  english: Map<string, number>;
}

const NO_FORMS: ReadonlySet<string> = new Set();
const NO_ENGLISH: ReadonlyMap<string, number> = new Map();

/** Every type and fullest name of the local entities once, in the order of name and type: the same in whatever order the articles come. */
export class CorpusNames {
  readonly #drafts: Draft[] = [];
  readonly #links: Uint32Array[] = [];
  readonly #byType = new Map<EntityType, Map<string, Draft>>();
  #isOrdered = true;

  /** The local entities of the next article, of which nothing is kept but what they add. */
  add(locals: readonly LocalEntity[]): void {
    this.#links.push(Uint32Array.from(locals, (local) => this.#take(local).number));
    this.#isOrdered = false;
  }

  get all(): readonly CorpusName[] {
    this.#order();
    return this.#drafts;
  }

  /** Per article the number of the name of each local entity. */
  get links(): readonly Uint32Array[] {
    this.#order();
    return this.#links;
  }

  #order(): void {
    if (this.#isOrdered) return;
    this.#isOrdered = true;
    this.#drafts.sort((a, b) => compareUnits(a.name, b.name) || compareUnits(a.type, b.type));
    const places = new Uint32Array(this.#drafts.length);
    this.#drafts.forEach((draft, place) => {
      places[draft.number] = place;
      draft.number = place;
    });
    for (const links of this.#links) for (let at = 0; at < links.length; at++) links[at] = places[links[at]!]!;
  }

  find({ type, name }: Pick<LocalEntity, 'type' | 'name'>): CorpusName | undefined {
    return this.#byType.get(type)?.get(name);
  }

  #take({ type, name, forms, english, mentions }: LocalEntity): Draft {
    let ofType = this.#byType.get(type);
    if (ofType === undefined) this.#byType.set(type, (ofType = new Map()));
    let draft = ofType.get(name);
    if (draft === undefined) ofType.set(name, (draft = this.#drafts[this.#drafts.push({ number: this.#drafts.length, type, name, forms: NO_FORMS as Set<string>, english: NO_ENGLISH as Map<string, number>, mentions: 0, articles: 0 }) - 1]!));
    if (forms.length > 0 && draft.forms === NO_FORMS) draft.forms = new Set();
    for (const form of forms) draft.forms.add(form);
    if (english !== undefined) {
      if (draft.english === NO_ENGLISH) draft.english = new Map();
      draft.english.set(english, (draft.english.get(english) ?? 0) + mentions.length);
    }
    draft.mentions += mentions.length;
    draft.articles++;
    return draft;
  }
}
