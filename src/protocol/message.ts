/**
 * A sentence for a person. `template` is English and holds `{0}`, `{1}` … for `args`.
 * The template is at the same time the key of its translation, so an edge that can translate does, and one that cannot formats it.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

/** The message in English. */
export function formatMessage(message: Message): string {
  return message.template.replace(/\{(\d+)\}/g, (whole, digits: string) => {
    const arg = message.args[Number(digits)];
    return arg === undefined ? whole : String(arg);
  });
}
