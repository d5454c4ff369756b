import { getRail } from '@/lib/articles/rail.ts';
import { LatestList } from './LatestList.tsx';
import { PickList } from './PickList.tsx';

type Props = {
  /** The code of the article that the page is about. */
  except?: string;
  /** A page that is itself the list of the newest has no second one. */
  withLatest?: boolean;
};

/** The column beside a page's own content: latest headlines and picks. */
export async function Rail({ except, withLatest = true }: Props) {
  const { latest, picks } = await getRail(except);
  return (
    <aside className="flex flex-col gap-10 print:hidden">
      {withLatest && latest.length > 0 && <LatestList articles={latest} plain />}
      {picks.length > 0 && <PickList articles={picks} />}
    </aside>
  );
}
