import assert from 'node:assert/strict';
import { decoderOf } from '../../src/formats/codePages';
import { decodedPieces } from '../../src/formats/decodedPieces';
import { encodingOf, readText } from '../../src/formats/decodeText';
import { likelierLatin } from '../../src/formats/likelierLatin';
import { assertLinear } from '../support/assertLinear';
import { sourceOf } from '../support/importSources';
import { formatMessage } from '../../src/protocol/message';

/** Text in which `{84}` is the byte 84 (hexadecimal), and all else ASCII. */
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replace(/\{([0-9A-F]{2})\}/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1'));

describe('text that nothing names the encoding of', () => {
  for (const piece of ['{FE}', '{FE}aaaa', '{84}aaaa']) {
    it(`is looked through in time that grows with it, also one word of ${piece}`, async () => {
      await assertLinear((length) => bytes(`der die und das ist nicht ein ${piece.repeat(length / 5)}`), (text) => likelierLatin(text, 'windows-1252'), 5000);
    }).timeout(60_000);
  }

  const cases: readonly (readonly [encoding: string, written: string, read: string])[] = [
    ['cp850', 'Die Stra{E1}e f{81}hrt nach K{94}ln, {81}ber {99}sterreich und {8E}gypten.', 'Die Straße führt nach Köln, über Österreich und Ägypten.'],
    ['cp850', 'Im M{84}rz ist es kalt.', 'Im März ist es kalt.'],
    ['cp850', 'Das macht der Familie viel Spa{E1}.', 'Das macht der Familie viel Spaß.'],
    ['cp850', 'Elle a {82}t{82} {85} la for{88}t de la r{82}gion.', 'Elle a été à la forêt de la région.'],
    ['cp850', 'Die sch{94}ne Tafel steht unter einer Linie {C4}{C4}{C4} und ist gr{81}n', 'Die schöne Tafel steht unter einer Linie ─── und ist grün'],
    ['macintosh', 'Die Stra{A7}e f{9F}hrt nach K{9A}ln, {9F}ber {85}sterreich und {80}gypten.', 'Die Straße führt nach Köln, über Österreich und Ägypten.'],
    ['macintosh', '{D2}We don{D5}t know,{D3} she said.', '“We don’t know,” she said.'],
    ['macintosh', '{E3}Sch{9A}n{D2}, sagte die M{9F}llerin {D0} und ging.', '„Schön“, sagte die Müllerin – und ging.'],
    ['windows-1252', 'Er sagte{84}hallo{93} und ging.', 'Er sagte„hallo“ und ging.'],
    ['windows-1252', 'Er sagte{84}hallo" und ging.', 'Er sagte„hallo" und ging.'],
    ['windows-1252', 'Auch Su{E1}rez und Sebasti{E1}n sind mit der Mannschaft da.', 'Auch Suárez und Sebastián sind mit der Mannschaft da.'],
    ['windows-1252', 'Milo{9A} und {8A}koda, 100 {80}, {84}ja{93} {96} und so weiter{85}', 'Miloš und Škoda, 100 €, „ja“ – und so weiter…'],
    ['windows-1252', 'The council{97}all of it{97}didn{92}t meet; Google{99} did.', 'The council—all of it—didn’t meet; Google™ did.'],
    ['windows-1252', 'Fl{E4}che: 20 m{B2}, {A7} 5, 37 {B0}C', 'Fläche: 20 m², § 5, 37 °C'],
    ['windows-1252', 'GR{D6}SSE STRA{DF}E, EndeB{D6}rse', 'GRÖSSE STRAßE, EndeBÖrse'],
  ];
  for (const [encoding, written, read] of cases) {
    it(`is read as ${encoding}: ${read}`, () => {
      assert.deepEqual({ text: readText(bytes(written)).text, label: encodingOf(bytes(written)).label }, { text: read, label: encoding });
    });
  }

  it('is said to be a guess', () => {
    assert.deepEqual(readText(bytes('Im M{84}rz ist es kalt.')).remarks.map(formatMessage), ['Its encoding (cp850) is guessed by its letters. If there are wrong signs in it, save the source as UTF-8.']);
  });

  it('stays windows-1252 where two others read as well', () => {
    assert.equal(encodingOf(bytes('M{8A}rz')).label, 'windows-1252');
  });

  it('is read by piece as it is whole', async () => {
    const row = 'titel;text\nM{84}rz;Die Stra{E1}e ist sch{94}n\n';
    let text = '';
    for await (const piece of decodedPieces(sourceOf('a.csv', bytes(row.repeat(4000))), () => undefined)) text += piece;
    assert.equal(text, 'titel;text\nMärz;Die Straße ist schön\n'.repeat(4000));
  });
});

describe('code pages of DOS', () => {
  it('go by several names', () => {
    assert.deepEqual(['IBM850', 'cp850', '850', 'CP-437', 'ibm_437'].map((label) => decoderOf(label).encoding), ['cp850', 'cp850', 'cp850', 'cp437', 'cp437']);
    assert.throws(() => decoderOf('cp999'));
  });

  it('have a character for each byte', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const label of ['cp850', 'cp437']) assert.equal(new Set(decoderOf(label).decode(all)).size, 256);
  });

  it('are believed where a source names them', () => {
    assert.deepEqual(encodingOf(bytes('for{88}t'), 'ibm850'), { label: 'cp850', isGuess: false });
  });
});
