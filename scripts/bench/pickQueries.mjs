// The words that the bench asks for, drawn from the corpus; the same for the same corpus.
import { seededRandom } from '../seededRandom.mjs';

const QUERIES = 40;

/** Three words each, common, middling and rare in turn; only such as all tokenizers and foldings see alike. */
export function pickQueries(index) {
  const { dictionary } = index;
  const random = seededRandom(7);
  const alike = (form) => /^[A-Za-z]{5,}$/.test(form) && !/^(and|not|near)$/i.test(form) && dictionary.withFolded(form).every((term) => dictionary.form(term).toLowerCase() === form.toLowerCase());
  const terms = Array.from({ length: dictionary.size }, (_, at) => at + 1).filter((term) => dictionary.count(term) > 1 && alike(dictionary.form(term)));
  terms.sort((a, b) => dictionary.count(b) - dictionary.count(a) || a - b);
  const draw = () => dictionary.form(terms[Math.floor(terms.length ** random())] ?? terms[0]);
  return Array.from({ length: QUERIES }, () => {
    const words = new Map();
    while (words.size < 3) { const word = draw(); words.set(word.toLowerCase(), word); }
    return [...words.values()];
  });
}

/** Pairs of neighbours within a paragraph, of letters alone. */
export function pickPhrases(index) {
  const random = seededRandom(8);
  const phrases = [];
  while (phrases.length < QUERIES) {
    const position = Math.floor(random() * (index.tokenCount - 1));
    const words = [position, position + 1].map((at) => index.dictionary.form(index.terms[at]));
    if (!index.startsParagraph(position + 1) && words.every((word) => /^[A-Za-z]{2,}$/.test(word)) && !/^(or|and|not|near)$/i.test(words[0])) phrases.push(words);
  }
  return phrases;
}
