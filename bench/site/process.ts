import { readFileSync } from 'node:fs';
import { Failure } from '../../lib/commands/parts/failure.js';

/** Linux counts a process's time in these, 100 a second on every machine that Node runs on. */
const TICK = 10;

/** Milliseconds of CPU that a process and its threads have used. Linux only. */
export function cpuTime(pid: number): number {
  // After the name in brackets, which may have spaces: fields 14 and 15 of proc(5) are utime and stime.
  const fields = read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** The processes that a process started and that still run. Linux only. */
export function childrenOf(pid: number): number[] {
  return read(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** Bytes of memory that a process holds (resident set size). Linux only. */
export function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(pid, 'status'))?.[1]) * 1024;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    throw new Failure(`What process ${pid} uses can't be read: this bench needs Linux, and a server that runs.`);
  }
}
