import assert from 'node:assert/strict';
import { isUnread } from '../../../src/core/imports/Source';
import { formatMessage } from '../../../src/protocol/message';
import { readAll, readOne, refusalOf } from '../../support/readSource';

const rss = (items: string): string => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Beispielblatt</title><link>https://example.org/</link>${items}</channel></rss>`;

describe('feeds', () => {
  it('of RSS', async () => {
    const draft = await readOne('feed', rss(`<item><title>Hochwasser &amp;amp; Regen</title><link>https://example.org/1</link><guid isPermaLink="false">id-1</guid><pubDate>Wed, 13 Sep 2023 23:30:00 -0500</pubDate><dc:creator><![CDATA[Ada Beispiel]]></dc:creator><category>Donau</category><category>Pegel</category>
      <description>Kurz.</description><content:encoded><![CDATA[<p>Der Fluss steigt &uuml;berall.</p><script>x()</script><p>Die Feuerwehr hilft.</p>]]></content:encoded></item>`));
    assert.deepEqual(draft, { item: 'id-1', metadata: { title: 'Hochwasser & Regen', published: '2023-09-13', source: ['Beispielblatt'], author: 'Ada Beispiel', url: 'https://example.org/1', tags: ['Donau', 'Pegel'] }, text: 'Der Fluss steigt überall.\n\nDie Feuerwehr hilft.', remarks: [] });
  });

  it('of Atom, in XHTML and with relative addresses', async () => {
    const draft = await readOne('feed', `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Beispiel&lt;b>blatt&lt;/b></title><link rel="self" href="https://example.org/feed"/><link href="https://example.org/"/><author><name>Ben</name></author>
      <entry><id>urn:1</id><title>Titel</title><link rel="edit" href="/edit"/><link rel="alternate" href="/1"/><updated>2024-01-01T00:00:00Z</updated><published>2023-09-13T10:00:00Z</published><category term="Donau"/><summary>Kurz</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der <b>Fluss</b></p><p>steigt.</p></div></content></entry></feed>`);
    assert.deepEqual(draft, { item: 'urn:1', metadata: { title: 'Titel', published: '2023-09-13', source: ['Beispielblatt'], author: 'Ben', url: 'https://example.org/1', tags: ['Donau'] }, text: 'Der Fluss\n\nsteigt.', remarks: [] });
  });

  it('of RDF, and with a prefix for all names', async () => {
    const rdf = await readOne('feed', '<rdf:RDF xmlns:rdf="r"><channel rdf:about="x"><title>Blatt</title></channel><item rdf:about="https://example.org/1"><title>Titel</title><link>https://example.org/1</link><description>Der Fluss steigt.</description><dc:date>2023-09</dc:date></item></rdf:RDF>');
    assert.deepEqual([rdf.text, rdf.metadata.published, rdf.metadata.source, rdf.item], ['Der Fluss steigt.', '2023-09', ['Blatt'], 'https://example.org/1']);
    const prefixed = await readOne('feed', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Blatt</a:title><a:entry><a:id>1</a:id><a:title>T</a:title><a:content type="text">1 &lt; 2</a:content></a:entry></a:feed>');
    assert.deepEqual([prefixed.text, prefixed.metadata.title, prefixed.metadata.source], ['1 < 2', 'T', ['Blatt']]);
  });

  it('tell entries without a text, and those that have an id twice', async () => {
    const read = await readAll('feed', rss('<item><title>Nur Titel</title><link>https://example.org/2</link></item><item><guid>a</guid><description>Eins.</description></item><item><guid>a</guid><description>Zwei.</description></item><item><description>Drei.</description></item>'));
    assert.deepEqual(read.map(({ item }) => item), ['https://example.org/2', 'a', 'a (2)', 'entry 4']);
    assert.ok(read[0] && isUnread(read[0]));
    assert.match(formatMessage(read[0].reason), /add that: https:\/\/example\.org\/2$/);
  });

  it('cut off give what is whole', async () => {
    const read = await readAll('feed', rss('<item><guid>a</guid><description>Eins.</description></item><item><guid>b</guid><description>Zwei, aber nicht').slice(0, -16));
    assert.deepEqual(read.map((each) => (isUnread(each) ? formatMessage(each.reason) : each.text)), ['Eins.', 'The file ends in the middle of it. Fetch the file again.']);
  });

  it('have entities of their own that stay what they are, and load nothing', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "${`&b${at - 1};`.repeat(10)}">`).join('')}<!ENTITY xxe SYSTEM "file:///etc/passwd">]>${rss('<item><guid>a</guid><title>&xxe;</title><description>Vorher &b8; &xxe; danach</description></item>').slice(21)}`;
    const { text, metadata } = await readOne('feed', bomb);
    assert.equal(text, 'Vorher &b8; &xxe; danach');
    assert.equal(metadata.title, '&xxe;');
  });

  it('are told from other XML', async () => {
    assert.equal(await refusalOf('feed', ''), 'It is empty.');
    assert.match(await refusalOf('feed', '<?xml version="1.0"?><svg/>'), /neither RSS nor Atom/);
    assert.match(await refusalOf('feed', 'Text'), /neither RSS nor Atom/);
  });

  it('in another encoding', async () => {
    const bytes = Uint8Array.from(Buffer.from(rss('<item><description>F\u00fcr alle M\u00fcnchner.</description></item>').replace('?>', ' encoding="iso-8859-1"?>'), 'latin1'));
    assert.equal((await readOne('feed', bytes)).text, 'Für alle Münchner.');
  });
});
