import { DeadEndBoundary } from '@/components/DeadEnd.tsx';

/** Next sends this as work for a script; the front replaces it with /dead-end/404, which is whole (lib/front/dead-ends.ts). */
export default function NotFound() {
  return <DeadEndBoundary status={404} />;
}
