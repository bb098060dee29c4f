/** Style of `case.html`: system fonts, no other file, fit for print. */
export const recordStyle = `
:root { color-scheme: light dark }
body { font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.75rem; line-height: 1.3 }
h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 2px solid }
h3 { font-size: 1.1rem }
small { font-size: .8em; font-weight: normal; opacity: .75 }
.table { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid; overflow-wrap: anywhere }
th { min-width: 5rem }
th[scope=row] { width: 30% }
td { white-space: pre-line }
td img { display: block; max-width: 10rem; max-height: 8rem }
code { font-size: .8em }
@page { size: A4; margin: 18mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt } }
@media print {
  :root { color-scheme: light; font-size: 13px }
  body { font-size: 13px; max-width: none; margin: 0; padding: 0 }
  a { color: inherit }
  h1, h2, h3, h2 + p { break-after: avoid }
  tr { break-inside: avoid }
  .table { overflow: visible }
}
`
