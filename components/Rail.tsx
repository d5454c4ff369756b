import { getRail, isInRail } from '@/lib/articles/rail.ts';
import { furnitureAddress } from '@/lib/site/furniture.ts';
import { Furniture } from './Furniture.tsx';
import { LatestList } from './LatestList.tsx';
import { MostViewed } from './MostViewed.tsx';
import { PickList } from './PickList.tsx';

type Props = {
  /** The code of the article that the page is about. */
  except?: string;
  /** A page that is itself the list of the newest has no second one. */
  withLatest?: boolean;
};

/** The column beside a page's own content: latest headlines, picks and the most viewed; the same beside most pages. */
export async function Rail({ except, withLatest = true }: Props) {
  const own = except && (await isInRail(except)) ? except : undefined;
  return (
    <div className="flex flex-col gap-10">
      <Furniture src={furnitureAddress(withLatest ? 'rail' : 'picks', own)}>
        <RailContent {...(own && { except: own })} withLatest={withLatest} />
      </Furniture>
      <MostViewed />
    </div>
  );
}

/** What the rail holds. */
export async function RailContent({ except, withLatest = true }: Props) {
  const { latest, picks } = await getRail(except);
  return (
    <aside className="flex flex-col gap-10 print:hidden">
      {withLatest && latest.length > 0 && <LatestList articles={latest} plain />}
      {picks.length > 0 && <PickList articles={picks} />}
    </aside>
  );
}
