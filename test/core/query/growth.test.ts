import { cellsNeeded } from '../../../src/core/query/cellOutline';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { completeAt } from '../../../src/core/query/editor/completeAt';
import { formatCell } from '../../../src/core/query/editor/formatCell';
import { namePlaces } from '../../../src/core/query/editor/names';
import { renameName } from '../../../src/core/query/editor/renameName';
import { semanticTokens } from '../../../src/core/query/editor/semanticTokens';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { needsLayers } from '../../../src/core/query/needsLayers';
import { NotebookAnalysis } from '../../../src/core/query/NotebookAnalysis';
import { parseCell } from '../../../src/core/query/parser';
import { assertLinear, repeated } from '../../support/assertLinear';
import { memoryCorpus } from '../../support/memoryCorpus';

const lexicon = lexiconOf(memoryCorpus({ 'a.txt': 'Kim liefert Munition nach Wladiwostok.' }));

/** All that an editor asks of a cell while it is typed. */
function askAll(source: string): void {
  checkNotebook([source], lexicon);
  completeAt([source], 0, source.length, lexicon);
  semanticTokens(source);
  formatCell(source);
  const cells = [parseCell(source)];
  namePlaces(cells);
  renameName(cells, 0, 1, 'neu');
  cellsNeeded(0, new NotebookAnalysis([source], undefined));
  needsLayers([source], 0);
}

const lines = (length: number, size: number, line: (at: number, count: number) => string): string => {
  const count = Math.floor(length / size);
  return Array.from({ length: count }, (_, at) => line(at, count)).join('\n');
};

/** Cells that grow without end; some 8,000 of a thing in 100 kB. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'words of an OR': (length) => `Kim${lines(length, 12, (at) => ` OR wort${at}`).replaceAll('\n', '')}`,
  'words that nobody wrote': (length) => lines(length, 12, (at) => `xqz${at} OR`).replaceAll('\n', ' '),
  'NOTs': repeated('NOT '),
  'verbs that do not exist': repeated('| kwik $a '),
  'definitions of one name': repeated('$s = $t\n'),
  'a chain of names': (length) => lines(length, 14, (at) => `$n${at} = $n${at + 1}`),
  'a circle of names': (length) => lines(length, 14, (at, count) => `$n${at} = $n${(at + 1) % count}`),
  'names that all are used': (length) => `${lines(length / 2, 12, (at) => `$n${at} = Kim`)}\n${lines(length / 2, 8, (at) => `$n${at}`).replaceAll('\n', ' ')}`,
  'opening brackets': repeated('('),
  'quotation marks': repeated('"""'),
  'square brackets': repeated('[[[['),
  'slashes': repeated('////'),
  'patterns': repeated('[word="a"|word="b"]{0,3} '),
  'expressions that start over': repeated('/(a+)+$/ '),
  'pipes': repeated('|'),
  'backslashes': repeated('\\'),
  'tildes': repeated('~'),
  'blanks': repeated(' '),
  'blanks behind a pattern': (length) => `[word="Kim"]${' '.repeat(length)}x`,
  'one word': repeated('a'),
};

describe('what an editor asks of a cell', function () {
  this.timeout(60_000);
  for (const [name, make] of Object.entries(SHAPES)) it(`grows with its length: ${name}`, () => assertLinear(make, askAll));
});
