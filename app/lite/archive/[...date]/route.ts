import { liteMissing, liteRedirect } from '@/app/lite/answer.ts';
import { liteListPage } from '@/app/lite/list.ts';
import { liteArchiveWays } from '@/components/lite/archive.ts';
import { getArchive } from '@/lib/archive/archive.ts';
import { readArchiveDate } from '@/lib/archive/date.ts';
import { type ArchiveList, getArchiveDay, getArchiveMonth } from '@/lib/archive/stretch.ts';
import { archiveAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Context = { params: Promise<{ date: string[] }> };

/** A month or a day of the archive in the lite edition, by the same rules as in the full one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const parts = (await params).date;
  const asked = `${archiveAddress}/${parts.join('/')}`;
  const read = parts.length <= 3 ? readArchiveDate(parts) : undefined;
  if (!read) return liteMissing(asked);
  const { date, address } = read;
  if (address !== asked) return liteRedirect(address + new URL(request.url).search);
  const { year, month, day = 1 } = date;
  if (month === undefined) {
    const years = await getArchive();
    return years.some((one) => one.year === year) ? liteRedirect(`${archiveAddress}#${year}`) : liteMissing(asked);
  }
  const isMonth = date.day === undefined;
  return liteListPage<ArchiveList>(request, {
    over: words.archive,
    title: ({ title }) => title,
    name: ({ title }) => words.archiveOf(title),
    nothing: words.archiveNothing,
    address,
    read: (page) => (isMonth ? getArchiveMonth({ year, month }, page) : getArchiveDay({ year, month, day }, page)),
    before: (list) => liteArchiveWays(list, isMonth),
  });
}
