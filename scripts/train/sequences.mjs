// Documents as the trainer needs them: sentences with keys of features, kinds and labels of their tokens.

/** Sequences of all sentences of a corpus's documents, in order, each with its document. */
export function encode({ documents, weight, open }, reader, core) {
  return documents.flatMap((document) => document.sentences.map((sentence) => ({ ...encodeSentence(sentence, reader, core), document, weight, open })));
}

function encodeSentence({ text, spans }, reader, core) {
  reader.read(text, 0, text.length);
  const { count } = reader.tokens;
  const starts = [...reader.tokens.starts];
  const ends = [...reader.tokens.ends];
  const labels = new Int8Array(count);
  for (const { start, end, type } of spans) {
    const inside = starts.flatMap((from, at) => (from >= start && ends[at] <= end ? [at] : []));
    inside.forEach((at, index) => { labels[at] = core.beginning(type) + (index === 0 ? 0 : 1); });
  }
  const kinds = Uint8Array.from({ length: count }, (_, at) => reader.kind(at));
  const keys = Array.from({ length: count }, (_, at) => {
    const list = [];
    reader.keys(at, list);
    return list;
  });
  return { text, gold: spans, starts, ends, labels, kinds, keys };
}
