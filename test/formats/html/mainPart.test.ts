import assert from 'node:assert/strict';
import { readPage } from '../../../src/formats/html/readPage';
import { assertLinear } from '../../support/assertLinear';

const PROSE = 'Der Fluss stieg in der Nacht, wie erwartet, über die Marke von sechs Metern, und die Feuerwehr begann, Keller auszupumpen. ';
const paragraphs = (count: number): string => Array.from({ length: count }, (_, at) => `<p>Absatz ${at + 1}: ${PROSE.repeat(3)}</p>`).join('');
const textOf = (html: string): string => readPage(html).text;
const startsOf = (html: string): string[] => readPage(html).text.split(/\n+/).map((line) => line.slice(0, 8));

describe('the article of a page', () => {
  it('is what Readability finds, in the order of the page, with kicker, headline and lead', () => {
    const html = `<title>Hochwasser an der Donau</title><div class=top><p>Wetter heute: heiter, später wolkig, und am Abend ist mit einzelnen Schauern zu rechnen.</p></div>
      <div class=page><div class=head><p>Bayern</p><h1>Hochwasser an der Donau</h1><p class=lead>Lage spitzt sich zu</p><div class=meta><span>Von Anna Beispiel</span> <span>3. Mai</span></div></div>
      <div class=content>${paragraphs(6)}</div></div><div class=more><p>Anderes: ${PROSE}</p></div>`;
    assert.deepEqual(startsOf(html), ['Bayern', 'Hochwass', 'Lage spi', ...[1, 2, 3, 4, 5, 6].map((at) => `Absatz ${at}`.slice(0, 8))]);
  });

  it('has what stands within it and may be text, whatever the library takes it for', () => {
    const html = `<article><h1>Hochwasser an der Donau</h1>${paragraphs(3)}<aside><p>Der Pegel wird in Metern über einem Nullpunkt gemessen, den jede Stadt für sich festgelegt hat.</p></aside>
      <table class=extra><tr><td>Ulm<td>6,1<tr><td>Linz<td>7,0</table><pre class=extra>a  b</pre>${paragraphs(3)}</article>`;
    const { text } = readPage(html);
    for (const part of ['Der Pegel wird', 'Ulm | 6,1', 'a  b']) assert.ok(text.includes(part), part);
  });

  it('keeps the breaks of its last paragraph, and of a text that has no others', () => {
    const lines = ['Eins', 'Zwei', 'Drei'].map((line) => `${PROSE.repeat(2)}${line}.`);
    assert.equal(textOf(`<article><h1>Hochwasser an der Donau</h1><p>${PROSE.repeat(6)}</p><p>${lines.join('<br>')}</p></article>`), `Hochwasser an der Donau\n\n${PROSE.repeat(6).trim()}\n\n${lines.join('\n')}`);
    assert.equal(textOf(`<div><h1>Hochwasser an der Donau</h1><div>${lines.join('<br><br>')}</div></div>`), `Hochwasser an der Donau\n\n${lines.join('\n\n')}`);
  });

  it('has who said what is quoted', () => {
    assert.match(textOf(`<article><h1>Hochwasser an der Donau</h1><p>${PROSE.repeat(6)}</p><blockquote><p>${PROSE}</p><footer>— Jörg Weiß, <cite>Händler</cite></footer></blockquote><p>${PROSE.repeat(6)}</p></article>`), /\n\n— Jörg Weiß, Händler\n\n/);
  });

  it('is without the page\'s own that stands in it', () => {
    const html = `<div class=content><h1>Hochwasser an der Donau</h1>${paragraphs(3)}<div class="social-share"><p>Teilen Sie das</p></div>${paragraphs(3)}</div>`;
    assert.doesNotMatch(readPage(html).text, /Teilen/);
  });

  it('is what our own rules find on a page beyond what Readability is given', () => {
    const deep = `${'<div>'.repeat(150)}<h1>Hochwasser an der Donau</h1>${paragraphs(3)}`;
    assert.deepEqual(startsOf(deep), ['Hochwass', 'Absatz 1', 'Absatz 2', 'Absatz 3']);
    const wide = startsOf(`<h1>Hochwasser an der Donau</h1>${paragraphs(4000)}`);
    assert.equal(wide.length, 4001);
  });

  it('is not lost where the markup means something to the library', () => {
    const html = `<div class=content><h1>Hochwasser</h1><x"y'z><p>Eins, <a href="javascript:go()">mit Verweis</a>, ${PROSE}</p></x"y'z>Lose Zeile &lt;/div&gt; &amp;, ${PROSE}<br><br>Zweite ${PROSE}<font>drei ${PROSE}</font></div>`;
    const { text } = readPage(html);
    for (const part of ['mit Verweis', '</div> &', 'Zweite', 'drei']) assert.ok(text.includes(part), part);
  });
});

describe('hostile pages are read in linear time', function () {
  this.timeout(60_000);
  const cases: readonly (readonly [string, (length: number) => string])[] = [
    ['100,000 deep', (length) => '<div>'.repeat(length) + PROSE],
    ['200,000 elements', (length) => `<p>Der Fluss, so hieß es,</p><i>x</i>`.repeat(length)],
    ['attributes of a megabyte', (length) => `<div class="${'a b '.repeat(2.5 * length)}" style="${'a:b;'.repeat(2.5 * length)}" id="${'-'.repeat(10 * length)}">${paragraphs(6)}</div>`],
    ['ends of tags without a beginning', (length) => `${paragraphs(6)}${'</p></div>'.repeat(length)}`],
    ['one paragraph', (length) => `<p>${PROSE.repeat(length / 10)}</p>`],
    ['blanks', (length) => `${paragraphs(6)}<p>a${' '.repeat(10 * length)}b</p>`],
    ['commas', (length) => `${paragraphs(6)}<p>${',.'.repeat(10 * length)}</p>`],
    ['rows of a table', (length) => `<table>${`<tr><td>${PROSE}`.repeat(length / 10)}</table>`],
  ];
  for (const [name, make] of cases) it(name, () => assertLinear(make, (html) => readPage(html)));
});
