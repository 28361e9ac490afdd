import type { CorpusWarning } from '../../protocol/engine';
import { EMPTY_CONFIG, parseConfig, type CorpusConfig } from '../corpus/config';
import { CONFIG_FILE } from '../corpus/configFile';
import { decodeArticle } from '../corpus/decode';
import { corpusMessage } from '../corpus/messages';
import { FileProblem, type Ports } from '../ports';
import { engineMessages } from './messages';
import { appendAll } from '../appendAll';

/** Reads korpus.yaml, and takes it apart where it is another than before. */
export class ConfigReader {
  private parsed: ({ readonly text: string } & ReturnType<typeof parseConfig>) | undefined;

  /** With `isRead` false the file counts as empty. */
  constructor(private readonly ports: Pick<Ports, 'files' | 'codec'>, private readonly isRead: boolean) {}

  /** What the file said when it was last read. */
  get config(): CorpusConfig {
    return this.parsed?.config ?? EMPTY_CONFIG;
  }

  /** Adds what is wrong with the file to `warnings`; what cannot be read counts as empty. */
  async read(warnings: CorpusWarning[]): Promise<CorpusConfig> {
    const text = this.isRead ? await this.configText(warnings) : '';
    if (text === undefined) {
      warnings.push({ message: engineMessages.configUnread(), path: CONFIG_FILE, line: null });
      return EMPTY_CONFIG;
    }
    if (this.parsed?.text !== text) this.parsed = { text, ...parseConfig(text) };
    appendAll(warnings, this.parsed.problems);
    return this.parsed.config;
  }

  /** `undefined` where there is one that cannot be read. */
  private async configText(warnings: CorpusWarning[]): Promise<string | undefined> {
    try {
      const { text, encoding } = decodeArticle(await this.ports.files.read(CONFIG_FILE), this.ports.codec);
      if (encoding === 'windows-1252') warnings.push({ message: corpusMessage('fallback'), path: CONFIG_FILE, line: 1 });
      return text;
    } catch (error) {
      if (error instanceof FileProblem) return error.code === 'missing' ? '' : undefined;
      throw error;
    }
  }
}
