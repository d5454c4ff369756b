import { THEME_KEY } from '../lib/islands/boot.ts';
import { offerChoice } from '../lib/islands/choice.ts';

export class Theme extends HTMLElement {
  connectedCallback() {
    offerChoice(THEME_KEY, 'theme', this.querySelectorAll('button'), (theme) => {
      // One meta for each scheme: the one of the theme counts everywhere, the other nowhere.
      for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
        meta.dataset.media ??= meta.media;
        if (!theme) meta.media = meta.dataset.media;
        else meta.media = meta.dataset.media.includes(theme) ? 'all' : 'not all';
      }
    });
  }
}
