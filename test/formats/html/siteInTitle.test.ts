import assert from 'node:assert/strict';
import { withoutSite } from '../../../src/formats/html/siteInTitle';
import { readPage } from '../../../src/formats/html/readPage';

describe('the name of a site in a title', () => {
  const cases: readonly (readonly [title: string, without: string, names?: readonly string[], url?: string])[] = [
    ['Flut in Weidenau | Weidenauer Bote', 'Flut in Weidenau', ['Weidenauer Bote']],
    ['Weidenauer Bote - Flut in Weidenau', 'Flut in Weidenau', ['Weidenauer Bote']],
    ['Flut in Weidenau - Bote - Das Blatt', 'Flut in Weidenau', ['Bote - Das Blatt']],
    ['Flut in Weidenau : Bote', 'Flut in Weidenau', ['Bote']],
    ['Flut - SPIEGEL Panorama', 'Flut', [], 'https://www.spiegel.de/panorama/flut-a-1.html'],
    ['Flut | ZEIT ONLINE', 'Flut', [], 'https://www.zeit.de/2023/flut'],
    ['Flut – Süddeutsche Zeitung', 'Flut', [], 'https://www.sueddeutsche.de/flut'],
    ['Floods | Environment | The Guardian', 'Floods', [], 'https://www.theguardian.com/environment/2023/floods'],
    ['Floods | World | News | Express.co.uk', 'Floods', [], 'https://www.express.co.uk/news/world/1/floods'],
    ['Floods - nj.com', 'Floods', [], 'https://www.nj.com/news/floods.html'],
    ['Flut - tagesschau.de', 'Flut', [], 'https://www.tagesschau.de/inland/flut.html'],
    ['Flut - Weidenauer Bote', 'Flut - Weidenauer Bote'],
    ['NASA: Wasser auf dem Mond', 'NASA: Wasser auf dem Mond', ['NASA'], 'https://www.nasa.gov/mond'],
    ['Der Mensch in der Zeit : Zeit', 'Der Mensch in der Zeit : Zeit', [], 'https://www.zeit.de/mensch'],
    ['Ein Jahr danach – Zeit der Entscheidung', 'Ein Jahr danach – Zeit der Entscheidung', [], 'https://www.zeit.de/jahr'],
    ['Flut – Bote berichtet aus Weidenau', 'Flut – Bote berichtet aus Weidenau', ['Bote']],
    ['Die Welt - Die Welt', 'Die Welt', ['Die Welt'], 'https://www.welt.de/'],
    ['Flut | News', 'Flut | News', [], 'https://bote.example/news/flut'],
    ['Bote', 'Bote', ['Bote'], 'https://bote.example/'],
  ];
  for (const [title, without, names = [], url] of cases) {
    it(`${title} → ${without}`, () => {
      assert.equal(withoutSite(title, { names, url }), without);
    });
  }

  it('is what anything in the head or the address says', () => {
    const page = (head: string): string | undefined => readPage(`<html><head><title>Flut in Weidenau | Der Bote</title>${head}</head><body><p>${'Am Mittwoch stieg das Wasser in der Stadt. '.repeat(20)}</p></body></html>`).metadata.title;
    assert.equal(page(''), 'Flut in Weidenau | Der Bote');
    assert.equal(page('<meta name="application-name" content="der Bote">'), 'Flut in Weidenau');
    assert.equal(page('<meta property="og:site_name" content="Verlagshaus"><meta name="publisher" content="Der Bote">'), 'Flut in Weidenau');
    assert.equal(page('<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Der Bote"}}</script>'), 'Flut in Weidenau');
    assert.equal(page('<link rel="canonical" href="https://www.bote.example/flut">'), 'Flut in Weidenau');
  });

  it('is looked for in what may be a title alone: a page may have one without end', () => {
    for (const piece of ['| ', ' - ', ' ']) {
      const title = `Flut${piece.repeat(100_000)}Bote`;
      assert.equal(withoutSite(title, { names: ['Bote'], url: 'https://www.bote.de/a/b' }), title);
    }
  });
});
