import type { Quote, ReportedSpeech } from '../../protocol/article';
import { oneLine } from '../plainText';
import type { Translator } from '../translate';

/** "Quotation: Dmitri Peskow (“sagte”)". */
export function speechLabel(speech: Quote | ReportedSpeech, l10n: Translator): string {
  const { speaker, cue } = speech;
  const kind = kindOf(speech, l10n);
  if (speaker === null) return kind;
  const name = oneLine(speaker.name);
  return cue === null ? l10n.t('{0}: {1}', kind, name) : l10n.t('{0}: {1} (“{2}”)', kind, name, oneLine(cue.text));
}

function kindOf(speech: Quote | ReportedSpeech, l10n: Translator): string {
  if (!('kind' in speech)) return l10n.t('Reported speech');
  switch (speech.kind) {
    case 'direct': return l10n.t('Quotation');
    case 'partial': return l10n.t('Quoted in part');
    case 'term': return l10n.t('Word in quotation marks');
  }
}

/** Quotations by whom they are of, in the order of the first; those of nobody known are left out. */
export function bySpeaker(quotes: readonly Quote[]): readonly { readonly name: string; readonly quotes: readonly Quote[] }[] {
  const found = new Map<string, { name: string; quotes: Quote[] }>();
  for (const quote of quotes) {
    if (quote.speaker === null) continue;
    const key = quote.speaker.id ?? quote.speaker.name;
    const own = found.get(key);
    if (own === undefined) found.set(key, { name: quote.speaker.name, quotes: [quote] });
    else own.quotes.push(quote);
  }
  return [...found.values()];
}
