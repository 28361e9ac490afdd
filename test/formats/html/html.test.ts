import assert from 'node:assert/strict';
import { readOne, refusalOf } from '../../support/readSource';

const textOf = async (html: string): Promise<string> => (await readOne('html', html)).text;
const PROSE = 'Der Fluss stieg in der Nacht über die Marke von sechs Metern, und die Feuerwehr begann, Keller auszupumpen. ';

describe('text of pages', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['paragraphs and headings are parted by a blank line', '<h1>Hochwasser</h1><p>Eins.</p><h2>Mehr</h2><p>Zwei.<p>Drei.', 'Hochwasser\n\nEins.\n\nMehr\n\nZwei.\n\nDrei.'],
    ['blanks and ends of lines are one space', '<p>Ein\n  langer\t Satz,\f ja&nbsp;doch.</p>', 'Ein langer Satz, ja doch.'],
    ['a break is a line, two begin a paragraph', '<p>Eins<br>Zwei<br/><br>Drei</p>', 'Eins\nZwei\n\nDrei'],
    ['an item is a line', '<p>Liste:</p><ul><li>eins</li><li><p>zwei</p></li></ul><p>Ende</p>', 'Liste:\n\n- eins\n- zwei\n\nEnde'],
    ['lists within lists stand in', '<ul><li>eins<ul><li>innen</ul><li>zwei</ul>', '- eins\n  - innen\n- zwei'],
    ['numbered items keep their numbers', '<ol start=3><li>drei<li>vier</ol>', '3. drei\n4. vier'],
    ['a row is a line', '<table><tr><th>Ort<th>Pegel<tr><td>Ulm<td>6,1 m<tr><td>Linz<td></table>', 'Ort | Pegel\nUlm | 6,1 m\nLinz'],
    ['a table that puts parts beside each other is none', '<table><tr><td><p>Eins.</p><p>Zwei.</p><p>Drei.</p><td>Vier</table>', 'Eins.\n\nZwei.\n\nDrei.\n\nVier'],
    ['what is preformatted stays', '<pre>\n  a\n    b  c\n</pre>', 'a\n    b  c'],
    ['quotations stay', '<blockquote><p>Wir haben gewarnt.</p></blockquote><p>Sagte sie.</p>', 'Wir haben gewarnt.\n\nSagte sie.'],
    ['what the browser puts in quotes has its marks', '<html lang="de"><p>Er sagte <q>nein</q>.</p>', 'Er sagte „nein“.'],
    ['words stay whole', '<p>Donau<wbr>dampf&shy;schiff<b>fahrt</b>s<i>gesell</i>schaft</p>', 'Donaudampfschifffahrtsgesellschaft'],
    ['entities of all kinds are letters', '<p>&Uuml;ber &#8222;M&auml;rz&#x201C; &amp; mehr &unknown; 1 < 2</p>', 'Über „März“ & mehr &unknown; 1 < 2'],
    ['terms and what they mean are lines', '<dl><dt>Pegel<dd>Stand<dt>Deich<dd>Damm</dl>', 'Pegel\n\nStand\n\nDeich\n\nDamm'],
    ['scripts, styles and what is for them', '<p>a</p><script>let x = "<p>no</p>"</script><style>p{}</style><noscript>Please enable JavaScript</noscript><template><p>t</p></template><svg><title>s</title></svg><p>b</p>', 'a\n\nb'],
    ['what is hidden', '<p>a<span hidden>1</span><span aria-hidden="true">2</span></p><div style="color:red; display : none">3</div><p style="visibility:hidden">4</p><dialog>5</dialog><p>b</p>', 'a\n\nb'],
    ['a page that hides its whole body until a script runs', '<body style="display:none"><p>Text.</p>', 'Text.'],
    ['tag soup', '<b><p>Eins</b> und <i>zwei<p>drei</i></div></td>vier', 'Eins und zwei\n\ndreivier'],
    ['controls of writing direction and others stay', '<p>a\u202Eb\u0007c\u0000d</p>', 'a\u202Eb\u0007cd'],
  ];
  for (const [name, html, expected] of cases) it(name, async () => assert.equal(await textOf(html), expected));

  it('leaves out what is the page\'s own beyond doubt, and keeps the order of the rest', async () => {
    const text = await textOf(`<body><header><nav><a href=/>Start</a> <a href=/a>Sport</a></nav></header>
      <div class="cookie-banner">Wir nutzen Cookies. <button>OK</button></div><ul><li><a href=1>Eins</a><li><a href=2>Zwei</a><li><a href=3>Drei</a><li><a href=4>Vier</a></ul>
      <article><p class=kicker>Bayern</p><h1>Hochwasser an der Donau</h1><p>Lage spitzt sich zu</p><p>${PROSE.repeat(4)}</p><aside><p>Der Pegel wird in Metern über einem Nullpunkt gemessen, den jede Stadt für sich festgelegt hat.</p></aside>
      <p>${PROSE.repeat(3)}</p></article><section id="comments"><h3>2 Kommentare</h3><p>${PROSE}</p></section><footer><p>© Beispiel</p><a href=/imprint>Impressum</a></footer>`);
    assert.deepEqual(text.split('\n\n').map((line) => line.slice(0, 20)), ['Bayern', 'Hochwasser an der Do', 'Lage spitzt sich zu', PROSE.slice(0, 20), 'Der Pegel wird in Me', PROSE.slice(0, 20)]);
  });

  it('begins with the headline where that stands above the text\'s own part', async () => {
    const text = await textOf(`<title>Hochwasser an der Donau - Beispielblatt</title><div><div><p>Bayern</p><h1>Hochwasser an der Donau</h1></div><div class=ad>Reise</div><div class=body><p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(3)}</p></div><div>Nach unten</div></div>`);
    assert.match(text, /^Bayern\n\nHochwasser an der Donau\n\n(?:Reise\n\n)?Der Fluss/);
    assert.doesNotMatch(text, /Nach unten/);
  });

  it('keeps what may be text: many short articles, a form around the page, names that promise nothing', async () => {
    assert.match(await textOf(`<form id=aspnetForm><div class="newsletter"><p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(3)}</p></div></form>`), /Feuerwehr/);
    assert.match(await textOf('<div class=sidebar>Kurz.</div>'), /Kurz/);
  });

  it('says why there is none', async () => {
    assert.equal(await refusalOf('html', ''), 'It is empty.');
    assert.match(await refusalOf('html', '<div id=root></div><script>render()</script>'), /save it from there/);
  });
});
