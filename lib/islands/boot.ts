/** Where a browser keeps its reader's choice of colours: `light` or `dark`; nothing = as the system has it. */
export const THEME_KEY = 'peyk.theme';

/** Where it keeps the choice of text size: `2` or `3`; nothing = the usual one. */
export const TEXT_KEY = 'peyk.text';

/**
 * The only inline script of public pages: it gives <html> the reader's theme and text size before anything is painted.
 * The Content-Security-Policy names it by its hash, so its text is the same on every page.
 */
export const BOOT = `try{let d=document.documentElement.dataset,s=localStorage,t=s.getItem('${THEME_KEY}'),x=s.getItem('${TEXT_KEY}');if(t=='light'||t=='dark')d.theme=t;if(x=='2'||x=='3')d.text=x}catch{}`;
