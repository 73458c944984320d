/** The style of a saved matter, on screen and on paper. */
export const STYLE = `
:root { color-scheme: light }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1a1c1f; background: #fff;
  font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "Open Sans", sans-serif }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .3rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #b9b9b1; padding-bottom: .2rem }
h3 { font-size: 1rem; margin: 1.2rem 0 .2rem }
p { margin: .3rem 0 }
.muted, small, figcaption, .date { color: #5a5f66; font-size: .85rem }
small { display: block; font-weight: 400 }
table.plot { width: 100%; table-layout: fixed; border-collapse: collapse; margin: .4rem 0 1rem }
.plot th, .plot td { text-align: start; padding: .25rem .4rem; vertical-align: middle }
.plot tbody tr { border-top: 1px solid #e2e2dc }
.plot tbody td:nth-child(2) { padding-block: 0 }
.plot thead td:nth-child(2) { width: 358px }
.plot thead td:nth-child(3) { width: 7.5rem }
.plot thead td:nth-child(4) { width: 5.5rem }
.plot th { overflow-wrap: anywhere }
.plot thead th, .plot thead td { padding-block: 0; font-weight: 400; color: #5a5f66; font-size: .85rem }
.value, .date { text-align: end !important; white-space: nowrap }
svg { display: block; max-width: 100% }
svg text { font-size: 11px; fill: #5a5f66; text-anchor: middle }
svg path { fill: none }
.grid { stroke: #e2e2dc }
.line { stroke: #0a58a6; stroke-width: 2 }
.dot { fill: #0a58a6; stroke: #0a58a6; stroke-width: 2 }
.hollow { fill: #fff }
.about { fill: #0a58a6; opacity: .28 }
.cross { stroke: #ab3b08; stroke-width: 2.5 }
figure { margin: .6rem 0 .6rem 1rem }
blockquote { margin: 0; font-family: Charter, "Noto Serif", Cambria, Georgia, serif; font-size: 1.05rem }
mark { background: #ffe49a; color: inherit }
code { font: .8rem ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
li { margin: .35rem 0 }
.decided { margin-left: 1rem; padding-left: .6rem; border-left: 2px solid #1d6b34 }
article, figure, tr, li { break-inside: avoid }
h2, h3 { break-after: avoid }
footer { margin-top: 2.5rem; border-top: 1px solid #b9b9b1; padding-top: .5rem }
@page { margin: 16mm }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt }
  mark, .dot, .about { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  a { color: inherit; text-decoration: none }
}
`;
