import { toPersianDigits } from '@/lib/persian/digits.ts';
import { signInAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = {
  /** Why the last attempt did not succeed; empty before the first. */
  refused: string;
  /** Until the next one is taken. */
  seconds: number;
};

/** The desk's door. */
export function SignInForm({ refused, seconds }: Props) {
  const message = messageFor(refused, seconds);
  return (
    <div className="mx-auto max-w-sm py-12">
      <h1 className="mb-6 border-t-4 border-accent pt-4 text-h2 font-black">{words.desk}</h1>
      <form method="post" action={signInAddress} className="flex flex-col gap-4">
        {message && (
          <p role="alert" id="refused" className="border-s-4 border-alert bg-sheet px-4 py-2 text-small font-bold">
            {message}
          </p>
        )}
        {/* For password managers, which keep a password by the name beside it. */}
        <input type="text" name="username" autoComplete="username" defaultValue="desk" hidden readOnly />
        <label className="flex flex-col gap-1 text-small font-bold">
          {words.deskPassword}
          <input
            type="password"
            name="password"
            required
            autoComplete="current-password"
            aria-describedby={message ? 'refused' : undefined}
            dir="ltr"
            className="border border-rule bg-paper px-3 py-2 text-body"
          />
        </label>
        <button type="submit" className="cursor-pointer bg-ink px-5 py-2 font-bold text-paper">
          {words.deskSignIn}
        </button>
      </form>
    </div>
  );
}

function messageFor(refused: string, seconds: number): string | undefined {
  switch (refused) {
    case 'wrong':
      return words.deskWrong;
    case 'busy':
      return words.deskBusy;
    case 'foreign':
      return words.deskForeign;
    case 'wait':
      return words.deskWait(toPersianDigits(Math.max(1, Math.ceil(Math.min(seconds, 3600) / 60) || 1)));
    default:
      return undefined;
  }
}
