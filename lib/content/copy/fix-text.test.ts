import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../covers/random.ts';
import { fixText } from './fix-text.ts';
import { suggest } from './suggest.ts';

const FOLDER = new URL('../../../content/', import.meta.url);
const DEMO = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

const TRIGGERS = [
  'می شود',
  'كتاب ها',
  'سیب ,گلابی',
  '"سلام"',
  'رفت...',
  '12 نفر',
  'بینالمللی',
  'چرا ?',
  'مهم تر',
  'که که',
];

/** What is no prose, each holding a trigger. */
const PLACES: ((trigger: string) => string)[] = [
  (trigger) => `\`${trigger}\``,
  (trigger) => `\n\n\`\`\`\n${trigger}\n\`\`\`\n\n`,
  (trigger) => `<https://a.ir/${encodeURI(trigger)}>`,
  (trigger) => `https://a.ir/${trigger.replaceAll(' ', '_')}`,
  (trigger) => `<https://a.ir/${trigger.length}/یک،دو،سه>`,
  (trigger) => `[پیوند](<https://a.ir/${trigger}>)`,
  (trigger) => `[پیوند](/a '${trigger}')`,
  (trigger) => `<!-- ${trigger} -->`,
  (trigger) => `Latin text, and so on; "quoted" ${trigger.length}...`,
];

/** The file with triggers where no rule may look: `count` places of the body, each between two paragraphs, and comments. */
function planted(text: string, seed: string): { text: string; kept: string[] } {
  const { pick } = choicesFor(seed);
  const kept: string[] = [];
  const blocks = text.split('\n\n').map((block, index) => {
    if (index === 0) return block;
    const piece = pick(PLACES)(pick(TRIGGERS));
    kept.push(piece);
    return `${piece}\n\n${block}`;
  });
  const comment = `# ${pick(TRIGGERS)}`;
  kept.push(comment);
  return { text: blocks.join('\n\n').replace('---\n', `---\n${comment}\n`), kept };
}

/** The file with a wrong end of each paragraph of prose, and a wrong paragraph. */
function spoiled(text: string, seed: string): string {
  const { pick } = choicesFor(seed);
  const [front = '', ...body] = text.split(/^---\n/m).slice(1);
  const wrong = () => `او ${pick(TRIGGERS)} و ${pick(TRIGGERS)} دید`;
  const worse = body.join('---\n').replace(/^[\u0600-\u06ff«].*[.!؟]$/gmu, (line) => `${line} ${wrong()}`);
  return `---\n${front}---\n${worse}\n${wrong()}، نمی روم.\n`;
}

describe('the demo’s texts', () => {
  it.each(DEMO)('%s is well edited', (name, text) => {
    expect(suggest(name, text)).toEqual([]);
  });

  it.each(DEMO)('%s keeps what is no prose', (name, text) => {
    const { text: before, kept } = planted(text, name);
    const fixed = fixText(before);
    expect(fixed).toMatchObject({ ok: true, text: before });
    expect(kept.length).toBeGreaterThan(1);
  });

  it.each(DEMO)('%s is mended at once, and only once', (name, text) => {
    const { text: before, kept } = planted(spoiled(text, name), name);
    const once = fixText(before);
    if (!once.ok) throw new Error(once.reason);
    expect(once.applied.length).toBeGreaterThan(0);
    expect(fixText(once.text)).toEqual({ ok: true, text: once.text, applied: [] });
    for (const piece of kept) expect(once.text).toContain(piece);
  });
});
