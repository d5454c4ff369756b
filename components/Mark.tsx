import { girihMark } from '@/lib/covers/girih-mark.ts';

/** The site's mark: a star (شمسه) woven of straps. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <path fill="currentColor" d={girihMark()} />
    </svg>
  );
}
