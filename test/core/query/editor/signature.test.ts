import assert from 'node:assert/strict';
import { signatureAt } from '../../../../src/core/query/editor/signatureAt';
import { formatMessage } from '../../../../src/protocol/message';

/** The signature at the `¦`, its active parameter in ‹ ›. */
function at(text: string): string | undefined {
  const signature = signatureAt(text.replace('¦', ''), text.indexOf('¦'));
  if (!signature) return undefined;
  const labels = signature.parameters.map(({ label }) => (typeof label === 'string' ? label : formatMessage(label)));
  return [signature.name, ...labels.map((label, order) => (order === signature.active ? `‹${label}›` : label))].join(' ');
}

describe('signatureAt', () => {
  it('shows the parameters of a verb, the one at the cursor marked', () => {
    assert.equal(at('Kim | kwic ¦'), 'kwic ‹[WORD]› [context=1–100|sentence] [sort=1R,2R,…] [group=article] [collocates=1–50]');
    assert.equal(at('Kim | kwic Mun¦'), 'kwic ‹[WORD]› [context=1–100|sentence] [sort=1R,2R,…] [group=article] [collocates=1–50]');
    assert.equal(at('Kim | kwic Munition ¦'), 'kwic [WORD] ‹[context=1–100|sentence]› [sort=1R,2R,…] [group=article] [collocates=1–50]');
    assert.equal(at('Kim | kwic cont¦'), 'kwic [WORD] ‹[context=1–100|sentence]› [sort=1R,2R,…] [group=article] [collocates=1–50]');
    assert.equal(at('Kim | kwic context=5¦'), 'kwic [WORD] ‹[context=1–100|sentence]› [sort=1R,2R,…] [group=article] [collocates=1–50]');
    assert.equal(at('Kim | kwic context=5 sort=¦'), 'kwic [WORD] [context=1–100|sentence] ‹[sort=1R,2R,…]› [group=article] [collocates=1–50]');
    assert.equal(at('Kim | kwic con¦text=5 sort=1R'), 'kwic [WORD] ‹[context=1–100|sentence]› [sort=1R,2R,…] [group=article] [collocates=1–50]');
    assert.equal(at('Kim | frequency ¦'), 'frequency ‹[of=word|lemma]›');
    assert.equal(at('Kim | frequency of=word ¦'), 'frequency [of=word|lemma]');
    assert.equal(at('Kim | where ¦'), 'where ‹CONDITION›');
    assert.equal(at('Kim | sort score d¦'), 'sort ‹COLUMN [desc], …›');
    assert.equal(at('Kim | select path, ¦'), 'select ‹COLUMN, …›');
    assert.equal(at('Kim | top ¦'), 'top ‹N›');
  });

  it('shows the ways to write a date, the one that is being written marked', () => {
    const marked = (text: string): string | undefined => /‹(.*)›/.exec(at(text) ?? '')?.[1];
    assert.equal(at('date:¦'), 'date: ‹2023› 2023-09 2023-09-13 FROM..TO >=2024 none');
    assert.equal(marked('date:2023-0¦'), '2023-09');
    assert.equal(marked('date:2023-09-1¦'), '2023-09-13');
    assert.equal(marked('-date:2023..¦'), 'FROM..TO');
    assert.equal(marked('date:>=¦'), '>=2024');
    assert.equal(marked('Kim date:no¦'), 'none');
    for (const [text, way] of [['"heil', '"WORD WORD"'], ['"heil Kampf"~', '"WORD WORD"~5'], ['/ra', '/WORDS?/'], ['/rakete/', '/WORDS?/'], ['Rake~1', 'WORD~'], ['=Rak', '=WORD'], ['=Rak*', 'WO*RD?'], ['Rak', 'WORD']]) {
      assert.equal(marked(`title:${text}¦`), way);
    }
    assert.equal(marked('entity:person/¦'), 'TYPE/ID');
  });

  it('is silent where there is nothing to fill in', () => {
    for (const text of ['Kim¦', 'Kim ¦', 'Kim | kw¦', 'Kim | kwic¦', 'Kim | quotes ¦', 'Kim | nothing ¦', 'Kim | map ¦', '// kwic ¦', 'Kim | kwic \n¦', '¦', 'source:x¦', 'da¦te:2023']) assert.equal(at(text), undefined, text);
  });
});
