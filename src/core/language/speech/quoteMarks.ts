/** What a character can be as a quote mark. `family` tells double marks from single ones; an apostrophe is a single mark too. */
export interface MarkRule {
  readonly family: 'double' | 'single';
  /** As what it stands where the blanks around it do not tell. */
  readonly usual: 'open' | 'close' | 'both';
  /** Marks that close what it opens. */
  readonly closers: string;
  /** It never closes or never opens, whatever stands around it. */
  readonly only?: 'open';
}

/** Quote marks of German, Swiss, English, French, Swedish and typewritten text, and what closes them. */
export const MARK_RULES: ReadonlyMap<string, MarkRule> = new Map<string, MarkRule>([
  ['„', { family: 'double', usual: 'open', closers: '“”"„', only: 'open' }],
  ['“', { family: 'double', usual: 'both', closers: '”“"' }],
  ['”', { family: 'double', usual: 'close', closers: '”“' }],
  ['‟', { family: 'double', usual: 'open', closers: '”“' }],
  ['"', { family: 'double', usual: 'both', closers: '"“”' }],
  ['＂', { family: 'double', usual: 'both', closers: '＂"' }],
  ['«', { family: 'double', usual: 'both', closers: '»' }],
  ['»', { family: 'double', usual: 'both', closers: '«»' }],
  ['‚', { family: 'single', usual: 'open', closers: '‘’\'', only: 'open' }],
  ['‘', { family: 'single', usual: 'both', closers: '’‘\'' }],
  ['’', { family: 'single', usual: 'close', closers: '’' }],
  ['‹', { family: 'single', usual: 'both', closers: '›' }],
  ['›', { family: 'single', usual: 'both', closers: '‹' }],
  ["'", { family: 'single', usual: 'both', closers: "'’" }],
]);

/** Pairs of characters that are typed for one double mark. */
export const TYPED_MARKS: ReadonlyMap<string, string> = new Map([[',,', '„'], ["''", '"'], ['``', '“'], ['<<', '«'], ['>>', '»'], ['‚‚', '„'], ['’’', '”'], ['‘‘', '“']]);
