import { addStyleSheet } from './addStyleSheet';

/** Adds the style sheet to a document, once. */
export function addStyles(document: Document): void {
  addStyleSheet(document, 'korpus-renderer-styles', STYLES);
}

/** Only colours and fonts of the theme. `--vscode-contrastBorder` is there in high contrast alone. */
const STYLES = `
.korpus {
  --kp-line: var(--vscode-contrastBorder, var(--vscode-editorGroup-border, var(--vscode-panel-border, rgba(128, 128, 128, .35))));
  --kp-dim: var(--vscode-descriptionForeground);
  --kp-mark: var(--vscode-list-highlightForeground, var(--vscode-textLink-foreground));
  --kp-1: #0a56ad; --kp-2: #a8410a; --kp-3: #0b6b50;
  container: korpus / inline-size;
  color: var(--vscode-foreground);
  font-family: var(--vscode-font-family);
  font-size: var(--vscode-font-size, 13px);
  line-height: 1.5;
}
.korpus [hidden] { display: none !important; }
.korpus *, .korpus *::before, .korpus *::after { box-sizing: border-box; }
.korpus ol, .korpus ul, .korpus dl, .korpus dd, .korpus p { margin: 0; padding: 0; list-style: none; }
.korpus button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 4px; padding: 0; margin: 0; cursor: pointer; }
.korpus :focus { outline: none; }
.korpus :focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.korpus bdi, .korpus [dir] { unicode-bidi: isolate; }
.kp-icon { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.1; stroke-linecap: round; stroke-linejoin: round; }

.kp-warnings { margin: 0 0 8px !important; display: grid; gap: 4px; }
.kp-warnings li { display: flex; gap: 8px; align-items: flex-start; padding: 4px 10px; border-radius: 4px; overflow-wrap: anywhere;
  color: var(--vscode-inputValidation-warningForeground, inherit); background: var(--vscode-inputValidation-warningBackground); border: 1px solid var(--vscode-inputValidation-warningBorder); }
.kp-warnings .kp-icon { margin-top: 2px; color: var(--vscode-editorWarning-foreground); }
.kp-notice { margin: 0 0 6px; padding: 4px 10px; border-radius: 4px; background: var(--vscode-inputValidation-infoBackground); border: 1px solid var(--vscode-inputValidation-infoBorder); color: var(--vscode-inputValidation-infoForeground, inherit); }
.kp-empty { padding: 10px 0; color: var(--kp-dim); max-width: 72ch; overflow-wrap: anywhere; }
.kp-empty strong { color: var(--vscode-foreground); font-weight: 600; }

.kp-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; min-height: 28px; margin-bottom: 4px; }
.kp-total { font-weight: 600; margin-inline-end: auto; }
.korpus .kp-button { display: inline-flex; align-items: center; gap: 4px; min-width: 24px; min-height: 24px; padding: 0 4px; justify-content: center; color: var(--vscode-icon-foreground, inherit); }
.korpus .kp-button:hover { background: var(--vscode-toolbar-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
.korpus .kp-button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.korpus .kp-button[aria-disabled=true] { opacity: .4; cursor: default; background: none; outline-color: transparent; }
.kp-buttontext { padding-inline-end: 2px; }
.kp-range { font-variant-numeric: tabular-nums; padding: 0 4px; white-space: nowrap; color: var(--kp-dim); }
.kp-box { max-width: 100%; overflow-x: auto; }
.kp-box.kp-scrolled { height: 36em; min-height: 9em; resize: vertical; overflow: auto; overflow-anchor: none; scroll-padding-top: 2.4em; border-block-end: 1px solid var(--kp-line); }
.kp-blank { min-height: 1px; }
.kp-scrolled .kp-blank { background: repeating-linear-gradient(to bottom, transparent 0 .5em, color-mix(in srgb, var(--vscode-foreground) 5%, transparent) .5em 1.3em, transparent 1.3em 1.75em); }
.korpus [aria-busy=true] { animation: kp-wait .2s .15s forwards; }
@keyframes kp-wait { to { opacity: .5; } }
@media (prefers-reduced-motion: reduce) { .korpus [aria-busy=true] { animation-duration: 0s; } }

.kp-switches { display: inline-flex; border: 1px solid var(--kp-line); border-radius: 5px; }
.korpus .kp-switch { padding: 0 8px; min-height: 22px; border-radius: 4px; }
.korpus .kp-switch[aria-pressed=true] { background: var(--vscode-toolbar-activeBackground, var(--vscode-list-hoverBackground)); font-weight: 600; outline: 1px solid var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
.korpus .kp-behind { display: none !important; }
.kp-drawing { color: var(--kp-dim); padding: 8px 0 !important; }
.korpus .kp-figure { margin: 4px 0 8px; }
.kp-figurehead { display: flex; align-items: center; gap: 12px; margin-bottom: 4px; }
.kp-figurehead strong { font-weight: 600; margin-inline-end: auto; overflow-wrap: anywhere; }
.kp-figure figcaption { color: var(--kp-dim); margin-top: 6px; max-width: 90ch; overflow-wrap: anywhere; }
.kp-canvas { position: relative; }
.kp-canvas svg { display: block; width: 100%; height: auto; overflow: visible; --pic-text: var(--vscode-foreground); --pic-soft: var(--kp-dim); --pic-line: var(--kp-line); --pic-back: var(--vscode-editor-background);
  --pic-lane: color-mix(in srgb, var(--vscode-foreground) 8%, transparent); --pic-a: var(--vscode-charts-blue, #0a5bb5); --pic-b: #c2570c; --pic-c: #1b8a5a; --pic-d: #6e7781; --pic-edge: color-mix(in srgb, var(--vscode-foreground) 55%, transparent);
  --pic-land: color-mix(in srgb, var(--vscode-foreground) 13%, var(--vscode-editor-background)); --pic-border: var(--vscode-editor-background); }
.vscode-dark .kp-canvas svg, .vscode-high-contrast .kp-canvas svg { --pic-b: #f0a35e; --pic-c: #4fc38a; --pic-d: #a6adb5; }
.kp-canvas svg.kp-picture { font-family: inherit; }
.kp-mark:focus { outline: none; }
.kp-mark:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
.kp-mark.kp-lit:not(text) { stroke: var(--vscode-foreground); stroke-width: 2; paint-order: stroke; }
.kp-dim .kp-mark:not(.kp-lit, .kp-near) { opacity: .25; }
.kp-lit .pic-edge { stroke: var(--vscode-foreground); stroke-opacity: 1; }
.kp-mark:has(> .pic-edge):focus-visible { outline: none; }
.kp-mark:focus-visible .pic-edge { stroke: var(--vscode-focusBorder); stroke-opacity: 1; }
text.kp-mark.kp-lit { text-decoration: underline; }
.kp-tip { position: absolute; z-index: 2; pointer-events: none; max-width: min(100%, 40em); padding: 2px 8px; border-radius: 4px; overflow-wrap: anywhere; font-size: .92em;
  color: var(--vscode-editorHoverWidget-foreground, var(--vscode-foreground)); background: var(--vscode-editorHoverWidget-background, var(--vscode-editor-background)); border: 1px solid var(--vscode-editorHoverWidget-border, var(--kp-line)); }
.vscode-high-contrast .kp-canvas svg, .vscode-high-contrast-light .kp-canvas svg { --pic-lane: transparent; --pic-land: var(--vscode-editor-background); --pic-coast: color-mix(in srgb, var(--vscode-contrastBorder) 70%, transparent); --pic-border: color-mix(in srgb, var(--vscode-contrastBorder) 40%, transparent); --pic-line: color-mix(in srgb, var(--vscode-contrastBorder) 40%, transparent); --pic-laneline: color-mix(in srgb, var(--vscode-contrastBorder) 45%, transparent); }
.vscode-high-contrast-light .kp-canvas svg { --pic-b: #a3430a; --pic-c: #0f6b43; --pic-d: #4d555e; }

.kp-item { cursor: pointer; }
.kp-inert .kp-item { cursor: text; }
.kp-inert .kp-beside { display: none !important; }
.kp-node { background: none; color: var(--kp-mark); font-weight: 700; }
.kp-break { color: var(--kp-dim); opacity: .7; white-space: pre; }
.kp-control { font-size: .75em; padding: 0 2px; margin: 0 1px; border: 1px solid var(--vscode-editorWarning-foreground); border-radius: 3px; color: var(--vscode-editorWarning-foreground); unicode-bidi: isolate; direction: ltr; }
.korpus .kp-beside { display: inline-grid; place-items: center; width: 22px; height: 20px; border-radius: 4px; color: var(--vscode-icon-foreground, inherit); opacity: 0; }
.korpus .kp-beside:hover { background: var(--vscode-toolbar-hoverBackground); border-color: var(--vscode-contrastBorder, transparent); }
.kp-line:hover > .kp-beside, .kp-line:focus-within > .kp-beside, .kp-row:hover .kp-beside, .kp-row:focus .kp-beside, tr:hover .kp-beside, tr:focus .kp-beside { opacity: 1; }

.korpus .kp-sort { display: inline-flex; gap: 4px; align-items: baseline; max-width: 100%; padding: 0 2px; margin: 0 -3px; font-weight: 600; color: var(--kp-dim); }
.korpus .kp-sort:hover, .korpus [aria-sort$=ending] .kp-sort { color: var(--vscode-foreground); }
.korpus [aria-sort] .kp-sort::after { content: '▲' / ''; font-size: .65em; visibility: hidden; }
.korpus [aria-sort=descending] .kp-sort::after { content: '▼' / ''; }
.korpus [aria-sort$=ending] .kp-sort::after { visibility: visible; }

.kp-articles .kp-page { display: grid; gap: 14px; padding-block-end: 14px; }
.kp-articles .kp-page:last-child { padding-block-end: 0; }
.kp-article { display: grid; grid-template-columns: minmax(1.6em, max-content) minmax(0, 1fr); gap: 0 8px; }
.kp-rank { color: var(--kp-dim); text-align: end; font-variant-numeric: tabular-nums; }
.kp-found { min-width: 0; max-width: 110ch; }
.kp-line { display: flex; align-items: flex-start; gap: 4px; }
.kp-title { color: var(--vscode-textLink-foreground); font-weight: 600; overflow-wrap: anywhere; border-radius: 3px; }
.kp-title:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
.kp-facts { display: flex; flex-wrap: wrap; color: var(--kp-dim); font-size: .92em; overflow-wrap: anywhere; }
.kp-facts > :not(:last-child)::after { content: '·' / ''; margin: 0 6px; }
.kp-passages { margin-top: 3px !important; }
.kp-passages .kp-line { gap: 8px; padding: 1px 0; }
.kp-lineno { flex: none; min-width: 1.6em; color: var(--kp-dim); opacity: .8; font-size: .85em; line-height: 1.76; text-align: end; font-variant-numeric: tabular-nums; }
.kp-passage { padding-inline: 8px; border-inline-start: 2px solid var(--kp-line); border-radius: 0 3px 3px 0; overflow-wrap: anywhere; }
.kp-passage:hover { background: var(--vscode-list-hoverBackground); border-color: var(--kp-mark); }
.kp-text { display: block; }

.kp-claims .kp-page { display: grid; gap: 12px; padding-block-end: 12px; }
.kp-claims .kp-page:last-child { padding-block-end: 0; }
.kp-claim { border: 1px solid var(--kp-line); border-radius: 6px; overflow: hidden; }
.kp-claim.kp-possible { border-style: dashed; }
.kp-claimpart { font-weight: 600; padding-block: 4px 0; }
.kp-claim + .kp-claimpart { padding-block-start: 16px; }
.kp-claimhead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; padding: 6px 12px; background: color-mix(in srgb, var(--vscode-foreground) 5%, transparent); border-bottom: 1px solid var(--kp-line); }
.kp-claimhead > strong { font-weight: 600; }
.kp-claimnote { color: var(--kp-dim); font-size: .92em; font-variant-numeric: tabular-nums; }
.kp-claimnote + .kp-claimnote::before { content: '·' / ''; margin-inline-end: 10px; }
.korpus .kp-reasons { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 4px 5px; align-items: baseline; margin-top: 2px; }
.kp-reasons > .kp-claimnote { margin-inline-end: 3px; }
.kp-reason { max-width: 100%; padding: 0 7px; border: 1px solid var(--kp-line); border-radius: 9px; font-size: .88em; overflow-wrap: anywhere; }
.kp-reason-name { font-weight: 600; }
.kp-reason-figure { font-variant-numeric: tabular-nums; border-style: dashed; }
.kp-against-note { color: var(--vscode-editorWarning-foreground); font-weight: 600; font-size: .92em; }
.kp-against-note::before { content: '≠ ' / ''; }
.korpus .kp-sides { display: flex; flex-wrap: wrap; gap: 1px; background: var(--kp-line); }
.kp-side { position: relative; flex: 1 1 min(100%, 21em); display: flex; flex-direction: column; gap: 4px; min-width: 0; padding: 8px 12px 10px; background: var(--vscode-editor-background); }
.kp-side.kp-item:hover { background: color-mix(in srgb, var(--vscode-list-hoverBackground), var(--vscode-editor-background) 30%); }
.korpus .kp-side.kp-item:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: -2px; }
.kp-sidehead { display: flex; gap: 8px; align-items: baseline; min-width: 0; padding-inline-end: 22px; font-size: .92em; color: var(--kp-dim); }
.kp-sideno { flex: none; min-width: 1.5em; padding: 0 4px; border: 1px solid var(--kp-line); border-radius: 3px; text-align: center; font-size: .9em; font-variant-numeric: tabular-nums; color: var(--vscode-foreground); }
.kp-sidename { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; color: var(--vscode-foreground); }
.kp-sidefacts { flex: none; max-width: 60%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; margin-inline-start: auto; }
.kp-side > .kp-text { overflow-wrap: anywhere; text-wrap: pretty; }
.kp-only { color: inherit; background: color-mix(in srgb, var(--kp-1) 13%, transparent); border-radius: 2px; box-shadow: 0 1px 0 0 color-mix(in srgb, var(--kp-1) 60%, transparent); }
.kp-against { color: inherit; font-weight: 700; background: color-mix(in srgb, var(--vscode-editorWarning-foreground) 20%, transparent); border-radius: 2px; outline: 1px solid var(--vscode-editorWarning-foreground); outline-offset: 1px; }
.kp-side > .kp-against-note { font-weight: 400; overflow-wrap: anywhere; }
.kp-said { color: var(--kp-dim); font-size: .92em; }
.korpus .kp-side > .kp-beside { position: absolute; inset-inline-end: 6px; inset-block-start: 6px; background: var(--vscode-editor-background); }
.kp-side:hover > .kp-beside, .kp-side:focus > .kp-beside { opacity: 1; }
.vscode-high-contrast .kp-only, .vscode-high-contrast-light .kp-only { background: none; box-shadow: none; text-decoration: underline; text-underline-offset: .2em; }
.vscode-high-contrast .kp-against, .vscode-high-contrast-light .kp-against { background: none; outline-width: 2px; }
.vscode-high-contrast .kp-claimhead, .vscode-high-contrast-light .kp-claimhead { background: none; }

.kp-kwic { --kp-columns: minmax(0, 1fr) min(var(--kp-node, 12%), 28%) minmax(0, 1fr) minmax(0, clamp(9em, 24%, 24em)); }
.vscode-dark .korpus, .vscode-high-contrast .korpus { --kp-1: #7ab8ff; --kp-2: #ffab70; --kp-3: #55d6a8; }
.vscode-high-contrast-light .korpus { --kp-1: #0a3f85; --kp-2: #7d2e05; --kp-3: #064a37; }
.kp-row { display: grid; grid-template-columns: var(--kp-columns); }
.kp-row { position: relative; min-height: 1.75em; align-items: center; border-radius: 3px; white-space: pre; }
.kp-row > * { min-width: 0; overflow: hidden; grid-row: 1; }
.kp-key { text-decoration: underline 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
.kp-key1 { color: var(--kp-1); font-weight: 600; text-decoration-style: solid; }
.kp-key2 { color: var(--kp-2); text-decoration-style: dashed; text-decoration-thickness: 1.5px; }
.kp-key3 { color: var(--kp-3); text-decoration-style: dotted; }
.kp-order { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; color: var(--kp-dim); }
.korpus .kp-place-choice { font: inherit; min-height: 22px; padding: 0 2px; border-radius: 3px; color: var(--vscode-dropdown-foreground, inherit); background: var(--vscode-dropdown-background, var(--vscode-editor-background)); border: 1px solid var(--vscode-dropdown-border, var(--kp-line)); border-bottom-width: 2px; }
.kp-choice1 { border-bottom-color: var(--kp-1) !important; }
.kp-choice2 { border-bottom-color: var(--kp-2) !important; border-bottom-style: dashed !important; }
.kp-choice3 { border-bottom-color: var(--kp-3) !important; border-bottom-style: dotted !important; }
.korpus .kp-link { color: var(--vscode-textLink-foreground); padding: 0 4px; min-height: 22px; text-decoration: underline; text-underline-offset: .15em; }
.korpus .kp-link:hover { color: var(--vscode-textLink-activeForeground); }
.kp-collocate { font-weight: 700; border-radius: 3px; background: color-mix(in srgb, var(--vscode-foreground) 13%, transparent); }
.kp-group { position: sticky; top: 1.95em; z-index: 1; display: flex; padding: 4px 4px 2px; background: var(--vscode-editor-background); border-bottom: 1px solid var(--kp-line); }
.kp-page + .kp-page > .kp-group:first-child { padding-top: 4px; }
.kp-row + .kp-group { margin-top: 8px; }
.kp-group > div { display: flex; gap: 10px; min-width: 0; font-weight: 600; white-space: pre; }
.kp-groupcount { flex: none; color: var(--kp-dim); font-weight: 400; }
.kp-row > .kp-left { grid-column: 1; display: flex; justify-content: flex-end; padding-inline-start: 4px; }
.kp-row > .kp-match { grid-column: 2; text-align: center; text-overflow: ellipsis; }
.kp-row > .kp-right { grid-column: 3; display: flex; }
.kp-row > .kp-from { grid-column: 4; }
.kp-left > bdi, .kp-right > bdi { flex: none; }
.kp-lines .kp-left { -webkit-mask-image: linear-gradient(to right, transparent, #000 2em); mask-image: linear-gradient(to right, transparent, #000 2em); }
.kp-lines .kp-right { -webkit-mask-image: linear-gradient(to left, transparent, #000 2em); mask-image: linear-gradient(to left, transparent, #000 2em); }
.kp-row[data-direction=rtl] > .kp-left { grid-column: 3; -webkit-mask-image: linear-gradient(to left, transparent, #000 2em); mask-image: linear-gradient(to left, transparent, #000 2em); }
.kp-row[data-direction=rtl] > .kp-right { grid-column: 1; -webkit-mask-image: linear-gradient(to right, transparent, #000 2em); mask-image: linear-gradient(to right, transparent, #000 2em); }
.kp-match > bdi[data-after]::before { content: attr(data-after); visibility: hidden; }
.kp-match > bdi[data-before]::after { content: attr(data-before); visibility: hidden; }
.kp-match b { color: var(--kp-mark); font-weight: 700; }
.kp-from { display: flex; align-items: center; gap: 8px; padding-inline-start: 14px; color: var(--kp-dim); font-size: .92em; }
.kp-from .kp-date { flex: none; min-width: 5.6em; font-variant-numeric: tabular-nums; }
.kp-from .kp-page { flex: none; font-variant-numeric: tabular-nums; }
.kp-label { overflow: hidden; text-overflow: ellipsis; }
.kp-from .kp-beside { position: absolute; inset-inline-end: 2px; background: var(--vscode-editor-background); }
.kp-row.kp-item:hover { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
.korpus .kp-row.kp-item:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.kp-headrows { position: sticky; top: 0; z-index: 2; background: var(--vscode-editor-background); }
.kp-head { border-bottom: 1px solid var(--kp-line); border-radius: 0; margin-bottom: 2px; }
.kp-head > .kp-match { justify-self: center; overflow: visible; padding-inline: 6px; }
.kp-head > .kp-left .kp-sort { flex-direction: row-reverse; }
.kp-head > .kp-match .kp-sort { position: relative; }
.kp-head > .kp-match .kp-sort::after { position: absolute; inset-inline-start: 100%; bottom: 4px; }
.kp-head > .kp-from { font-size: inherit; }
.kp-head > .kp-right { padding-inline-start: 6px; }
.kp-head > .kp-left { padding-inline-end: 6px; }

.korpus .kp-table { border-collapse: separate; border-spacing: 0; width: auto; max-width: 100%; min-width: min(100%, 24em); font: inherit; color: inherit; }
.korpus .kp-table th, .korpus .kp-table td { padding: 2px 14px 2px 6px; text-align: start; vertical-align: baseline; border: none; overflow-wrap: break-word; }
.korpus .kp-table th { position: sticky; top: 0; z-index: 2; background: var(--vscode-editor-background); border-bottom: 1px solid var(--kp-line); padding-block: 3px; white-space: nowrap; }
.korpus .kp-table .kp-number { text-align: end; font-variant-numeric: tabular-nums; padding-inline: 14px 10px; white-space: nowrap; }
.korpus .kp-table th.kp-number .kp-sort { flex-direction: row-reverse; }
.korpus .kp-table tbody tr:nth-child(even) { background: var(--vscode-tree-tableOddRowsBackground); }
.korpus .kp-table tbody tr:hover { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
.korpus .kp-table tbody tr:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.korpus .kp-table tr.kp-item { position: relative; }
.korpus .kp-table .kp-bar { min-width: 8em; background: linear-gradient(to left, color-mix(in srgb, var(--vscode-charts-blue, var(--kp-mark)) 24%, transparent) var(--kp-share), transparent 0) right center / 100% 80% no-repeat; }
.korpus .kp-table .kp-longtext .kp-celltext { max-width: none; }
.korpus .kp-table .kp-longtext { white-space: normal; min-width: 28ch; max-width: 90ch; overflow-wrap: anywhere; }
.korpus .kp-celltext { max-width: 32ch; }
.korpus .kp-table .kp-pathcell .kp-celltext { display: flex; max-width: 17ch; color: var(--kp-dim); white-space: pre; }
.kp-name { overflow: hidden; text-overflow: ellipsis; }
.kp-place { flex: none; }
.korpus .kp-table .kp-offset, .kp-null { color: var(--kp-dim); }
.korpus .kp-table .kp-beside { position: absolute; inset-inline-end: 2px; inset-block-start: 2px; background: var(--vscode-editor-background); }

.kp-method { margin-top: 8px; padding-top: 4px; border-top: 1px solid var(--kp-line); color: var(--kp-dim); font-size: .92em; }
.kp-method summary { cursor: pointer; overflow-wrap: anywhere; border-radius: 3px; }
.kp-method summary:hover { color: var(--vscode-foreground); }
.kp-method summary > :not(:last-child)::after { content: '·' / ''; margin: 0 6px; }
.korpus .kp-method dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 14px; margin: 6px 0 2px 16px; }
.kp-method dd > * { display: block; overflow-wrap: anywhere; }
.korpus .kp-method code { font-family: var(--vscode-editor-font-family, monospace); color: var(--vscode-foreground); background: none; padding: 0; font-size: .95em; }

@container korpus (min-width: 641px) and (max-width: 820px) { .kp-from .kp-date { display: none; } }
@container korpus (max-width: 640px) {
  .kp-buttontext { display: none; }
  .kp-kwic { --kp-columns: minmax(0, 1fr) min(var(--kp-node, 20%), 46%) minmax(0, 1fr); }
  .kp-row:not(.kp-head) { padding-block: 2px 4px; }
  .kp-row:not(.kp-head) > .kp-from { grid-column: 1 / -1; grid-row: 2; padding-inline: 4px; font-size: .85em; }
  .kp-from .kp-date:empty { display: none; }
  .kp-head > .kp-from { display: none; }
  .korpus .kp-table:has(.kp-longtext) .kp-pathcell .kp-celltext { max-width: 9ch; }
  .korpus .kp-table .kp-longtext .kp-celltext { max-width: none; }
.korpus .kp-table .kp-longtext { min-width: 22ch; }
  .korpus .kp-table .kp-offset { display: none; }
  .korpus .kp-method dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .kp-method dd { margin-bottom: 6px !important; }
}
@container korpus (max-width: 440px) {
  .korpus .kp-table .kp-pathcell .kp-celltext { max-width: 9ch; }
  .korpus .kp-table .kp-bar { min-width: 5em; }
}
.vscode-high-contrast .kp-left, .vscode-high-contrast .kp-right { -webkit-mask-image: none !important; mask-image: none !important; }
.vscode-high-contrast .kp-node, .vscode-high-contrast .kp-match b { text-decoration: underline; }
`;
