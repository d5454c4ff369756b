import type { Findings } from './report.ts';

export type BenchOptions = {
  /** Size of the generated site. */
  articles: number;
  /** Length of each measurement. */
  seconds: number;
  /** How often it is measured, or how much is done. */
  times: number;
  /** Who brings saved files to the site: its own watcher, or a sync from outside. */
  by: 'watch' | 'sync';
};

export type BenchCase = {
  defaults: Omit<BenchOptions, 'by'>;
  run(options: BenchOptions): Promise<Findings>;
};
