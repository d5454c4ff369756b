import type { CalendarCell, MonthCalendar } from '@/lib/archive/calendar.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { WEEKDAYS } from '@/lib/persian/format.ts';
import { words } from '@/lib/words.ts';

/** From Saturday, as Persian calendars have them; WEEKDAYS begins with Monday. */
const FROM_SATURDAY = [5, 6, 0, 1, 2, 3, 4].map((index) => WEEKDAYS[index] ?? '');

type Props = {
  calendar: MonthCalendar;
  /** The day that the page is about. */
  day?: number;
  /** Beside a list the month's name leads to its page. */
  linked?: boolean;
};

/** A month as a table of days: those with news say how much, and lead to it. */
export function MonthCalendarTable({ calendar, day, linked = false }: Props) {
  const { title, href, weeks, monthName } = calendar;
  return (
    <table className="w-full table-fixed border-collapse text-center print:hidden">
      <caption className="mb-2 text-start text-h5 font-black text-accent">
        {linked ? <a href={href}>{words.calendarOf(title)}</a> : words.calendarOf(title)}
      </caption>
      <thead>
        <tr>
          {FROM_SATURDAY.map((name) => (
            <th key={name} scope="col" className="border-y border-line py-1 text-fine font-bold text-soft">
              <span aria-hidden="true">{name.charAt(0)}</span>
              <span className="sr-only">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((cell, column) => (
              <td key={column} className="border border-line p-0 align-top">
                {cell && <Day cell={cell} monthName={monthName} isCurrent={cell.day === day} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ cell, monthName, isCurrent }: { cell: CalendarCell; monthName: string; isCurrent: boolean }) {
  const number = toPersianDigits(cell.day);
  if (!cell.href) return <span className="block h-14 py-1 text-small text-soft">{number}</span>;
  return (
    <a
      href={cell.href}
      aria-current={isCurrent ? 'date' : undefined}
      className="block h-14 bg-sheet py-1 hover:bg-line hover:no-underline aria-[current]:bg-ink aria-[current]:text-paper"
    >
      <span className="block text-small font-bold">
        {number}
        <span className="sr-only">{` ${monthName}، `}</span>
      </span>
      <span className={`block text-fine ${isCurrent ? '' : 'text-soft'}`}>
        {formatCount(cell.count)}
        <span className="sr-only">{` ${words.article}`}</span>
      </span>
    </a>
  );
}
