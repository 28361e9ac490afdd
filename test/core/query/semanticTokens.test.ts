import assert from 'node:assert/strict';
import { semanticTokens } from '../../../src/core/query/semanticTokens';

const colours = (source: string): string[] => semanticTokens(source).map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`);

describe('semanticTokens', () => {
  it('tells what stands where', () => {
    assert.deepEqual(colours('$s = -"heiliger Kampf" OR =Kim // x'), ['name $s', 'operator -', 'phrase "heiliger Kampf"', 'operator OR', 'word =Kim', 'comment // x']);
    assert.deepEqual(colours('title:"a b" date:>=$von Waffen* NOT $s'), ['field title:', 'value "a b"', 'field date:', 'name >=$von', 'wildcard Waffen*', 'operator NOT', 'name $s']);
    assert.deepEqual(colours('Kim | kwic context=8 Putin'), ['word Kim', 'operator |', 'verb kwic', 'option context=', 'value 8', 'word Putin']);
    assert.deepEqual(colours('Kim | where hits > 3 AND path contains "x" | sort hits desc'), [
      'word Kim', 'operator |', 'verb where', 'column hits', 'value 3', 'operator AND', 'column path', 'value "x"', 'operator |', 'verb sort', 'column hits',
    ]);
    assert.deepEqual(colours('-(Kim -Putin) /x+/'), ['operator -', 'word Kim', 'operator -', 'word Putin', 'unbuilt /x+/']);
  });
});
