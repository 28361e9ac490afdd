// The thread of turns.mjs: made-up articles and entities, sent as the worker sends them.
import { parentPort } from 'node:worker_threads';
import type { ArticleInfo } from '../../src/protocol/article';
import type { Engine, EntitySummary } from '../../src/protocol/engine';
import type { WorkerRequest } from '../../src/protocol/worker';
import { handleCall } from '../../src/worker/handle';
import { Outbox } from '../../src/worker/Outbox';

const ARTICLES = 100_000;
const ENTITIES = 300_000;

let articles = Array.from({ length: ARTICLES }, (_, at): ArticleInfo => ({
  path: `${String(at % 100).padStart(2, '0')}/${String(at).padStart(6, '0')}.txt`, title: `Ein Titel über Munition, Nummer ${at}`, published: { value: `20${10 + (at % 14)}-0${1 + (at % 9)}-13`, from: 'text' },
  sources: [{ name: `Quelle ${at % 50}`, from: 'text' }], author: null, url: null, tags: [], language: 'de', encoding: 'utf-8', length: 2600, tokens: 400, opening: `Die ersten Zeilen des Artikels ${at}. `.repeat(8), remarks: [],
})).sort((a, b) => (a.path < b.path ? -1 : 1));
let revision = 0;

const engine: Pick<Engine, 'open' | 'entities'> = {
  /** From the second time on one article has changed. */
  async open() {
    if (++revision > 1) articles = articles.map((info, at) => (at === 77 ? { ...info, title: `Neu ${revision}` } : info));
    return { revision, articles, unread: [], warnings: [], tokens: 0 };
  },
  entities: async () => Array.from({ length: ENTITIES }, (_, at): EntitySummary => ({ id: `person/name-${at}`, name: `Name ${at}`, type: 'person', mentions: ENTITIES - at, articles: 1 })),
};
const outbox = new Outbox((response) => parentPort?.postMessage(response));
parentPort?.on('message', (request: WorkerRequest) => {
  if (request.type === 'call') void handleCall(engine as Engine, request, outbox);
  else if (request.type === 'taken') outbox.taken(request.id);
});
