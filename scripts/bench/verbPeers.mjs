// What others need for the questions that verbs answer: SQLite with FTS5 and a table of its tokens, and a program that scans the texts.
// MiniSearch is not among them: it keeps no positions.

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of each text, lower-cased, read anew for each question: what a short script does. */
export function naiveScan(articles) {
  const wordsOf = (text) => (text.match(WORD) ?? []).map((word) => word.toLowerCase());
  return {
    /** The page's lines of a concordance sorted by three words to the right, and how many lines there are. */
    kwic(forms, page) {
      const lines = [];
      for (const { path, text } of articles) {
        const words = wordsOf(text);
        words.forEach((each, at) => {
          if (forms.includes(each)) lines.push({ path, left: words.slice(Math.max(0, at - 8), at).join(' '), right: words.slice(at + 1, at + 9).join(' '), key: words.slice(at + 1, at + 4).join('\0') });
        });
      }
      lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      return { total: lines.length, page: lines.slice(0, page) };
    },
    collocates(forms, window) {
      const counts = new Map();
      for (const { text } of articles) {
        const words = wordsOf(text);
        const near = new Set();
        words.forEach((each, at) => {
          if (!forms.includes(each)) return;
          for (let other = Math.max(0, at - window); other <= Math.min(words.length - 1, at + window); other++) if (!forms.includes(words[other])) near.add(other);
        });
        for (const at of near) counts.set(words[at], (counts.get(words[at]) ?? 0) + 1);
      }
      return counts;
    },
    /** For each word how often it stands in articles that `isMeant`, and in the others. */
    keywords(isMeant) {
      const counts = new Map();
      for (const { path, text } of articles) {
        const side = isMeant(path) ? 0 : 1;
        for (const word of wordsOf(text)) {
          const both = counts.get(word) ?? [0, 0];
          both[side]++;
          counts.set(word, both);
        }
      }
      return counts;
    },
    ngrams(size) {
      const counts = new Map();
      for (const { text } of articles) {
        for (const paragraph of text.split('\n')) {
          const words = wordsOf(paragraph);
          for (let at = 0; at + size <= words.length; at++) {
            const ngram = words.slice(at, at + size).join(' ');
            counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
          }
        }
      }
      return counts;
    },
  };
}

/** `undefined` where this Node has no SQLite. `tokens` is indexed by place and by word, as who wants to count in it would have it. */
export async function sqliteTokens(articles) {
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (!sqlite) return undefined;
  const database = new sqlite.DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'unicode61 remove_diacritics 0'); CREATE VIRTUAL TABLE vocabulary USING fts5vocab(texts, 'instance')");
  const insert = database.prepare('INSERT INTO texts(rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const { id, text } of articles) insert.run(id + 1, text);
  database.exec(`COMMIT; CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT UNIQUE); INSERT INTO words(word) SELECT DISTINCT term FROM vocabulary;
    CREATE TABLE tokens(doc INTEGER, at INTEGER, word INTEGER, PRIMARY KEY(doc, at)) WITHOUT ROWID;
    INSERT INTO tokens SELECT doc, offset, words.id FROM vocabulary JOIN words ON words.word = term ORDER BY doc, offset; CREATE INDEX places ON tokens(word, doc, at); ANALYZE`);
  const all = (sql, ...values) => database.prepare(sql).all(...values);
  const asked = 'SELECT id FROM words WHERE word IN (SELECT value FROM json_each(?))';
  const node = `SELECT doc, at FROM tokens WHERE word IN (${asked})`;
  return {
    kwic(forms, page) {
      const word = JSON.stringify(forms);
      const total = all(`SELECT count(*) AS total FROM (${node})`, word)[0].total;
      return { total, page: all(`SELECT h.doc, h.at FROM (${node}) h LEFT JOIN tokens a ON a.doc = h.doc AND a.at = h.at + 1 LEFT JOIN words x ON x.id = a.word
        LEFT JOIN tokens b ON b.doc = h.doc AND b.at = h.at + 2 LEFT JOIN words y ON y.id = b.word LEFT JOIN tokens c ON c.doc = h.doc AND c.at = h.at + 3 LEFT JOIN words z ON z.id = c.word
        ORDER BY x.word, y.word, z.word LIMIT ?`, word, page) };
    },
    collocates(forms, window) {
      const word = JSON.stringify(forms);
      const rows = all(`SELECT words.word, count(*) AS count FROM (SELECT DISTINCT t.doc, t.at, t.word FROM (${node}) h JOIN tokens t ON t.doc = h.doc AND t.at BETWEEN h.at - ? AND h.at + ?) near
        JOIN words ON words.id = near.word WHERE near.word NOT IN (${asked}) GROUP BY near.word`, word, window, window, word);
      return new Map(rows.map(({ word: each, count }) => [each, count]));
    },
    /** Every tenth article against the others. */
    keywordsOfTenth() {
      const rows = all('SELECT words.word, own, others FROM (SELECT word, sum(doc % 10 = 1) AS own, sum(doc % 10 <> 1) AS others FROM tokens GROUP BY word) t JOIN words ON words.id = t.word');
      return new Map(rows.map(({ word, own, others }) => [word, [own, others]]));
    },
    close: () => database.close(),
  };
}
