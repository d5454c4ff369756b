/**
 * The look of the viewer. Here and not in app/islands.css, which every page carries: this comes with the viewer. A picture
 * is looked at in the dark, whatever the page is like.
 */
export const VIEWER_STYLE = `
html:has(.viewer[open]){overflow:hidden}
.viewer[open]{--color-accent:#e3a09a;display:grid;grid-template:minmax(0,1fr) auto/100%;inline-size:100%;block-size:100dvh;max-inline-size:none;max-block-size:none;overflow:hidden;background:#11100e;color:#efeadf}
.viewer div{display:flex;overflow:auto hidden;scroll-snap-type:inline mandatory;overscroll-behavior:contain;scrollbar-width:none;position:relative;outline-offset:-4px}
.viewer figure{display:grid;grid-template:minmax(0,1fr) auto/100%;flex:0 0 100%;scroll-snap-align:start;scroll-snap-stop:always}
.viewer img{inline-size:100%;block-size:100%;min-block-size:0;object-fit:contain}
.viewer [src^="/media/svg/"]{background:#fff;color-scheme:only light}
.viewer figcaption{display:flex;flex-wrap:wrap;justify-content:center;column-gap:1rem;max-block-size:30dvh;overflow:auto;padding-block-start:.75rem;padding-inline:1rem;font-size:var(--text-small);text-align:center}
.viewer small{font-size:inherit;opacity:.75}
.viewer p{display:flex;justify-content:center;align-items:center;padding-block:.25rem max(.25rem,env(safe-area-inset-bottom));font-size:var(--text-small)}
.viewer span{min-inline-size:6rem;text-align:center}
.viewer button{display:grid;place-items:center;inline-size:3rem;block-size:3rem;cursor:pointer}
.viewer>button{position:absolute;inset-block-start:max(.5rem,env(safe-area-inset-top));inset-inline-end:.5rem;z-index:1;background:#11100ecc}
.viewer [aria-disabled=true]{opacity:.35}
`;
