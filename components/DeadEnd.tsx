import type { ReactNode } from 'react';

type Props = { status: string; title: string; text: string; children?: ReactNode };

/** What an address without a page says: why, then ways onward. `status` in Persian digits. */
export function DeadEnd({ status, title, text, children }: Props) {
  return (
    <div className="flex flex-col gap-6 py-8">
      <header className="flex flex-col gap-2">
        <p className="text-masthead font-black text-line">{status}</p>
        <h1 className="text-h1 font-black">{title}</h1>
        <p className="max-w-story text-story text-soft">{text}</p>
      </header>
      {children}
    </div>
  );
}
