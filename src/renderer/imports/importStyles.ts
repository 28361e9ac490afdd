import { addStyleSheet } from '../addStyleSheet';

/** Adds the style sheet of the import page to a document, once. */
export function addImportStyles(document: Document): void {
  addStyleSheet(document, 'korpus-import-styles', STYLES);
}

/** Only colours and fonts of the theme. */
const STYLES = `
body { padding: 0; background: var(--vscode-editor-background); }
#import {
  --im-line: var(--vscode-contrastBorder, var(--vscode-editorGroup-border, var(--vscode-panel-border, rgba(128, 128, 128, .3))));
  --im-dim: var(--vscode-descriptionForeground);
  display: grid; gap: 16px; padding: 20px 24px 0; min-height: 100vh; box-sizing: border-box; grid-template-rows: auto auto auto 1fr auto;
  color: var(--vscode-foreground); font: var(--vscode-font-size, 13px)/1.45 var(--vscode-font-family);
}
#import *, #import *::before { box-sizing: border-box; }
#import h1, #import h2, #import p { margin: 0; }
#import h1 { font-size: 1.7em; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
#import h2, #import h3 { font-size: 1em; font-weight: 600; margin: 0 0 8px; }
#import h3 { grid-column: 1 / -1; margin: 4px 0 0; }
#import bdi { unicode-bidi: isolate; }
.im-sources { display: flex; flex-wrap: wrap; gap: 2px 14px; color: var(--im-dim); font-family: var(--vscode-editor-font-family); overflow-wrap: anywhere; }
.im-all { border: 1px solid var(--im-line); border-radius: 6px; padding: 12px 14px; }
.im-fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 8px 14px; }
.im-fields:empty { display: none; }
.im-fields + .im-fields { margin-top: 10px; }
.im-field { display: grid; gap: 3px; align-content: end; }
.im-field > span { color: var(--im-dim); }
.im-check { display: inline-flex; align-items: center; gap: 6px; margin-top: 10px; cursor: pointer; }
#import input[type=text], #import select {
  width: 100%; min-width: 0; font: inherit; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--im-line)); border-radius: 2px; padding: 3px 6px;
}
#import input[list]::-webkit-calendar-picker-indicator { display: none !important; }
#import input[type=text]::placeholder { color: var(--vscode-input-placeholderForeground); }
#import input[type=checkbox] { accent-color: var(--vscode-button-background); margin: 0; }
#import :focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
#import input:invalid, #import .im-row input[type=text]:invalid, #import .im-row:hover input[type=text]:invalid { border-color: var(--vscode-inputValidation-errorBorder, red); }
.im-chips { display: flex; flex-wrap: wrap; gap: 6px; min-height: 26px; }
.im-chip { font: inherit; color: inherit; background: none; border: 1px solid var(--im-line); border-radius: 13px; padding: 2px 12px; cursor: pointer; font-variant-numeric: tabular-nums; }
.im-chip::before { content: ''; display: inline-block; width: 8px; height: 8px; border-radius: 50%; margin-inline-end: 7px; background: var(--im-fate); }
.im-chip:hover { background: var(--vscode-list-hoverBackground); }
.im-chip[aria-pressed=true] { background: var(--vscode-list-activeSelectionBackground); color: var(--vscode-list-activeSelectionForeground); border-color: var(--vscode-focusBorder); }
.im-new, .im-updated { --im-fate: var(--vscode-charts-green, #388a34); }
.im-same, .im-skipped { --im-fate: var(--im-dim); }
.im-edited, .im-duplicate { --im-fate: var(--vscode-charts-yellow, #b89500); }
.im-unread { --im-fate: var(--vscode-charts-red, #e51400); }
.im-table { overflow-x: auto; min-height: 120px; }
.im-table table { border-collapse: collapse; width: 100%; table-layout: fixed; min-width: 900px; }
.im-table th { text-align: start; font-weight: 600; padding: 4px 8px; position: sticky; top: 0; background: var(--vscode-editor-background); border-bottom: 1px solid var(--im-line); }
.im-table th:nth-child(1) { width: 34px; } .im-table th:nth-child(2) { width: 15%; } .im-table th:nth-child(4) { width: 96px; }
.im-table th:nth-child(5), .im-table th:nth-child(6) { width: 11%; } .im-table th:nth-child(7) { width: 124px; } .im-table th:nth-child(8) { width: 24%; }
.im-table td { padding: 4px 8px; vertical-align: top; border-bottom: 1px solid color-mix(in srgb, var(--vscode-foreground) 8%, transparent); overflow: hidden; text-overflow: ellipsis; overflow-wrap: anywhere; }
.im-table td:first-child { padding-top: 8px; box-shadow: inset 3px 0 0 var(--im-fate); padding-inline-start: 11px; }
.im-row[data-left] td:not(:first-child) { opacity: .45; text-decoration: line-through; }
#import .im-row input[type=text] { background: transparent; border-color: transparent; padding: 2px 4px; margin: -3px -5px; width: calc(100% + 10px); color: inherit; }
#import .im-row:hover input[type=text], #import .im-row input[type=text]:focus { background: var(--vscode-input-background); border-color: var(--vscode-input-border, var(--im-line)); }
.im-file, .im-guess { color: var(--im-dim); }
.im-note { color: var(--im-dim); } .im-note::before { content: '⚠ '; color: var(--vscode-charts-yellow, #b89500); }
.im-unread .im-becomes > bdi { color: var(--vscode-errorForeground); }
.im-opening { color: var(--im-dim); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.im-link { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; cursor: pointer; text-align: start; overflow-wrap: anywhere; }
.im-link:hover { text-decoration: underline; }
.im-empty { color: var(--im-dim); padding: 24px 8px; }
#import footer { position: sticky; bottom: 0; display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 12px 24px; margin: 0 -24px; background: var(--vscode-editor-background); border-top: 1px solid var(--im-line); }
.im-acts { display: flex; align-items: center; gap: 10px; flex: none; }
#import .im-first, #import .im-second { font: inherit; padding: 5px 14px; border-radius: 2px; border: 1px solid var(--vscode-button-border, transparent); cursor: pointer; }
#import .im-first { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
#import .im-first:hover { background: var(--vscode-button-hoverBackground); }
#import .im-second { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
#import .im-table > .im-second { margin: 12px 8px; }
.im-busy { width: 14px; height: 14px; border-radius: 50%; border: 2px solid var(--vscode-progressBar-background); border-inline-end-color: transparent; animation: im-turn 1s linear infinite; }
@keyframes im-turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .im-busy { animation: none; } }
`;
