/** Markup that is known to be well formed. Only what this module makes, and what markdown-it makes of prose, is one. */
export class Html {
  private constructor(readonly source: string) {}

  /** For what a renderer of Markdown made, or a style sheet: never for text of articles. */
  static trusted(source: string): Html {
    return new Html(source);
  }

  toString(): string {
    return this.source;
  }
}

export type Child = Html | string | null | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const VOID = new Set(['meta', 'br', 'wbr']);

/** An element. Strings become text, whatever they hold; `null` and `false` leave an attribute out, `true` is the empty one. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === null || value === false ? [] : value === true ? [` ${key}`] : [` ${key}="${escapeHtml(String(value))}"`]));
  return Html.trusted(`<${name}${given.join('')}>${VOID.has(name) ? '' : `${children.map(written).join('')}</${name}>`}`);
}

function written(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeHtml(child);
  return child instanceof Html ? child.source : child.map(written).join('');
}

/** Text as text: no markup, no control characters but line ends and tabs, none that turn the text around them. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char]!);
}
