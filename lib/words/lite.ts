/** Words of the lite edition (نسخهٔ سبک), and of what leads to it. */
export const liteWords = {
  name: 'نسخهٔ سبک',
  about: 'نسخهٔ سبک برای اینترنت کند است: همان متن، بی‌عکس و بی‌اسکریپت.',
  fullPage: 'نسخهٔ کامل این صفحه',
  fullSite: 'نسخهٔ کامل سایت',
  /** Behind a link that leaves the lite edition. */
  full: 'نسخهٔ کامل',
  tryFull: 'همین نشانی در نسخهٔ کامل',
  showPhoto: 'نمایش عکس',
  top: 'مهم‌ترین خبرها',
  allAndForm: 'همهٔ نظرها و ارسال نظر',
  offer: 'مرورگر شما خواسته است که داده کمتر مصرف شود.',
  offerLink: 'نسخهٔ سبک این صفحه',
};
