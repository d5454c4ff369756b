import { words } from '@/lib/words.ts';

/** On paper only: whose text it is, and its short address. */
export function PrintedSource({ name, url }: { name: string; url: string }) {
  return (
    <p className="mt-6 hidden border-t border-rule pt-2 text-fine print:block">
      {`${name} · ${words.address}: `}
      <bdi dir="ltr">{url}</bdi>
    </p>
  );
}
