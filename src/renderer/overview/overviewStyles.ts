import { addStyleSheet } from '../addStyleSheet';

/** Adds the style sheet of the overview to a document, once. */
export function addOverviewStyles(document: Document): void {
  addStyleSheet(document, 'korpus-overview-styles', STYLES);
}

/** Only colours and fonts of the theme; sizes in a scale of four. */
const STYLES = `
#overview {
  --ov-line: var(--vscode-contrastBorder, var(--vscode-editorGroup-border, var(--vscode-panel-border, rgba(128, 128, 128, .3))));
  --ov-dim: var(--vscode-descriptionForeground);
  --ov-bar: var(--vscode-charts-blue, var(--vscode-textLink-foreground));
  max-width: 1180px; margin: 0 auto; padding: 20px 24px 40px; display: grid; gap: 20px;
  color: var(--vscode-foreground); font: var(--vscode-font-size, 13px)/1.45 var(--vscode-font-family);
}
body { padding: 0; container-type: inline-size; background: var(--vscode-editor-background); }
#overview *, #overview *::before { box-sizing: border-box; }
#overview h1, #overview h2, #overview p, #overview ul { margin: 0; padding: 0; list-style: none; }
#overview h1 { font-size: 1.7em; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
#overview h2 { font-size: 1em; font-weight: 600; display: flex; align-items: baseline; gap: 8px; margin-bottom: 8px; }
#overview button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: start; cursor: pointer; }
#overview button:focus { outline: none; }
#overview button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
#overview bdi, #overview [dir] { unicode-bidi: isolate; }
.ov-sub { color: var(--ov-dim); margin-top: 2px !important; }
.ov-total { color: var(--ov-dim); font-weight: 400; font-variant-numeric: tabular-nums; }
.ov-note { color: var(--ov-dim); }
.ov-say { white-space: pre-line; padding: 20px; }
.ov-fine { color: var(--ov-dim); }

[data-part=analysis]:empty { display: none; }
.ov-analysis { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; padding: 8px 12px; border: 1px solid var(--ov-line); border-radius: 6px; font-variant-numeric: tabular-nums; }
.ov-progress { flex: 1 1 120px; max-width: 260px; height: 4px; border-radius: 2px; background: color-mix(in srgb, var(--vscode-foreground) 14%, transparent); overflow: hidden; }
.ov-progress span { display: block; height: 100%; background: var(--vscode-progressBar-background, var(--ov-bar)); }
#overview .ov-link { color: var(--vscode-textLink-foreground); border-radius: 3px; }
#overview .ov-link:hover { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }

#overview .ov-figures { display: flex; flex-wrap: wrap; gap: 4px 32px; padding-block: 8px; border-block: 1px solid var(--ov-line); }
#overview .ov-figure { display: grid; gap: 1px; padding: 6px 10px; margin-inline-start: -10px; min-width: 92px; border-radius: 5px; }
.ov-number { font-size: 1.9em; line-height: 1.15; font-weight: 300; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.ov-name { color: var(--ov-dim); }

.ov-rows { display: grid; }
.ov-rows > li { display: grid; min-width: 0; }
#overview .ov-row { display: grid; grid-template-columns: minmax(0, 1fr) auto; grid-template-areas: "text value" "bar bar"; gap: 1px 12px; padding: 3px 8px; border-radius: 4px; align-items: baseline; min-width: 0; }
#overview button.ov-row:hover, #overview button.ov-figure:hover, #overview button.ov-notice:hover { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
#overview button.ov-row:focus-visible, #overview button.ov-figure:focus-visible, #overview button.ov-notice:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.ov-row .ov-text { grid-area: text; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.ov-row .ov-detail { display: none; }
.ov-row .ov-value { grid-area: value; font-variant-numeric: tabular-nums; text-align: end; }
.ov-bar { grid-area: bar; height: 3px; margin-top: 1px; border-radius: 2px; background: color-mix(in srgb, var(--vscode-foreground) 7%, transparent); overflow: hidden; }
.ov-bar span { display: block; height: 100%; border-radius: 2px; background: var(--ov-bar); }

.ov-cards { display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr); }
.ov-card { min-width: 0; padding: 14px 14px 12px; border: 1px solid var(--ov-line); border-radius: 8px; }
#overview .ov-rows { margin-inline: -8px; }
#overview .ov-more { margin: 6px 0 0 -8px; padding-inline: 8px; }
#overview .ov-articles .ov-row, #overview .ov-repeats .ov-row { grid-template-areas: "text value" "detail detail"; }
.ov-articles .ov-row .ov-detail, .ov-repeats .ov-row .ov-detail { grid-area: detail; text-align: start; display: block; color: var(--ov-dim); font-size: .92em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.ov-articles .ov-row .ov-value { color: var(--ov-dim); font-size: .92em; }
.ov-repeats .ov-row .ov-text { white-space: normal; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
.ov-wide .kp-figure { margin: 0 !important; }
/* The card's heading and the numbers in the picture say it; who does not see them hears it. */
.ov-wide .kp-figure figcaption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ov-wide .kp-figurehead strong { display: none; }
.ov-wide .kp-figurehead { justify-content: flex-end; margin-top: -30px; }

#overview .ov-notice { display: grid; grid-template-columns: 16px minmax(0, 1fr); gap: 0 8px; padding: 3px 8px; border-radius: 4px; align-items: start; }
.ov-notice .kp-icon { margin-top: .1em; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.1; stroke-linecap: round; stroke-linejoin: round; }
.ov-notice .ov-text { overflow-wrap: anywhere; }
.ov-notice .ov-detail { grid-column: 2; color: var(--ov-dim); font-size: .92em; overflow-wrap: anywhere; }
.ov-warning .kp-icon { color: var(--vscode-editorWarning-foreground); }
.ov-information .kp-icon { color: var(--vscode-editorInfo-foreground, var(--ov-bar)); }

@container (min-width: 620px) { .ov-thirds { grid-template-columns: repeat(2, minmax(0, 1fr)); } .ov-pair { grid-template-columns: repeat(2, minmax(0, 1fr)); } .ov-pair > .ov-articles { grid-column: 1 / -1; } }
@container (min-width: 900px) {
  .ov-thirds { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .ov-pair { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); grid-template-rows: auto 1fr; }
  .ov-languages { align-self: start; }
  .ov-pair > .ov-articles { grid-column: 1; grid-row: 1 / span 2; }
}
.vscode-high-contrast .ov-bar, .vscode-high-contrast .ov-progress { background: transparent; outline: 1px solid var(--vscode-contrastBorder); }
.vscode-high-contrast .ov-bar { height: 5px; }
`;
