import { withRemembered } from '../../content/remembered.ts';
import { count } from '../../content/report/text.ts';
import { HELD, readStandings, STATES, type Standing, type State } from '../../newsroom/standing.ts';
import { oneOf } from './choice.ts';
import { defineCommand } from './command.ts';

const CHOICES = ['held', 'all', ...STATES] as const;

/** `peyk list`: what is held back and when it goes live. */
export const listCommand = defineCommand({
  name: 'list',
  summary: 'says what is held back, and when it goes live',
  details: 'Reads the files: what is saved counts, whether the site runs or not. Times are Tehran’s.',
  options: {
    state: { about: `which articles: ${CHOICES.join(', ')}; held without it`, value: 'STATE' },
    json: { about: 'one JSON object for scripts instead of text' },
  },
  examples: [
    { line: 'list', about: 'drafts, reviews, scheduled and broken articles' },
    { line: 'list --state=scheduled', about: 'only those that wait for their time' },
    { line: 'list --state=all --json', about: 'every article, for a script' },
  ],
  needsDatabase: false,
  async run({ settings, options, output }) {
    const wanted = readStates(options.state ?? 'held');
    const now = settings.now ?? new Date();
    const { contentDir, databaseUrl } = settings;
    const standings = await withRemembered(databaseUrl, (remembered) => readStandings(contentDir, now, remembered));
    const articles = standings.filter(({ state }) => wanted.includes(state));
    if (options.json) {
      output.out(`${JSON.stringify({ articles })}\n`);
      return 0;
    }
    for (const article of articles) output.out(`${lineOf(article, now)}\n`);
    output.out(articles.length === 0 ? 'nothing\n' : `\n${count(articles.length, 'article')}\n`);
    return 0;
  },
});

/** @throws UsageError for a word that is no state */
function readStates(word: string): readonly State[] {
  const choice = oneOf('--state', word, CHOICES);
  if (choice === 'held') return HELD;
  return choice === 'all' ? STATES : [choice];
}

/** What is Latin first and what is Persian after it, so that no terminal mixes the two. */
function lineOf({ state, code = '?', file, title, when, publishedAt, problems }: Standing, now: Date): string {
  const due = state === 'scheduled' && publishedAt ? `  ${untilThen(publishedAt, now)}` : '';
  const head = `${state.padEnd(9)}  ${code.padEnd(8)}  ${file}${due}`;
  const text = title ? `\n             «${title}»${state === 'scheduled' ? `  ${when}` : ''}` : '';
  return [head + text, ...problems.map((problem) => `             ${problem}`)].join('\n');
}

const MINUTE = 60_000;

function untilThen(then: Date, now: Date): string {
  const minutes = Math.ceil((then.getTime() - now.getTime()) / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const parts = [days && `${days} d`, hours && `${hours} h`, days === 0 && minutes % 60 && `${minutes % 60} min`];
  return `in ${parts.filter(Boolean).join(' ')}`;
}
