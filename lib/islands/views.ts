/** Where a page says that its article was seen: a POST with the code as plain text. */
export const VIEWS_ADDRESS = '/views';
