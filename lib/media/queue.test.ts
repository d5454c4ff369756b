import { afterEach, expect, it, vi } from 'vitest';
import { DroppedError, Queue } from './queue.ts';

afterEach(() => vi.useRealTimers());

/** Pieces of work that end when they are told to, and the order in which they began. */
function works(queue: Queue<string>) {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string) =>
    queue.add(
      name,
      () =>
        new Promise<string>((resolve) => {
          began.push(name);
          ends.set(name, () => resolve(name));
        }),
    );
  return { began, add, end: (name: string) => ends.get(name)?.() };
}

it('lets a few run at once, then the one that was asked for last', async () => {
  const { began, add, end } = works(new Queue(2));
  const all = ['a', 'b', 'c', 'd'].map(add);
  expect(began).toEqual(['a', 'b']);
  end('b');
  await all[1];
  await Promise.resolve();
  expect(began).toEqual(['a', 'b', 'd']);
  for (const name of ['a', 'd']) end(name);
  await Promise.all([all[0], all[3]]);
  await Promise.resolve();
  end('c');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

it('does once what is asked for twice, and before the others then', async () => {
  const { began, add, end } = works(new Queue(1));
  const all = ['a', 'b', 'c', 'b'].map(add);
  expect(all[3]).toBe(all[1]);
  end('a');
  await all[0];
  await Promise.resolve();
  expect(began).toEqual(['a', 'b']);
  end('b');
  expect(await all[3]).toBe('b');
});

it('drops what waits longest when too many wait, and goes on', async () => {
  const { began, add, end } = works(new Queue(1, 2));
  const [first, ...others] = ['a', 'b', 'c', 'd'].map(add);
  await expect(others[0]).rejects.toThrow(DroppedError);
  end('a');
  await first;
  await Promise.resolve();
  expect(began).toEqual(['a', 'd']);
});

it('goes on after work that fails', async () => {
  const queue = new Queue<string>(1);
  const failing = queue.add('failing', () => Promise.reject(new Error('no')));
  const next = queue.add('next', async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});

it('rests after its work, and gives what it made before that', async () => {
  vi.useFakeTimers();
  const { began, add, end } = works(new Queue(1, 9, 2));
  const [first] = [add('a'), add('b')];
  vi.advanceTimersByTime(60);
  end('a');
  expect(await first).toBe('a');
  await vi.advanceTimersByTimeAsync(119);
  expect(began).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(2);
  expect(began).toEqual(['a', 'b']);
});
