import assert from 'node:assert/strict';
import type { Quote } from '../../../src/protocol/article';
import { bySpeaker, speechLabel } from '../../../src/extension/annotate/speechText';
import { english } from '../support';

const quote = (name: string | null, id: string | null = null): Quote => ({
  start: 0, end: 4, text: '„Ja“', kind: 'direct', cue: { start: 5, end: 10, text: 'sagte' }, speaker: name === null ? null : { id, name },
});

describe('speechText', () => {
  it('says whose words they are and by which word', () => {
    assert.equal(speechLabel(quote('Peskow'), english), 'Quotation: Peskow (“sagte”)');
    assert.equal(speechLabel(quote(null), english), 'Quotation');
    assert.equal(speechLabel({ ...quote('Peskow'), cue: null, kind: 'partial' }, english), 'Quoted in part: Peskow');
  });

  it('puts the quotations of one speaker together, by id before name, and leaves out those of nobody', () => {
    const found = bySpeaker([quote('Peskow', 'person/dmitri-peskow'), quote(null), quote('Kim'), quote('Dmitri Peskow', 'person/dmitri-peskow')]);
    assert.deepEqual(found.map(({ name, quotes }) => [name, quotes.length]), [['Peskow', 2], ['Kim', 1]]);
  });
});
