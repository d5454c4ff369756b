import { homeAddress } from '../site/addresses.ts';
import { words } from '../words.ts';
import { allow, contentSecurityPolicy } from './policy.ts';
import type { Rendered } from './render.ts';

/** What the front itself can have to say, when no page could be rendered. */
export type FailureStatus = 400 | 500 | 503;

const TEXTS: Record<FailureStatus, { title: string; text: string; digits: string }> = {
  400: { title: words.badAddressTitle, text: words.badAddressText, digits: '۴۰۰' },
  500: { title: words.failedTitle, text: words.failedText, digits: '۵۰۰' },
  503: { title: words.busyTitle, text: words.busyText, digits: '۵۰۳' },
};

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{margin:0;padding:12vh 1.5rem;background:#fbf9f4;color:#1c1a17;font:1.0625rem/1.9 Vazirmatn,"Noto Sans Arabic",Tahoma,sans-serif}' +
  'main{max-width:40rem;margin:auto}h1{font-size:2rem;line-height:1.5;margin:0 0 .5rem}p{margin:0 0 1.5rem}' +
  '.status{color:#8a5a12;font-weight:900;margin:0}a{display:inline-block;background:#1c1a17;color:#fbf9f4;padding:.4rem 1.25rem;text-decoration:none}' +
  '@media (prefers-color-scheme:dark){body{background:#161512;color:#efeadf}.status{color:#d9a95c}a{background:#efeadf;color:#161512}}';

/** The front's own answer when there is no page: it needs neither database nor build, and no cache may keep it. */
export function failure(status: FailureStatus): Rendered {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy([allow({ styles: [STYLE], scripts: [] })]),
      ...(status === 503 && { 'retry-after': '5' }),
    },
    body: Buffer.from(failureDocument(status)),
  };
}

function failureDocument(status: FailureStatus): string {
  const { title, text, digits } = TEXTS[status];
  return (
    '<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    `<title>${title}</title><style>${STYLE}</style></head><body><main>` +
    `<p class="status">${digits}</p><h1>${title}</h1><p>${text}</p><a href="${homeAddress}">${words.home}</a>` +
    '</main></body></html>'
  );
}
