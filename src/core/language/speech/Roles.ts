import type { FoundSpeaker } from './Speech';

const MOST_ROLES = 60;

/** What people and bodies of an article are called besides their names: "Minister", "the club". The last ones only, for all are looked through for the end of a compound. */
export class Roles {
  readonly #speakers = new Map<string, FoundSpeaker>();
  /** Speakers who are only described. */
  readonly #described = new WeakSet<FoundSpeaker>();

  addDescribed(speaker: FoundSpeaker): void {
    this.#described.add(speaker);
  }

  isDescribed(speaker: FoundSpeaker): boolean {
    return this.#described.has(speaker);
  }

  keep(role: string, speaker: FoundSpeaker): void {
    this.#speakers.delete(role);
    this.#speakers.set(role, speaker);
    if (this.#speakers.size > MOST_ROLES) this.#speakers.delete(this.#speakers.keys().next().value!);
  }

  find(head: string): FoundSpeaker | undefined {
    const exact = this.#speakers.get(head);
    if (exact !== undefined || head.length < 4) return exact;
    let found: FoundSpeaker | undefined;
    for (const [role, speaker] of this.#speakers) if (role.endsWith(head) || (head.endsWith(role) && role.length >= 4 && !this.#described.has(speaker))) found = speaker;
    return found;
  }
}
