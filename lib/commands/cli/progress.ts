import type { Progress } from '../../content/run/examine.ts';
import type { Output } from './output.ts';

const WORDS = { read: 'reading files', store: 'storing articles' } as const;
const BAR = 28;
/** Milliseconds: a run that ends sooner shows nothing. */
const PATIENCE = 1000;
const EVERY = { terminal: 100, plain: 2000 };

/** Shows how far a long run is: a bar on a terminal, now and then a line elsewhere. `end` clears the bar. */
export function progressOn({ err, terminal }: Output): { onProgress: Progress; end(): void } {
  const begun = performance.now();
  let last = begun + PATIENCE - EVERY[terminal ? 'terminal' : 'plain'];
  let shown = false;
  return {
    onProgress: (stage, done, total) => {
      const time = performance.now();
      if (time - last < EVERY[terminal ? 'terminal' : 'plain'] || total === 0) return;
      last = time;
      const numbers = `${WORDS[stage]} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
      if (!terminal) return err(`… ${numbers}\n`);
      const full = Math.round((done / total) * BAR);
      err(`\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${numbers}`);
      shown = true;
    },
    end: () => {
      if (shown) err('\r\u001b[2K');
    },
  };
}
