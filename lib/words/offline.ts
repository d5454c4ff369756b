/** Words of what is kept in a reader's own browser: saved articles, and pages without a network. */
export const offlineWords = {
  save: 'ذخیره برای بعد',
  saved: 'ذخیره شد',
  savedList: 'خبرهای ذخیره‌شده',
  savedOwn: 'ذخیره کرده‌اید',
  savedText:
    'خبرهایی که ذخیره می‌کنید، با عکس‌هایشان، و سی خبری که تازه خوانده‌اید تنها در همین مرورگر می‌مانند و بی‌اینترنت هم خوانده می‌شوند. هیچ فهرستی از آن‌ها به جایی فرستاده نمی‌شود. این کار به جاوااسکریپت نیاز دارد.',
  savedNone: 'هنوز خبری ذخیره نکرده‌اید. در صفحهٔ هر خبر دکمهٔ «ذخیره برای بعد» را بزنید.',
  recentList: 'تازه خوانده‌اید',
  remove: 'پاک کردن',
  removeOne: (title: string) => `پاک کردن «${title}»`,
  empty: 'پاک کردن همه',
  sum: (count: string, kilobytes: string) => `${count} خبر، ${kilobytes} کیلوبایت`,
  storedAt: (when: string) => `ذخیره‌شده در ${when}`,
  offlineTitle: 'اینترنت وصل نیست',
  offlineText: 'این صفحه در دستگاه شما ذخیره نشده است. خبرهایی که ذخیره کرده‌اید یا تازه خوانده‌اید همچنان در دسترس‌اند.',
  again: 'تلاش دوباره',
  stored: (when: string) => `نسخهٔ ذخیره‌شده در ${when}.`,
  storedOffline: 'اکنون اینترنت وصل نیست؛ شاید این صفحه پس از آن تغییر کرده باشد.',
  storedSlow: 'شبکه کند است و نسخهٔ تازه هنوز نرسیده است.',
};

/** What the button that saves an article says when it can't; apart, since a script of article pages holds it. */
export const keepWords = {
  saveFailed: 'ذخیره نشد؛ شاید اینترنت وصل نیست یا جا نمانده است.',
  saveFull: (most: string) => `بیش از ${most} خبر ذخیره نمی‌شود. نخست چند خبر را از فهرست پاک کنید.`,
};
