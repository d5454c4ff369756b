import { ArchiveYears } from '@/components/ArchiveYears.tsx';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { Rail } from '@/components/Rail.tsx';
import { getArchive } from '@/lib/archive/archive.ts';
import { archiveAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

export default async function ArchivePage() {
  const years = await getArchive();
  return (
    <>
      <Head title={words.archive} description={words.archiveText} canonical={archiveAddress} />
      <LiteOffer of={archiveAddress} />
      <Breadcrumb />
      <PageHeading title={words.archive} description={words.archiveText} />
      <div className="grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <ArchiveYears years={years} />
        <Rail />
      </div>
    </>
  );
}
