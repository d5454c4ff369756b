import { words } from '@/lib/words.ts';

const THEMES = [
  { value: '', label: words.themeSystem, path: 'M2 3h12v8H2zM5 13.5h6M3.5 4.5v5L9 4.5z' },
  {
    value: 'light',
    label: words.themeLight,
    path: 'M5 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M8 .8v2M8 13.2v2M.8 8h2M13.2 8h2M2.9 2.9l1.4 1.4M11.7 11.7l1.4 1.4M2.9 13.1l1.4-1.4M11.7 4.3l1.4-1.4',
  },
  { value: 'dark', label: words.themeDark, path: 'M13.5 10A6 6 0 0 1 6 2.5 6 6 0 1 0 13.5 10z' },
];

/**
 * Light, dark, or as the system has it. An island, since the choice belongs to the reader and not to the page: it is
 * made, kept and applied in the browser. Without a script the system decides, and there is nothing to choose.
 */
export function Theme({ className = '' }: { className?: string }) {
  return (
    <peyk-theme role="group" aria-label={words.theme} className={`theme print:hidden ${className}`}>
      {THEMES.map(({ value, label, path }) => (
        <button
          key={value}
          type="button"
          value={value}
          aria-pressed={!value}
          aria-label={label}
          title={label}
          suppressHydrationWarning
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </peyk-theme>
  );
}
