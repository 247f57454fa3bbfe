/** The style sheet of a report: light, dark and paper; text as large as the reader sets it. */
export const reportCss = `
:root{color-scheme:light dark;--page:#fff;--text:#1a1a1c;--muted:#565660;--rule:#d9d9de;--soft:#f5f6f8;--note:#fff6dc;
--series-1:#0b5cad;--series-2:#b85c00;--series-3:#7a808c;--series-4:#00795c;--series-5:#a8327a;--series-6:#5a4bc4;--series-7:#8a6d00;--series-8:#b3261e}
@media (prefers-color-scheme:dark){:root{--page:#16181d;--text:#f1f1f4;--muted:#b9bcc6;--rule:#3a3e47;--soft:#202329;--note:#33290d;
--series-1:#6cb0ff;--series-2:#f2a33a;--series-3:#8d94a1;--series-4:#4fc9a4;--series-5:#e68cc4;--series-6:#ada1ff;--series-7:#d6bf4a;--series-8:#ff8a80}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:56rem;background:var(--page);color:var(--text);font:1rem/1.75 system-ui,"Hiragino Sans","Noto Sans JP","Yu Gothic",sans-serif}
h1{font-size:1.75rem;line-height:1.4;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.375rem;line-height:1.4;margin:3rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--rule)}
nav h2{font-size:1rem;margin:1.5rem 0 0;border:0;padding:0}
nav ol{columns:2 16rem;margin:.5rem 0;padding-left:1.75rem}
p{margin:.5rem 0;max-width:44rem}
header p{margin:.125rem 0;color:var(--muted);font-size:.9375rem}
ul{padding-left:1.25rem;max-width:44rem}
a{color:var(--series-1);text-underline-offset:.2em}
.note{background:var(--note);border-left:4px solid var(--series-2);padding:.75rem 1rem}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:.75rem;margin:1rem 0}
.figures>div{border:1px solid var(--rule);border-radius:.5rem;padding:.75rem 1rem}
.figures dt{color:var(--muted);font-size:.9375rem;line-height:1.5}
.figures dd{margin:0}
.figures strong{display:block;font-size:1.625rem;line-height:1.4;font-variant-numeric:tabular-nums}
.figures span{display:block;font-size:.875rem;line-height:1.6;color:var(--muted)}
figure{margin:1.25rem 0}
figcaption,caption{font-weight:700;text-align:left;padding:.25rem 0}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:.25rem 0;padding:0;font-size:.9375rem}
.legend span{display:inline-block;width:.875em;height:.875em;border-radius:2px;margin-right:.375em;vertical-align:-.06em}
.scroll{overflow-x:auto}
.scroll>svg{min-width:36rem;width:100%;height:auto}
details{margin:.25rem 0}
summary{cursor:pointer;padding:.5rem 0;color:var(--series-1)}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.5}
th.number{white-space:normal}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;min-width:5rem}
tbody th{font-weight:400;min-width:12rem}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid var(--series-2);outline-offset:2px}
@media (forced-colors:active){.legend span{forced-color-adjust:none}svg{forced-color-adjust:none;background:#fff;color:#000}}
@media print{:root{color-scheme:light;--page:#fff;--text:#000;--muted:#333;--rule:#bbb;--note:#fff;
--series-1:#0b5cad;--series-2:#b85c00;--series-3:#7a808c;--series-4:#00795c;--series-5:#a8327a;--series-6:#5a4bc4;--series-7:#8a6d00;--series-8:#b3261e}
body{max-width:none;padding:0;font-size:10pt}nav{display:none}summary{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}
.scroll{overflow:visible}.scroll>svg{min-width:0;max-width:16cm}*{print-color-adjust:exact}
h2,figcaption,caption,.legend{break-after:avoid}figure>.scroll,tr,.figures>div,.note{break-inside:avoid}thead{display:table-header-group}}
`.trim();
