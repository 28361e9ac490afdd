import assert from 'node:assert/strict';
import type { Region } from '../../../src/protocol/article';
import { leftOutRuns, mentionsInText, regionEffect, regionLabel, runLabel } from '../../../src/extension/annotate/structureText';
import { english } from '../support';

const region = (start: number, end: number, kind: Region['kind']): Region => ({ start, end, kind });

describe('structureText', () => {
  it('takes neighbouring regions of one kind together, over blank lines', () => {
    const text = 'Teilen\n\nDrucken\nText.\nAnzeige';
    const runs = leftOutRuns([region(0, 6, 'boilerplate'), region(8, 15, 'boilerplate'), region(22, 29, 'boilerplate')], text);
    assert.deepEqual(runs.map(({ start, end, regions }) => [start, end, regions.length]), [[0, 15, 2], [22, 29, 1]]);
  });

  it('keeps kinds apart and leaves out what queries read', () => {
    const runs = leftOutRuns([region(0, 1, 'boilerplate'), region(2, 3, 'repeat'), region(4, 5, 'caption'), region(6, 7, 'subheading')], 'a b c d');
    assert.deepEqual(runs.map(({ kind }) => kind), ['boilerplate', 'repeat']);
  });

  it('names a kind once, and each reason once', () => {
    const reason = (template: string) => ({ reason: { template, args: [] } });
    const [run] = leftOutRuns([{ ...region(0, 1, 'boilerplate'), ...reason('wall') }, { ...region(2, 3, 'boilerplate'), ...reason('wall') }, { ...region(4, 5, 'boilerplate'), ...reason('form') }], 'a b c');
    assert.equal(runLabel(run!, english), 'Boilerplate, left out of queries: wall · form');
    assert.equal(runLabel({ ...run!, regions: [region(0, 1, 'boilerplate')] }, english), 'Boilerplate, left out of queries');
  });

  it('takes a mention as left out where it touches what queries leave out, and no other', () => {
    const mention = (start: number, end: number) => ({ start, end, text: '', type: 'person', id: '', name: '' }) as const;
    const regions = [region(0, 6, 'boilerplate'), region(10, 14, 'caption'), region(20, 24, 'repeat')];
    const entities = [mention(0, 3), mention(5, 8), mention(6, 9), mention(11, 13), mention(23, 24)];
    assert.deepEqual(mentionsInText({ regions, entities }).map(({ start }) => start), [6, 11]);
  });

  it('says what a region is, why, and what that means for queries', () => {
    const wall: Region = { ...region(0, 1, 'boilerplate'), reason: { template: 'sign-up wall', args: [] } };
    assert.equal(regionLabel(wall, english), 'Boilerplate: sign-up wall');
    assert.equal(regionLabel(region(0, 1, 'caption'), english), 'Caption');
    assert.match(regionEffect(wall, english), /in:boilerplate/);
    assert.equal(regionEffect(region(0, 1, 'caption'), english), '');
  });
});
