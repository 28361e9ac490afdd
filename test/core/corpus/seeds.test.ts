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

  it('are told apart as a reader does: lines of the page, repeats, captions, headlines within the text', () => {
    const regions = names.map((_, number) => seed(number)).map((article) => article.contractRegions.map((region) => `${region.kind}: ${covered(article, region)}`));
    assert.deepEqual(regions, [
      ['repeat: Nordkoreas Machthaber Kim verspricht volle Unterstuetzung fuer Russlands „heiligen Kampf', 'boilerplate: toi-allgemeines'],
      ['subheading: Kim glaubt an Moskaus Sieg im Angriffskrieg gegen die Ukraine', 'subheading: Südkorea: Nordkoreas Militär feuert erneut Raketen ab'],
      [
        'boilerplate: Ausgegeben am:',
        'boilerplate: 3 Minuten',
        'subheading: Austausch von Gewehren',
        'caption: Nordkoreas Machthaber Kim Jong Un führte im Kosmodrom Wostotschny Gespräche mit Russlands Präsident Wladimir Putin © STR / KCNA VIA KNS/AFP',
        'subheading: Die USA konsultieren Tokio und Seoul',
        'caption: Kims Besuch hat weit verbreitete Besorgnis über illegale Waffenabkommen ausgelöst',
        'caption: Kims Besuch hat weit verbreitete Besorgnis über illegale Waffenabkommen ausgelöst © STR / KCNA VIA KNS/AFP',
        'boilerplate: source site-28',
        'boilerplate: Leave a Reply',
      ],
      [
        'boilerplate: Teilen',
        'caption: Putin und Kim',
        'caption: © APA/AFP/POOL/Mikhail METZEL',
        'caption: × Putin und Kim',
        'subheading: Erster Besuch seit 4 Jahren',
        'caption: Putin und Kim',
        'repeat: © APA/AFP/POOL/Mikhail METZEL',
        'caption: × Putin und Kim',
        'subheading: Es geht um Waffenlieferungen',
        'repeat: Nordkorea könnte Russland für seinen Krieg in der Ukraine Artilleriemunition und Panzerabwehrraketen liefern.',
        'repeat: Im Gegenzug dafür könnte das weitgehend abgeschottete Nordkorea von Russland moderne Technik für Satelliten und Atom-U-Boote erhalten.',
        'repeat: Auch Lebensmittel könnte Russland dem armen Nachbarland liefern.',
        'boilerplate: Fehler im Artikel gefunden? Jetzt melden.',
      ],
      [
        'boilerplate: Werden Sie Mitglied bei Fox News, um auf diesen Inhalt zuzugreifen',
        'boilerplate: Sie haben die maximale Anzahl an Artikeln erreicht. Melden Sie sich an oder erstellen Sie KOSTENLOS ein Konto, um weiterzulesen.',
        'boilerplate: Indem Sie Ihre E-Mail-Adresse eingeben und auf „Weiter“ klicken, stimmen Sie den Nutzungsbedingungen und der Datenschutzrichtlinie von Fox News zu, die auch unseren Hinweis zu finanziellen Anreizen enthält.',
        'boilerplate: Bitte geben Sie eine gültige E-Mail-Adresse ein.',
        'boilerplate: Treten Probleme auf? Klicken Sie hier.',
        'boilerplate: RUSSLAND, CHINA, IRAN UND NORDKOREA VERSTÄRKEN IHRE BEDROHUNGEN GEGEN UNS – WAS WIR WISSEN MÜSSEN',
        'caption: Der russische Präsident Wladimir Putin (links) und der nordkoreanische Führer Kim Jong Un (rechts) sind hier am 13. September 2023 in Russland zu sehen. (Mikhail Metzel, Sputnik, Kremlin Pool-Foto über AP, Datei)',
        'boilerplate: KLICKEN SIE HIER, UM DIE FOX NEWS APP ZU ERHALTEN',
        'boilerplate: source site',
        'boilerplate: Leave a Reply',
      ],
    ]);
  });

  it('offer nothing that was not proven', () => {
    const infos = names.map((_, number) => seed(number).info);
    assert.deepEqual(infos.map(({ published }) => published), [null, null, null, null, null]);
    assert.deepEqual(infos.map(({ sources }) => sources.map(({ name }) => name)), [[], [], [], [], ['Fox News']]);
  });
});
