/**
 * The page's one style sheet: light and dark, phone and A4. Verdicts differ by shape and border
 * too, for black-and-white prints.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#14211B;--second:#4A5A52;--line:#D8E0DB;--paper:#FFF;--ground:#F6F8F6;--primary:#0B6B4F;--dark:#084C39;--wash:#E6F2ED;--gold:#B7791F;
--met:#17693A;--met-wash:#E4F3E9;--not:#A32018;--not-wash:#FBE9E7;--open:#7A4F00;--open-wash:#FFF3DB;--na:#55605A;--na-wash:#EEF1EF}
@media (prefers-color-scheme:dark){:root{--ink:#E7EFEA;--second:#A9B8B0;--line:#2C3B34;--paper:#16211C;--ground:#0F1714;--primary:#5CC8A1;--dark:#8ADBBD;--wash:#1B2F27;--gold:#E0B25C;
--met:#7AD6A0;--met-wash:#17301F;--not:#F2A29B;--not-wash:#3A1B19;--open:#F0C674;--open-wash:#33280F;--na:#B3BEB8;--na-wash:#222D28}}
*{box-sizing:border-box}
html{scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:70rem;margin:0 auto;padding:32px 24px 64px;background:var(--paper)}
h1,h2,h3,h4{line-height:1.27;font-weight:600;margin:0;text-wrap:balance}
h1{font-size:28px;color:var(--dark)}
h2{font-size:22px;margin:48px 0 8px;color:var(--dark)}
h3{font-size:18px;margin:32px 0 8px}
h4{font-size:14px;margin:20px 0 4px;color:var(--second)}
p{margin:0 0 8px;max-width:75ch}
a{color:var(--primary);text-underline-offset:2px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--gold);outline-offset:2px;border-radius:2px}
.lead{font-size:20px;margin:4px 0 16px}
.quiet{color:var(--second)}
.small{font-size:14px}
dl.head{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:16px 0;font-size:15px}
dl.head dt{color:var(--second)} dl.head dd{margin:0}
.sets{display:grid;gap:12px;margin:24px 0 0;padding:0;list-style:none}
.sets>li{border:1px solid var(--line);border-left:6px solid var(--na);border-radius:6px;padding:16px 20px}
.sets>li.met{border-left-color:var(--met)} .sets>li.not-met{border-left-color:var(--not)} .sets>li.undetermined{border-left-color:var(--open);border-left-style:dashed}
.sets .row{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:baseline;justify-content:space-between}
.sets h2{margin:0;font-size:18px}
.bar{height:8px;margin:12px 0 8px;background:var(--na-wash);border:1px solid var(--line);border-radius:4px;overflow:hidden}
.bar>span{display:block;height:100%;background:var(--met)}
.mark{display:inline-flex;align-items:baseline;gap:6px;padding:1px 10px 1px 8px;border-radius:6px;border:1px solid currentColor;font-weight:600;font-size:14px;white-space:nowrap}
.mark>span:first-child{font-family:"Segoe UI Symbol","Noto Sans Symbols 2","DejaVu Sans",Arial,sans-serif;min-width:1em;text-align:center}
.mark.met{color:var(--met);background:var(--met-wash)} .mark.not-met{color:var(--not);background:var(--not-wash);border-width:2px}
.mark.undetermined{color:var(--open);background:var(--open-wash);border-style:dashed} .mark.not-applicable{color:var(--na);background:var(--na-wash);border-color:transparent}
section.unread{border-left:4px solid var(--primary);padding:4px 0 4px 16px}
ol.todo{list-style:none;margin:16px 0 0;padding:0;counter-reset:todo}
ol.todo>li{counter-increment:todo;display:grid;grid-template-columns:2.5rem 1fr minmax(9rem,15rem);gap:0 16px;padding:12px 0;border-top:1px solid var(--line);break-inside:avoid}
ol.todo>li::before{content:counter(todo);font-weight:600;color:var(--primary);text-align:right}
ol.todo .what{font-weight:500}
ol.todo ul,.details{margin:4px 0 0;padding-left:18px;color:var(--second);font-size:14px}
ol.todo .kind{font-size:12px;font-weight:600;color:var(--second);border:1px solid var(--line);border-radius:4px;padding:0 6px;margin-right:8px;white-space:nowrap}
ol.todo .side{font-size:14px}
.effect{color:var(--met);font-weight:600;font-size:14px}
.links{display:inline-flex;flex-wrap:wrap;gap:0 10px}
table{border-collapse:collapse;width:100%;font-size:14px;margin:12px 0}
caption{text-align:left;color:var(--second);padding:0 0 6px}
th,td{border-bottom:1px solid var(--line);padding:10px 12px;text-align:left;vertical-align:top}
thead th{position:sticky;top:0;background:var(--wash);color:var(--dark);font-weight:600;z-index:1;border-bottom:2px solid var(--primary)}
tbody th{font-weight:600}
td.number,th.number{text-align:right} td.number{white-space:nowrap}
table.results .gap{font-weight:500;margin-bottom:0}
table.results th:first-child{width:30%} table.results th:nth-child(2){width:11rem} table.results th:nth-child(4){width:7.5rem}
table.values th:first-child{width:34%} table.values td.number{white-space:normal;min-width:7rem}
td.warning,td.error{white-space:nowrap}
td.id,th.id{white-space:nowrap}
details{border:1px solid var(--line);border-radius:6px;margin:12px 0;background:var(--paper)}
details>summary{cursor:pointer;padding:12px 16px;min-height:44px;display:flex;flex-wrap:wrap;gap:6px 12px;align-items:baseline;list-style-position:inside}
details>summary::-webkit-details-marker{display:none}
details>summary::before{content:"▸";color:var(--primary);width:1em;flex:none}
details[open]>summary::before{content:"▾"}
details[open]>summary{border-bottom:1px solid var(--line);background:var(--ground)}
details>summary .name{flex:1 1 18rem;font-weight:600}
details .body{padding:4px 20px 20px}
ul.tree{list-style:none;margin:8px 0;padding:0}
ul.tree ul.tree{margin:4px 0 0 10px;padding-left:16px;border-left:2px solid var(--line)}
ul.tree>li{padding:8px 0}
.node{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline}
.node .name{font-weight:500;flex:1 1 16rem}
.sides{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,11fr);gap:0 28px} .sides>div:empty{display:none}
.sides blockquote{margin-top:4px}
.why{margin:4px 0 8px}
.gap{margin:4px 0 8px;font-weight:600}
.gap::before{content:"→ ";color:var(--gold)}
blockquote{margin:8px 0;padding:4px 0 4px 16px;border-left:3px solid var(--primary);max-width:75ch;font-size:15px;white-space:pre-line}
blockquote footer{color:var(--second);font-size:13px}
.reading{margin:8px 0;padding:8px 14px;background:var(--wash);border-radius:6px;font-size:14px;max-width:80ch}
.reading p{margin:0} .reading .question{font-weight:600}
.warning{color:var(--gold);font-weight:600} .error{color:var(--not);font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;padding:0;margin:16px 0 0;list-style:none} nav a{display:inline-block;padding:8px 0}
body>footer,.foot{color:var(--second);font-size:13px;margin-top:48px;border-top:1px solid var(--line);padding-top:12px}
:target{background:var(--open-wash)} details:target{background:var(--paper);outline:2px solid var(--gold)}
@media (max-width:900px){.sides{grid-template-columns:1fr}}
@media (max-width:640px){
main{padding:16px 16px 48px} h1{font-size:22px} .lead{font-size:17px} h2{font-size:20px;margin-top:36px}
dl.head{grid-template-columns:1fr;gap:0} dl.head dd{margin-bottom:8px}
ol.todo>li{grid-template-columns:1.75rem 1fr;gap:0 10px} ol.todo .side{grid-column:2;margin-top:4px}
table.stack,table.stack tbody,table.stack tr,table.stack th,table.stack td,table.stack caption{display:block;width:100%}
table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.stack tr{border-bottom:1px solid var(--line);padding:10px 0} table.stack th,table.stack td{border:0;padding:2px 0;text-align:left;white-space:normal;overflow-wrap:anywhere}
table.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--second);font-weight:400}
table.stack th:first-child{width:100%}
table.stack td:empty,table.stack td.blank{display:none}
details .body{padding:4px 12px 16px} ul.tree ul.tree{margin-left:2px;padding-left:10px}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
@page{size:A4;margin:18mm 15mm 16mm 20mm}
:root{--ink:#000;--second:#333;--line:#999;--paper:#FFF;--ground:#FFF;--primary:#084C39;--dark:#000;--wash:#EEE;--gold:#000;--met:#0F4F2B;--met-wash:#FFF;--not:#8C1A13;--not-wash:#FFF;--open:#5C3B00;--open-wash:#FFF;--na:#333;--na-wash:#FFF}
body{font-size:12pt;background:#FFF} main{max-width:none;padding:0} nav{display:none}
h1{font-size:18pt} h2{font-size:15pt;margin-top:18pt} h3{font-size:13pt} table,ol.todo .side,ol.todo ul,.details,.reading{font-size:10.5pt} .small{font-size:10.5pt}
h2,h3,h4,summary,caption{break-after:avoid} tr,.node,blockquote,.reading,.sets>li{break-inside:avoid} .body tr{break-inside:auto} thead{display:table-header-group;break-after:avoid} tbody tr:first-child{break-before:avoid} thead th{position:static}
details{border:0;border-top:1px solid var(--line);border-radius:0;margin:10pt 0} details>summary{padding:6pt 0;background:none!important} details>summary::before{display:none} details .body{padding:0}
details::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important}
table.results th:first-child{width:27%} table.results th:nth-child(2){width:8.5rem} table.results th:nth-child(4){width:5.5rem} th,td{padding:5pt 6pt} .mark{font-size:10pt;padding:0 5px} .sides{grid-template-columns:1fr}
a{color:inherit;text-decoration:none} .figures,.reasons{break-before:page}
}
`.replaceAll('\n', '');
