import type { FoundSpeaker } from './Speech';

/** Lines behind somebody's speech in which words without a cue may still be theirs. Farther off such a guess was wrong in nearly all pages looked at. */
const FARTHEST = 1;

/** Who spoke last, and how long ago. */
export class LastSpeaker {
  #speaker: FoundSpeaker | null = null;
  #silence = 0;

  /** However long ago. */
  get ever(): FoundSpeaker | null {
    return this.#speaker;
  }

  /** In this line or just before. */
  get near(): FoundSpeaker | null {
    return this.#silence > FARTHEST ? null : this.#speaker;
  }

  hear(speaker: FoundSpeaker): void {
    this.#speaker = speaker;
    this.#silence = 0;
  }

  beginLine(): void {
    this.#silence++;
  }
}
