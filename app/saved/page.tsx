import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { SavedList } from '@/components/SavedList.island.tsx';
import { savedAddress } from '@/lib/site/addresses.ts';
import { offlineWords } from '@/lib/words/offline.ts';

/** What the reader's own browser keeps; no server knows of it. */
export default function SavedPage() {
  return (
    <>
      <Head title={offlineWords.savedList} canonical={savedAddress} robots="noindex" />
      <Breadcrumb />
      <PageHeading title={offlineWords.savedList} description={offlineWords.savedText} />
      <SavedList />
    </>
  );
}
