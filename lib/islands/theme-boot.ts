/** Where a browser keeps its reader's choice: `light` or `dark`; nothing = as the system has it. */
export const THEME_KEY = 'peyk.theme';

/**
 * The only inline script of public pages: it gives <html> the reader's theme before anything is painted. The
 * Content-Security-Policy names it by its hash, so its text is the same on every page.
 */
export const THEME_BOOT = `try{let t=localStorage.getItem('${THEME_KEY}');if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch{}`;
