import { formatMoment } from '@/lib/persian/format.ts';
import type { Preview } from '@/lib/preview/preview.ts';
import { words } from '@/lib/words.ts';

/** Says that this is not published, when it will be, and how long the link lives. */
export function PreviewBanner({ preview: { article, status, expires } }: { preview: Preview }) {
  return (
    <aside aria-label={words.deskPreview} className="mb-6 border-2 border-dashed border-alert px-4 py-3 print:hidden">
      <p className="text-body font-black text-alert">{headOf(status, article.publishedAt)}</p>
      <p className="text-small">{words.previewText}</p>
      <p className="flex flex-wrap gap-x-6 text-fine text-soft">
        <span>{words.previewEnds(formatMoment(expires))}</span>
        <span>
          {`${words.previewAddress}: `}
          <bdi className="break-words">{article.slug}</bdi>
        </span>
      </p>
    </aside>
  );
}

function headOf(status: Preview['status'], publishedAt: Date): string {
  if (status === 'draft') return words.previewDraft;
  return status === 'review' ? words.previewReview : words.previewScheduled(formatMoment(publishedAt));
}
