import type { Metadata } from 'next';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { SavedList } from '@/components/SavedList.island.tsx';
import { savedAddress } from '@/lib/site/addresses.ts';
import { offlineWords } from '@/lib/words/offline.ts';

export const metadata: Metadata = {
  title: offlineWords.savedList,
  robots: { index: false },
  alternates: { canonical: savedAddress },
};

/** What the reader's own browser keeps; no server knows of it. */
export default function SavedPage() {
  return (
    <>
      <Breadcrumb />
      <PageHeading title={offlineWords.savedList} description={offlineWords.savedText} />
      <SavedList />
    </>
  );
}
