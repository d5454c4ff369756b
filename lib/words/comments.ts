import type { Refusal } from '../comments/send.ts';
import type { Reason, State } from '../comments/states.ts';

/** The words of comments, on public pages and on the desk. */
export const commentWords = {
  comments: 'نظرها',
  commentsOf: (title: string) => `نظرها دربارهٔ «${title}»`,
  yours: 'نظر شما',
  name: 'نام (دلخواه)',
  text: 'متن نظر',
  send: 'ارسال نظر',
  sendAgain: 'ارسال',
  rules: 'نظرها پس از بررسی تحریریه منتشر می‌شوند.',
  length: (least: string, most: string) => `${least} تا ${most} نویسه`,
  trap: 'این کادر را خالی بگذارید',
  closed: 'امکان نظر دادن برای این مطلب بسته است.',
  nameless: 'بی‌نام',
  newsroom: 'تحریریه',
  answer: 'پاسخ',
  answerTo: (name: string) => `پاسخ به ${name}`,
  answersTo: (name: string) => `در پاسخ به ${name}`,
  moreAnswers: (count: string) => `${count} پاسخ دیگر`,
  all: (count: string) => `همهٔ نظرها (${count})`,
  like: 'موافقم',
  dislike: 'مخالفم',
  votes: (word: string, count: string) => `${word}، ${count} رأی`,
  toArticle: 'بازگشت به مطلب',
  sentTitle: 'نظر شما رسید',
  sentText: 'از اینکه نظرتان را نوشتید سپاسگزاریم. پس از بررسی تحریریه زیر همین مطلب منتشر می‌شود.',
} as const;

/** How the counters call each state, as Iranian readers know them. */
export const stateWords: Record<State, string> = {
  approved: 'انتشار یافته',
  waiting: 'در انتظار بررسی',
  rejected: 'غیر قابل انتشار',
};

/** Why a comment was not taken, to who wrote it; what was typed is still in the form. */
export const refusalWords: Record<Exclude<Refusal, 'wait'> | 'large' | 'kind', string> = {
  missing: 'این مطلب در سایت نیست.',
  closed: commentWords.closed,
  short: 'متن نظر باید دست‌کم ۳ نویسه باشد.',
  long: 'متن نظر بلندتر از ۱٬۰۰۰ نویسه است. متن شما همین‌جاست؛ کوتاه‌ترش کنید و دوباره بفرستید.',
  name: 'نام بلندتر از ۵۰ نویسه است.',
  reply: 'نظری که به آن پاسخ می‌دهید دیگر در این مطلب نیست. می‌توانید متن خود را به‌صورت نظر مستقل بفرستید.',
  again: 'برای آنکه بدانیم این متن را یک برنامه نفرستاده است، چند ثانیه صبر کنید و یک بار دیگر «ارسال» را بزنید.',
  busy: 'اکنون نتوانستیم نظر شما را ثبت کنیم. متن شما همین‌جاست؛ کمی بعد دوباره بفرستید.',
  large: 'آنچه فرستاده‌اید بسیار بزرگ است. متن نظر می‌تواند تا ۱٬۰۰۰ نویسه باشد.',
  kind: 'این درخواست از فرم نظر نیامده است. نظر خود را در همین فرم بنویسید.',
};

/** The same for an address from which too many came. */
export const waitWords = (seconds: string) =>
  `از نشانی اینترنتی شما چند نظر پشت سر هم رسیده است. متن شما همین‌جاست؛ ${seconds} ثانیهٔ دیگر دوباره بفرستید.`;

/** Why a comment is not fit to be seen. */
export const reasonWords: Record<Reason, string> = {
  insult: 'توهین',
  slander: 'اتهام بی‌دلیل',
  private: 'آگاهی خصوصی',
  'off-topic': 'نامربوط',
  advertising: 'تبلیغ',
  repeated: 'تکراری',
  unreadable: 'ناخوانا',
  other: 'دلیل دیگر',
};

/** What the desk's queue says. */
export const queueWords = {
  title: 'نظرهای خوانندگان',
  states: { waiting: 'در انتظار', approved: 'منتشرشده', rejected: 'ردشده' } satisfies Record<State, string>,
  none: {
    waiting: 'نظری در انتظار نیست.',
    approved: 'هنوز نظری منتشر نشده است.',
    rejected: 'نظری رد نشده است.',
  } satisfies Record<State, string>,
  ofArticle: (code: string) => `تنها نظرهای مطلب ${code}`,
  ofAll: 'همهٔ مطالب',
  approve: 'انتشار',
  reject: 'رد',
  rejectBecause: 'رد با این دلیل',
  reason: 'دلیل',
  note: 'یادداشت (دلخواه)',
  restore: 'بازگشت به صف',
  answer: 'پاسخ تحریریه',
  answerText: 'متن پاسخ',
  answerOnly: 'انتشار پاسخ',
  answerAndApprove: 'انتشار نظر و پاسخ',
  select: (name: string) => `برگزیدن نظر ${name}`,
  selected: 'با نظرهای برگزیده',
  selectAll: 'برگزیدن همه',
  keys: 'میان‌بُرها، وقتی نظری در کانون است: پایین و بالا (یا J و K) برای رفتن، A انتشار، R رد، X برگزیدن',
  fromSender: (count: string) => `${count} نظر از این نشانی در همین روز`,
  gone: 'این مطلب دیگر در سایت نیست',
  published: (count: string) => `${count} نظر منتشر شد.`,
  rejected: (count: string) => `${count} نظر رد شد.`,
  restored: (count: string) => `${count} نظر به صف بازگشت.`,
  answered: 'پاسخ شما منتشر شد.',
  nothing: 'چیزی عوض نشد: نظری برگزیده نشده بود، یا کس دیگری پیش از شما تصمیم گرفته بود.',
  badAnswer: 'پاسخ باید ۳ تا ۱٬۰۰۰ نویسه باشد. پاسخ ثبت نشد.',
  before: 'صفحهٔ پیش',
  after: 'صفحهٔ بعد',
  toDesk: 'میز تحریریه',
  waiting: (count: string) => `${count} نظر در انتظار بررسی`,
} as const;
