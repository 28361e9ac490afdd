import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { parseConfig } from '../../../src/core/corpus/config';
import { readArticle, type Article } from '../../../src/core/corpus/readArticle';
import { nodeCodec } from '../../../src/node/nodeCodec';

const names = readdirSync('seeds').filter((name) => name.endsWith('.txt')).sort();
const { config, problems } = parseConfig(readFileSync('seeds/korpus.yaml', 'utf8'));

function seed(number: number): Article {
  const name = names[number] as string;
  const article = readArticle(name, readFileSync(`seeds/${name}`), config.articles.get(name), nodeCodec);
  assert.ok(article.kind === 'article');
  return article;
}

const covered = ({ text }: Article, span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

describe('the seeds', () => {
  it('have a korpus.yaml without problems that names only articles which are there', () => {
    assert.deepEqual(problems, []);
    for (const path of config.articles.keys()) assert.ok(names.includes(path));
  });

  it('prove each entry by the line that stands above it as a comment', () => {
    const lines = readFileSync('seeds/korpus.yaml', 'utf8').split('\n');
    for (const [path, line] of config.lines) {
      const proof = /^\s*# Line (\d+): „(.*)“$/.exec(lines[line - 2] ?? '');
      assert.ok(proof, path);
      const article = readFileSync(`seeds/${path}`, 'utf8').split('\n');
      assert.equal(article[Number(proof[1]) - 1]?.trim(), proof[2]);
      for (const source of config.articles.get(path)?.source ?? []) assert.ok(proof[2]?.includes(source));
    }
  });

  const headlines: readonly (readonly [string | null, string])[] = [
    [null, 'Nordkoreas Machthaber Kim verspricht volle Unterstützung für Russlands „heiligen Kampf“, nachdem er mit Putin Abschussrampen besichtigt hat'],
    [null, 'Raketentechnik gegen Waffen? Putin und Kim treffen sich auf Weltraumbahnhof'],
    [null, 'Nordkoreas Machthaber Kim besucht eine militärische Luftfahrtfabrik im Fernen Osten Russlands'],
    ['Treffen', 'Kim sichert Putin Unterstützung in "heiligem Krieg" gegen Westen zu'],
    [null, 'Putin besucht Kim Jong Un – angesichts der zunehmenden militärischen Zusammenarbeit zwischen Russland und Nordkorea'],
  ];
  headlines.forEach(([kicker, title], number) => {
    it(`${number}: headline, kicker, language`, () => {
      const article = seed(number);
      assert.equal(covered(article, article.title), title);
      assert.equal(covered(article, article.kicker), kicker);
      assert.equal(article.info.title, title);
      assert.equal(article.info.language, 'de');
      assert.deepEqual(article.info.remarks, []);
      assert.deepEqual([...new Set(article.paragraphs.map(({ language }) => language))], ['de']);
    });
  });

  it('hold the repeats that a reader sees, and no others', () => {
    const repeats = names.map((_, number) => seed(number)).map((article) => article.contractRegions.map((region) => `${region.kind}: ${covered(article, region)}`));
    assert.deepEqual(repeats, [
      ['repeat: Nordkoreas Machthaber Kim verspricht volle Unterstuetzung fuer Russlands „heiligen Kampf'],
      [],
      [],
      [
        'repeat: © APA/AFP/POOL/Mikhail METZEL',
        'repeat: Nordkorea könnte Russland für seinen Krieg in der Ukraine Artilleriemunition und Panzerabwehrraketen liefern.',
        'repeat: Im Gegenzug dafür könnte das weitgehend abgeschottete Nordkorea von Russland moderne Technik für Satelliten und Atom-U-Boote erhalten.',
        'repeat: Auch Lebensmittel könnte Russland dem armen Nachbarland liefern.',
      ],
      [],
    ]);
  });

  it('offer nothing that was not proven', () => {
    const infos = names.map((_, number) => seed(number).info);
    assert.deepEqual(infos.map(({ published }) => published), [null, null, null, null, null]);
    assert.deepEqual(infos.map(({ sources }) => sources.map(({ name }) => name)), [[], [], [], [], ['Fox News']]);
  });
});
