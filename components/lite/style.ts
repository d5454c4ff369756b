/**
 * The lite edition's only style, inline on each of its pages: the site's colours (app/globals.css) and the reader's own
 * font, one column, nothing that has to be fetched.
 */
export const LITE_STYLE = [
  ':root{color-scheme:light dark;--paper:#fbf9f4;--sheet:#f3efe6;--ink:#1c1a17;--soft:#5d574d;--line:#ddd6c8;--rule:#1c1a17;--alert:#a5201f;--accent:#7a2f2b;-webkit-text-size-adjust:100%;text-size-adjust:100%}',
  '@media screen and (prefers-color-scheme:dark){:root{--paper:#161512;--sheet:#1f1d19;--ink:#efeadf;--soft:#b3ab9c;--line:#3a362f;--rule:#8d8474;--alert:#ff8f85;--accent:#e3a09a}}',
  'body{max-width:42rem;margin:auto;padding:0 1rem 2rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.95 system-ui,Tahoma,sans-serif;font-synthesis-style:none;overflow-wrap:break-word}',
  'a{color:inherit;text-decoration:none}a:hover,.text a,.plain a{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.35em}.text a,.plain a{color:var(--accent)}',
  ':focus-visible{outline:3px solid var(--accent);outline-offset:2px}main:focus{outline:0}',
  '.skip{position:absolute;inset-block-start:-4rem}.skip:focus{inset-block-start:.5rem;padding:.25rem 1rem;background:var(--ink);color:var(--paper)}',
  'h1,h2,h3,h4{margin:0;line-height:1.6;text-wrap:balance}h1{font-size:1.65rem}h2{font-size:1.15rem}h3{font-size:1.05rem}h4{font-size:1rem}h2.first{font-size:1.5rem}p,ul,ol,figure,blockquote{margin:0;padding:0}',
  'small,.soft,time,nav,footer,figcaption,.footnotes{color:var(--soft);font-size:.9rem}.soft a,nav a,footer a{display:inline-block;padding:.1rem 0}',
  'header,main,article,footer,.write,label{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}header{padding-block:.75rem .5rem}.name{font-size:1.5rem;font-weight:900;line-height:1.5}svg{inline-size:.8em;block-size:.8em;margin-inline-end:.35em;fill:var(--accent)}',
  '.row{display:flex;flex-wrap:wrap;gap:0 1.1rem;list-style:none}header nav{border-block:4px double var(--rule);padding-block:.35rem;color:var(--ink);font-weight:700}',
  '.stories{list-style:none}.stories li{padding-block:.55rem;border-block-start:1px solid var(--line)}.stories b{font-weight:700}.stories time,.stories .soft{margin-inline-end:.6rem}',
  'section{margin-block-start:1.25rem}section>h2{border-block-start:2px solid var(--accent);padding-block:.35rem;color:var(--accent)}',
  '.kicker{color:var(--accent);font-weight:700;font-size:.9rem}.now{color:var(--alert)}.lead{color:var(--soft);font-size:1.1rem}',
  '.facts{display:flex;align-items:baseline;flex-wrap:wrap;gap:0 1.25rem;border-block:1px solid var(--line);padding-block:.4rem}.note{border-inline-start:4px solid var(--accent);background:var(--sheet);padding:.35rem .9rem}',
  '.photo{display:inline-block;border:1px solid var(--line);padding:.1rem .7rem}',
  '.text{display:grid;grid-template-columns:minmax(0,1fr);gap:1.1rem;line-height:2}.text ul,.text ol{padding-inline-start:1.5rem}.text ol{list-style:persian}.text h2,.text h3,.text h4{margin-block-start:.75rem}',
  'blockquote{padding-inline-start:1rem;border-inline-start:3px solid var(--accent);color:var(--soft)}.pullquote{padding-block:.75rem;border-block:4px double var(--accent);font-size:1.2rem;font-weight:700}.pullquote blockquote{border:0;padding:0;color:var(--accent)}',
  '.gallery{display:grid;gap:.75rem}.table-scroll{overflow-x:auto}table{inline-size:100%;border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}th,td{padding:.35rem .6rem;border-block:1px solid var(--line);text-align:start;vertical-align:top}.cell-center{text-align:center}.cell-end{text-align:end}',
  'code{background:var(--sheet)}pre{overflow-x:auto;direction:ltr}hr{inline-size:6rem;border:0;border-block-start:4px double var(--line)}.credit{color:var(--soft);font-weight:700}.footnotes{border-block-start:1px solid var(--line)}',
  'footer{margin-block-start:2rem;padding-block-start:.75rem;border-block-start:4px double var(--rule)}[aria-current]{font-weight:900}',
  '.said{white-space:pre-line}.trap{position:absolute;clip-path:inset(50%)}',
  'input,button,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);padding:.2rem .75rem;max-inline-size:100%;box-sizing:border-box}',
  '[data-stored] form{display:none}mark{background:var(--sheet);color:inherit;font-weight:700}',
  '@media print{.skip,nav,footer,.photo{display:none}}',
].join('');
