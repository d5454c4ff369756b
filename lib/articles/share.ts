/** Where an article can be sent on, by what it is known as here (`words.networks`). */
export type Network = 'telegram' | 'eitaa' | 'bale' | 'rubika' | 'whatsapp' | 'x';

export type ShareLink = {
  network: Network;
  href: string;
  /** The address takes no text: readers must have copied it before they go there. */
  takesNothing?: true;
};

/**
 * Share addresses of messengers that Iranian readers use, each as its maker documents it or its own share page answers.
 * Rubika has none on the web (docs/decisions/0021): its link opens the messenger.
 * @param url absolute, short: messages show it as it is
 */
export function shareLinks(title: string, url: string): ShareLink[] {
  const both = new URLSearchParams({ url, text: title });
  return [
    { network: 'telegram', href: `https://t.me/share/url?${both}` },
    { network: 'eitaa', href: `https://eitaa.com/share/url?${both}` },
    { network: 'bale', href: `https://ble.ir/share/url?${both}` },
    { network: 'rubika', href: 'https://web.rubika.ir/', takesNothing: true },
    { network: 'whatsapp', href: `https://wa.me/?${new URLSearchParams({ text: `${title}\n${url}` })}` },
    { network: 'x', href: `https://x.com/intent/tweet?${both}` },
  ].map((link) => ({ ...link, href: link.href.replaceAll('+', '%20') }) as ShareLink);
}
