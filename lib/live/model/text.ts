import sharp from 'sharp';
import type { Content, Draft } from './folder.ts';

/** The bytes of a file. */
export async function bytesOf(content: Content): Promise<Buffer> {
  switch (content.kind) {
    case 'article':
      return damaged(articleText(content.draft), content.damage);
    case 'picture':
      return await sharp({ create: { width: content.width, height: 10, channels: 3, background: '#888' } })
        .webp()
        .toBuffer();
    case 'site':
      return damaged(`name: ${content.name}\ntimeZone: ${content.timeZone}\n`, content.damage);
    case 'sections':
      return damaged(listText(content.list, 'title'), content.damage);
    case 'authors':
      return damaged(listText(content.list, 'name'), content.damage);
    case 'redirects':
      return damaged(content.list.map(([from, to]) => `/${from}: /${to}\n`).join(''), content.damage);
  }
}

function listText(list: readonly [string, string][], name: string): string {
  return list.map(([slug, title]) => `- {slug: ${slug}, ${name}: ${title}}\n`).join('') || '[]\n';
}

function articleText({ body, at, image, ...draft }: Draft): string {
  const keys = { ...draft, publishedAt: at, ...(image && { image, imageAlt: 'عکس' }) };
  const lines = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

function damaged(text: string, damage: string | undefined): Buffer {
  switch (damage) {
    case 'syntax':
      return Buffer.from(text.replace(/^(---\n.*\n)?/, '$1"\n'));
    case 'unknown-key':
      return Buffer.from(text.replace('\n---\n', '\nsectoin: x\n---\n'));
    case 'truncated':
      return Buffer.from(text.slice(0, text.indexOf('\n---\n') - 3));
    case 'not-utf8':
      return Buffer.concat([Buffer.from(text), Buffer.from([0xe3, 0x28, 0x0a])]);
    case 'empty':
      return Buffer.alloc(0);
    default:
      return Buffer.from(text);
  }
}
