import type { Link } from 'mdast';

/** Whether a link shows nothing but an address: what a reader sees is no prose. */
export function isBareAddress({ children }: Link): boolean {
  const [text, more] = children;
  return !more && text?.type === 'text' && /^(https?:\/\/|www\.|\S+@)\S*$/.test(text.value);
}
