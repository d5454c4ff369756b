/** What the form for a comment says in the reader's browser. */
export const commentIslandWords = {
  sent: 'نظر شما رسید و پس از بررسی تحریریه منتشر می‌شود.',
  left: (count: string) => `${count} نویسهٔ دیگر جا دارد`,
  over: (count: string) => `${count} نویسه بیش از اندازه است`,
  cancelAnswer: 'نظر مستقل می‌نویسم',
  sending: 'در حال ارسال…',
  failed: 'ارسال نشد؛ شاید اتصال اینترنت قطع است. متن شما همین‌جاست؛ دوباره بفرستید.',
  voted: 'رأی شما شمرده شد.',
  votedBefore: 'پیش‌تر به این نظر رأی داده‌اید.',
  voteFailed: 'رأی شما ثبت نشد. کمی بعد دوباره تلاش کنید.',
} as const;
