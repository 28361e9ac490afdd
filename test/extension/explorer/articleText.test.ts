import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { articleDescription, articleLabel, articleTooltip, groupLabel, occurrenceLabel } from '../../../src/extension/explorer/articleText';
import { english } from '../support';
import { article, published, sources } from './articles';

const wording = { l10n: english, locale: 'en' };

describe('articleLabel', () => {
  it('is the title', () => assert.equal(articleLabel(article('000.txt', { title: 'Kim  verspricht\nUnterstützung' })), 'Kim verspricht Unterstützung'));
  it('is a quoted opening where no title was recognised', () => assert.equal(articleLabel(article('000.txt', { opening: '\r\n\r\nSEOUL: Kim bot an\nMehr' })), '“SEOUL: Kim bot an”'));
  it('cuts a long opening at a word', () => {
    const label = articleLabel(article('000.txt', { opening: 'Die Staats- und Regierungschefs trafen sich in einer abgelegenen Raketenabschussanlage in Sibirien' }));
    assert.equal(label, '“Die Staats- und Regierungschefs trafen sich in einer…”');
  });
  it('is the file name only where there is no text at all', () => assert.equal(articleLabel(article('a/leer.txt', { opening: ' \n\u00AD' })), 'leer.txt'));
  it('leaves words whole that hold soft hyphens or zero-width spaces', () => assert.equal(articleLabel(article('x', { title: 'Bundes\u00ADver\u200Bfassung\u2060s\u00ADgericht' })), 'Bundesverfassungsgericht'));
  it('lets no direction override through', () => assert.equal(articleLabel(article('x', { title: 'a\u202Etxt.exe\u0007b' })), 'a txt.exe b'));
});

describe('occurrenceLabel', () => {
  it('counts articles in the number and case of the language', () => {
    assert.deepEqual([occurrenceLabel(1, 1, wording), occurrenceLabel(1234, 3, wording)], ['1× in 1 article', '1,234× in 3 articles']);
    const sentences = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
    const german = { t: (template: string, ...args: (string | number)[]) => english.t(sentences[template] ?? template, ...args) };
    assert.equal(occurrenceLabel(8, 3, { l10n: german, locale: 'de' }), '8× in 3 Artikeln');
  });
});

describe('articleDescription', () => {
  it('shows source and date', () => assert.equal(articleDescription(article('x', { sources: sources('dpa', 'AP'), published: published('2023-09') })), 'dpa, AP · 2023-09'));
  it('leaves out what is unknown', () => {
    assert.equal(articleDescription(article('x', { published: published('2023') })), '2023');
    assert.equal(articleDescription(article('x')), '');
  });
});

describe('articleTooltip', () => {
  it('tells first lines, counts, encoding and what is unknown', () => {
    const remark = { template: 'Read as {0}.', args: ['windows-1252'] };
    const text = articleTooltip(article('a/x.txt', { title: 'Titel', tokens: 1234, length: 8000, encoding: 'windows-1252', remarks: [remark] }), wording);
    assert.equal(text, 'Titel\na/x.txt\n\nErste Zeile\nZweite Zeile…\n\n1,234 tokens, 8,000 characters, German\nEncoding: Windows-1252\nRead as windows-1252.\nUnknown: date, source, author');
  });
});

describe('articleTooltip of a hostile article', () => {
  it('lets no direction override through, in its first lines and its path neither', () => {
    assert.doesNotMatch(articleTooltip(article('a/\u202Etxt.exe', { opening: 'Eins \u202E zwei\n\u2066 drei \u0007' }), wording), /[\u202A-\u202E\u2066-\u2069\u0007]/);
  });
});

describe('articleTooltip of a title that the text repeats', () => {
  it('does not say it twice', () => {
    const text = articleTooltip(article('x.txt', { title: 'Erste  Zeile', length: 24 }), wording);
    assert.match(text, /^Erste Zeile\nx\.txt\n\nZweite Zeile\n\n/);
  });
});

describe('groupLabel', () => {
  it('names months and languages in the language of the reader', () => {
    assert.equal(groupLabel({ kind: 'month', value: '2023-09' }, { l10n: english, locale: 'de' }), 'September 2023');
    assert.equal(groupLabel({ kind: 'month', value: '2023' }, wording), '2023');
    assert.equal(groupLabel({ kind: 'language', code: 'de' }, { l10n: english, locale: 'de' }), 'Deutsch');
    assert.equal(groupLabel({ kind: 'language', code: 'not a code' }, wording), 'not a code');
    assert.equal(groupLabel({ kind: 'source', name: null }, wording), 'Source unknown');
  });
});
