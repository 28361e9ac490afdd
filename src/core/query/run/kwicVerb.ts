import type { Message } from '../../../protocol/message';
import { say } from '../messages';
import { verbNamed } from '../table';
import { collocates } from './collocatesVerb';
import { countedAs } from './countedWords';
import { HitSource, type Emphasis } from './HitSource';
import { contextKeys } from './contextKeys';
import type { Made, VerbInput } from './VerbInput';
import { wordGroups } from './WordGroups';

/** A concordance; `sort=` orders it by words of the context, `group=article` puts the hits of an article together. */
export async function kwic(input: VerbInput): Promise<Made> {
  const { corpus, finder, hits, settings } = input;
  const strongest = settings['collocates'] === undefined ? undefined : await strongestCollocates(input, Number(settings['collocates']));
  const source = new HitSource(corpus, hits.all(), {
    context: settings['context'] === 'sentence' ? 'sentence' : Number(settings['context']),
    keys: contextKeys(settings['sort']) ?? [],
    isGrouped: settings['group'] === 'article',
    emphasis: strongest?.emphasis,
  }, finder.pace);
  return { source, order: source.ownOrder(), ...(strongest && { collocates: strongest.names, warnings: strongest.warnings }) };
}

/** The first that `collocates` lists with the settings that it has without options. */
async function strongestCollocates(input: VerbInput, count: number): Promise<{ readonly emphasis: Emphasis; readonly names: readonly string[]; readonly warnings: readonly Message[] }> {
  const { finder: { index, pace }, selection: { mask }, hits } = input;
  const settings = Object.fromEntries(verbNamed('collocates')!.options.flatMap(({ name, standard }) => (standard === undefined ? [] : [[name, standard]])));
  const { source, warnings = [] } = await collocates({ ...input, settings });
  const rows = Uint32Array.from({ length: Math.min(count, source.size) }, (_, row) => row);
  const cell = await source.read(['word'], rows, pace);
  const names = Array.from(rows, (row) => String(cell(row, 'word')));
  const groups = wordGroups(index.dictionary, countedAs({ settings, node: input.node }), pace);
  const wanted = new Set(names);
  return {
    emphasis: { window: Number(settings['window']), mask, has: (term) => wanted.has(groups.names[groups.of[term]!]!) },
    names,
    warnings: names.length > 0 || hits.count === 0 ? warnings : [say('noCollocates', settings['min']!)],
  };
}
