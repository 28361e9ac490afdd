import assert from 'node:assert/strict';
import { fittingNames } from '../../../src/extension/annotate/fittingNames';
import { atOnce } from '../../../src/extension/inTurns';
import type { EntitySummary } from '../../../src/protocol/engine';

const named = (name: string): EntitySummary => ({ id: name, name, type: 'person', mentions: 1, articles: 1 });
const fitting = (text: string, most = 9) => atOnce(fittingNames(['Kim Jong-un', 'Jin Kim', 'Größe', 'Wladimir Putin'].map(named), text, most)).map(({ name }) => name);

describe('fittingNames', () => {
  it('wants the letters in their order, whatever stands between them', () => {
    assert.deepEqual(fitting('kim'), ['Kim Jong-un', 'Jin Kim']);
    assert.deepEqual(fitting('kmju'), ['Kim Jong-un']);
    assert.deepEqual(fitting('nitup'), []);
  });
  it('counts neither case nor blanks', () => assert.deepEqual([fitting('WLADI tin'), fitting('GRÖSSE')], [['Wladimir Putin'], ['Größe']]));
  it('has all for nothing, and no more than are wanted', () => assert.deepEqual([fitting('').length, fitting('', 2)], [4, ['Kim Jong-un', 'Jin Kim']]));
});
