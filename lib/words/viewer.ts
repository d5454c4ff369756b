/** Words of the viewer of a gallery's pictures; a file of their own, since the island has them in its module. */
export const viewerWords = {
  close: 'بستن',
  next: 'عکس بعدی',
  previous: 'عکس قبلی',
  position: (number: string, count: string) => `${number} از ${count}`,
};
