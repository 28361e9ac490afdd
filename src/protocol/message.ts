/**
 * A sentence for a person. `template` is English and holds `{0}`, `{1}` … for `args`.
 * The template is at the same time the key of its translation, so an edge that can translate does, and one that cannot formats it.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

/** The message in English. */
export function formatMessage({ template, args }: Message): string {
  return fillTemplate(template, args, String);
}

/** A template, in whatever language, with its arguments as `show` writes them; a place without an argument stays as it is. */
export function fillTemplate(template: string, args: Message['args'], show: (arg: string | number) => string): string {
  return template.replace(/\{(\d+)\}/g, (whole, digits: string) => {
    const arg = args[Number(digits)];
    return arg === undefined ? whole : show(arg);
  });
}
