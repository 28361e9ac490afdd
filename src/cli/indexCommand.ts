import { formatMessage } from '../protocol/message';
import { corpusWarnings } from '../core/engine/corpusWarnings';
import { counted } from '../core/notebook/readableNumber';
import { openEngine, textOption } from './openEngine';
import { EXIT, type Command } from './run';
import { UsageError, warningLine } from './Terminal';

export const indexCommand: Command = {
  usage: 'korpus index DIR [--rebuild] [--format json]',
  options: { rebuild: { type: 'boolean' }, format: { type: 'string' } },
  async run([folder, ...more], options, terminal) {
    if (folder === undefined || more.length > 0) throw new UsageError(`usage: ${indexCommand.usage}`);
    const format = textOption(options, 'format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError(`unknown format “${format}”; there are text, json`);
    const began = performance.now();
    const state = await openEngine(folder, options, terminal).open({ rebuild: options['rebuild'] === true });
    const warnings = corpusWarnings(state);
    const figures = { articles: state.articles.length, tokens: state.tokens, unread: state.unread.map(({ path, reason }) => ({ path, reason: formatMessage(reason) })) };
    if (format === 'json') terminal.out(`${JSON.stringify({ ...figures, warnings })}\n`);
    else terminal.out(`${counted(figures.articles, 'article')}, ${counted(figures.tokens, 'token')}, ${figures.unread.length} unread\n`);
    if (format === 'text') for (const warning of warnings) terminal.error(`${warningLine(warning)}\n`);
    terminal.error(`${((performance.now() - began) / 1000).toFixed(2)} s\n`);
    return EXIT.done;
  },
};
