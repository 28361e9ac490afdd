/** The style of an exported notebook: light, dark and paper. No fonts, no pictures. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #57606a; --line: #d0d7de; --back: #fff; --panel: #f6f8fa; --link: #0a5bb5; --mark: #fff1b8; --warn: #7a4b00; --warnback: #fff8e6; --comment: #57606a; --string: #0a4f8f; --name: #6f32a8; --verb: #116329; --blue: #0a5bb5; --orange: #c2570c; --green: #1b8a5a; --grey: #6e7781; --edge: #8c959f; --lane: #eef1f4; --land: #e3e7eb; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9aa5b1; --line: #3a424c; --back: #12161c; --panel: #1b2129; --link: #79b8ff; --mark: #5c4a00; --warn: #f2cc7a; --warnback: #2b2414; --comment: #9aa5b1; --string: #9ecbff; --name: #d2a8ff; --verb: #7ee787; --blue: #6cb6ff; --orange: #f0a35e; --green: #4fc38a; --grey: #a6adb5; --edge: #8b949e; --lane: #222a34; --land: #2b343f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
.prose { max-width: 44rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.8em 0 .6em; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.1rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .7em .9em; overflow-x: auto; }
pre.query { margin: 1.4rem 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.comment { color: var(--comment); font-style: italic; } .string { color: var(--string); } .query .name { color: var(--name); } .verb, .operator { color: var(--verb); font-weight: 600; } .field { color: var(--string); }
blockquote { margin: .4em 0 .8em; padding: 0 0 0 .9em; border-left: 3px solid var(--line); }
.scroll { overflow-x: auto; margin: .4rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
caption { text-align: start; padding: .2rem 0 .4rem; color: var(--soft); }
caption strong { color: var(--text); }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
thead th { border-bottom: 2px solid var(--line); font-weight: 600; color: var(--soft); hyphens: manual; white-space: nowrap; }
tbody th { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.prose table { width: auto; }
.hits table { min-width: 44rem; }
.hits .left { width: 38%; text-align: right; padding-right: .3rem; }
.hits .node { text-align: center; padding-inline: .3rem; font-weight: 600; hyphens: manual; }
.hits .short { white-space: nowrap; }
.hits .right { width: 38%; padding-left: .3rem; }
.hits em { font-style: normal; font-weight: 600; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.grade th { padding-top: 1.2rem; font-size: 1.05em; color: var(--text); }
.group th { background: var(--panel); color: var(--text); padding-top: .5rem; }
.hits .place { min-width: 11rem; font-size: .93em; }
.articles .place, .table .place { min-width: 11rem; }
mark { background: var(--mark); color: inherit; font-weight: 600; padding: 0 .1em; border-radius: 2px; }
sup { line-height: 0; margin-left: .15em; } sup a { text-decoration: none; }
.unknown, .line { white-space: nowrap; }
.line, .unknown, .method, .path { color: var(--soft); } .unknown { font-style: italic; }
a.path { color: var(--link); }
.method { font-size: .8125rem; margin: .3rem 0 0; } ul.method { padding-left: 1.2rem; }
.warning { background: var(--warnback); color: var(--warn); border-left: 3px solid currentColor; padding: .4rem .7rem; margin: .4rem 0; font-size: .875rem; }
figure { margin: .8rem 0; overflow-x: auto; } figcaption { font-size: .8125rem; color: var(--soft); margin-top: .3rem; } figure strong { font-size: .875rem; }
.kp-picture { display: block; max-width: 100%; min-width: 36rem; height: auto; --pic-text: var(--text); --pic-soft: var(--soft); --pic-line: var(--line); --pic-lane: var(--lane); --pic-back: var(--back); --pic-a: var(--blue); --pic-b: var(--orange); --pic-c: var(--green); --pic-d: var(--grey); --pic-edge: var(--edge); --pic-land: var(--land); --pic-border: var(--back); }
.references { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .9rem; max-width: 50rem; }
.references li { margin-bottom: .6rem; padding-left: .3rem; } .references p { margin: 0; }
.references .path { overflow-wrap: anywhere; font-size: .8125rem; }
.back { text-decoration: none; }
li:target, a:target { background: var(--panel); outline: 2px solid var(--line); outline-offset: 2px; }
@page { margin: 18mm 16mm; }
@media print {
  :root { --text: #000; --soft: #444; --line: #999; --back: #fff; --panel: #f4f4f4; --link: #000; --mark: #eee; --warn: #000; --warnback: #fff; --comment: #444; --string: #000; --name: #000; --verb: #000; --blue: #0a5bb5; --orange: #c2570c; --green: #1b8a5a; --grey: #6e7781; --edge: #8c959f; --lane: #eef1f4; --land: #e3e7eb; }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; } main { max-width: none; padding: 0; }
  .scroll { overflow: visible; } .hits table, .kp-picture { min-width: 0; } table { font-size: 8.5pt; } .method, .references .path { font-size: 8pt; }
  thead { display: table-header-group; } tr, pre, .warning, .references li, figure { break-inside: avoid; } h1, h2, h3, h4, caption { break-after: avoid; } pre.query { break-after: avoid; }
  a { text-decoration: none; } .back { display: none; } mark { text-decoration: underline; background: none; }
}
`.trim();
