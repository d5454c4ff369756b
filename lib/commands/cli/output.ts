/** Where a command writes, and how it ends. Tests give their own. */
export type Output = {
  out(text: string): void;
  err(text: string): void;
  /** Whether standard output understands links. */
  links: boolean;
  /** Whether standard error is a terminal. */
  terminal: boolean;
};

/** 0: fine; 1: something in the content is wrong; 2: the command could not run. */
export type ExitCode = 0 | 1 | 2;

export const processOutput: Output = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  links: Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb' && process.env.CI === undefined,
  terminal: Boolean(process.stderr.isTTY),
};
