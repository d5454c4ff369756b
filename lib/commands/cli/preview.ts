import { nearest } from '../../content/problems/nearest.ts';
import { connect } from '../../db/client.ts';
import { readSecret } from '../../db/secret.ts';
import { toLatinDigits } from '../../persian/digits.ts';
import { formatMoment } from '../../persian/format.ts';
import { expiryAfter, MOST_PREVIEW_HOURS, makeToken, PREVIEW_HOURS, PREVIEW_SECRET } from '../../preview/tokens.ts';
import { previewAddress } from '../../site/addresses.ts';
import { readSite } from '../../site/site.ts';
import { UsageError } from './arguments.ts';
import { defineCommand } from './command.ts';

/** `peyk preview`: a link to an article before its time. */
export const previewCommand = defineCommand({
  name: 'preview',
  summary: 'prints a secret link that shows an article before its time',
  details: `Whoever has the link sees the article as it will look, until the link ends. A sync must have read the file; a site that runs has.`,
  operands: { name: 'CODE', least: 1, most: 1 },
  options: {
    hours: { about: `how long the link lives, up to ${MOST_PREVIEW_HOURS}; ${PREVIEW_HOURS} without it`, value: 'N' },
  },
  examples: [
    { line: 'preview 314600', about: 'a link for two days' },
    { line: 'preview ۳۱۴۶۰۰ --hours=2', about: 'a code in any digits; a link for two hours' },
  ],
  needsDatabase: true,
  async run({ settings, operands, options, output }) {
    const code = toLatinDigits(operands[0] ?? '').trim();
    const hours = readHours(options.hours ?? String(PREVIEW_HOURS));
    const database = connect(settings.databaseUrl);
    try {
      const articles = await database.article.findMany({ select: { code: true, title: true, status: true } });
      const article = articles.find((one) => one.code === code);
      if (!article) {
        const near = nearest(
          code,
          articles.map(({ code: value, title }) => ({ value, words: [title] })),
        );
        output.err(`✗ There is no article «${code}».${near ? ` Did you mean \`${near}\`?` : ''}\n`);
        return 1;
      }
      if (article.status === 'withdrawn') {
        output.err(`✗ Article ${code} is withdrawn: nobody is to see it.\n`);
        return 1;
      }
      const expires = expiryAfter(hours, settings.now ?? new Date());
      const token = makeToken(await readSecret(database, PREVIEW_SECRET), code, expires);
      const { url } = await readSite(database, settings);
      output.out(`${url}${previewAddress(token)}\n`);
      output.err(`«${article.title}», until ${formatMoment(expires)} (Tehran)\n`);
      return 0;
    } finally {
      await database.$disconnect();
    }
  },
});

function readHours(text: string): number {
  const hours = Number(toLatinDigits(text));
  if (Number.isInteger(hours) && hours >= 1 && hours <= MOST_PREVIEW_HOURS) return hours;
  throw new UsageError(`--hours is «${text}»; it can be a whole number from 1 to ${MOST_PREVIEW_HOURS}.`);
}
