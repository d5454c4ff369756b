import { DeadEndBoundary } from '@/components/DeadEnd.tsx';

/** A withdrawn article. Next can say 403 but not 410; the front turns one into the other (lib/front/dead-ends.ts). */
export default function Gone() {
  return <DeadEndBoundary status={410} />;
}
