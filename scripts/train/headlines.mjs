// Copies of English sentences written as headlines are: a capital on every word, or capitals throughout.
import { seededRandom } from '../seededRandom.mjs';

const SEED = 13;
const LONGEST_LETTERS = 120;
const LEAST_WORDS = 4;
/** Words that stay small in a headline. */
const SMALL = new Set('a an the and or but of in on at to for by as from with vs via'.split(' '));

/** A corpus with a share of its sentences as headlines, in halves of each kind; `origin` is the document that a copy was made of. */
export function asHeadlines(corpus, { share, weight }) {
  const random = seededRandom(SEED);
  const isChosen = ({ text }) => random() < share && text.length <= LONGEST_LETTERS && text.split(' ').length >= LEAST_WORDS && /\p{Ll}/u.test(text);
  const documents = corpus.documents.map((origin) => ({
    ...origin,
    origin,
    sentences: origin.sentences.filter(isChosen).flatMap(({ text, spans }) => withText(random() < 0.5 ? titled(text) : text.toUpperCase(), text, spans)),
  }));
  return { ...corpus, weight: corpus.weight * weight, open: 0, documents };
}

/** None where letters were added or lost: the names would no longer stand where they stood. */
function withText(written, text, spans) {
  return written.length === text.length ? [{ text: written, spans }] : [];
}

function titled(text) {
  return text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}'’]*/gu, (word, at) => (at > 0 && SMALL.has(word) ? word : word[0].toUpperCase() + word.slice(1)));
}
