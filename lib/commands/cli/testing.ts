import { type Newsroom, NOW } from '../../content/testing/newsroom.ts';
import { runPeyk } from './run.ts';

/** Runs the editors' command at the newsroom's time, and keeps what it writes. */
export async function runCaptured(args: readonly string[], env: Record<string, string | undefined>) {
  const texts = { out: [] as string[], err: [] as string[] };
  const exit = await runPeyk(
    args,
    { PEYK_NOW: NOW.toISOString(), ...env },
    {
      out: (text) => void texts.out.push(text),
      err: (text) => void texts.err.push(text),
      links: false,
      terminal: false,
    },
  );
  return { exit, out: texts.out.join(''), err: texts.err.join('') };
}

const open: Newsroom[] = [];

/** The editors' command in a newsroom of a test, which `endNewsrooms` closes. */
export function peykIn(newsroom: Newsroom) {
  open.push(newsroom);
  const env = { CONTENT_DIR: newsroom.contentDir, DATABASE_URL: newsroom.databaseUrl };
  return (...args: string[]) => runCaptured(args, env);
}

export async function endNewsrooms(): Promise<void> {
  for (const newsroom of open.splice(0)) await newsroom.close();
}
