/**
 * Style of all pictures. The colours here are for white paper; a page sets `--pic-…` for its theme. Blue (`a`), orange (`b`), green (`c`) and grey (`d`)
 * are told apart with any kind of colour vision, and nothing is said by colour alone.
 */
export const PICTURE_STYLE = `
.kp-picture { color: var(--pic-text, #1f2328); font: 12px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.kp-picture text { fill: currentColor; font-size: 12px; font-variant-numeric: tabular-nums; }
.kp-picture .pic-soft { fill: var(--pic-soft, #57606a); }
.kp-picture .pic-small { font-size: 11px; }
.kp-picture .pic-end { text-anchor: end; }
.kp-picture .pic-middle { text-anchor: middle; }
.kp-picture .pic-line { stroke: var(--pic-line, #d0d7de); stroke-width: 1; fill: none; shape-rendering: crispEdges; }
.kp-picture .pic-lane { fill: var(--pic-lane, #eef1f4); stroke: var(--pic-laneline, none); }
.kp-picture .pic-a { fill: var(--pic-a, #0a5bb5); }
.kp-picture .pic-b { fill: var(--pic-b, #c2570c); }
.kp-picture .pic-c { fill: var(--pic-c, #1b8a5a); }
.kp-picture .pic-d { fill: var(--pic-d, #6e7781); }
.kp-picture .pic-edge { stroke: var(--pic-edge, #8c959f); stroke-opacity: .65; stroke-linecap: round; }
.kp-picture .pic-hit { stroke: transparent; stroke-width: 10; }
.kp-picture .pic-spoke { stroke: var(--pic-edge, #8c959f); stroke-opacity: .35; }
.kp-picture .pic-ring { fill: none; stroke: var(--pic-soft, #57606a); stroke-opacity: .45; stroke-dasharray: 2 3; }
.kp-picture .pic-node { fill: var(--pic-back, #fff); stroke: var(--pic-b, #c2570c); stroke-width: 1.5; }
.kp-picture .pic-land { fill: var(--pic-land, #e3e7eb); stroke: var(--pic-coast, none); stroke-width: .6; }
.kp-picture .pic-border { fill: none; stroke: var(--pic-border, #fff); stroke-width: .9; stroke-linejoin: round; }
.kp-picture .pic-place { fill: var(--pic-a, #0a5bb5); fill-opacity: .55; stroke: var(--pic-a, #0a5bb5); stroke-width: 1; }
.kp-picture .pic-tint { stroke: var(--pic-a, #0a5bb5); stroke-width: 1; stroke-opacity: .6; }
.kp-picture .pic-dot { stroke: var(--pic-back, #fff); stroke-width: 1; }
.kp-picture .pic-zero { stroke: var(--pic-soft, #57606a); }
.kp-picture .pic-path { fill: none; stroke: var(--pic-a, #0a5bb5); stroke-width: 1.5; stroke-linejoin: round; }
.kp-picture :is(.pic-name, .pic-halo) { paint-order: stroke; stroke: var(--pic-back, #fff); stroke-width: 3; stroke-linejoin: round; }
.kp-picture .pic-strong { font-weight: 600; }
.kp-picture .pic-unknown { fill: var(--pic-back, #fff); stroke: var(--pic-soft, #57606a); stroke-width: 1; stroke-dasharray: 3 2; }
`.trim();
