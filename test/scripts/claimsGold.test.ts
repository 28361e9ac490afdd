import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Passage {
  path: string;
  start: number;
  end: number;
  text: string;
}
interface Fact {
  fact: string;
  passages: Passage[];
  contradicts?: [number, number][];
}

const GOLD = path.resolve('test/gold/claims');
const setsOf = (part: string) => readdirSync(path.join(GOLD, part)).map((name) => path.join(GOLD, part, name));
const factsOf = (set: string): Fact[] =>
  readFileSync(path.join(set, 'facts.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Fact);

function articleOf(set: string, name: string): string {
  const beside = path.join(set, name);
  return readFileSync(existsSync(beside) ? beside : path.resolve('seeds', name), 'utf8');
}

describe('the gold for claims', () => {
  for (const set of ['dev', 'test'].flatMap(setsOf)) {
    it(`${path.relative(GOLD, set)}: passages are what the articles hold there, a fact is in two articles, contradictions are between articles`, () => {
      for (const { fact, passages, contradicts = [] } of factsOf(set)) {
        for (const each of passages) assert.equal(articleOf(set, each.path).slice(each.start, each.end), each.text, fact);
        assert.ok(new Set(passages.map((each) => each.path)).size >= 2, fact);
        assert.equal(new Set(passages.map((each) => `${each.path} ${each.start}`)).size, passages.length, fact);
        for (const [one, other] of contradicts) assert.ok(passages[one] && passages[other] && passages[one].path !== passages[other].path, fact);
      }
    });
  }
});
