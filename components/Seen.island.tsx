/**
 * Tells the site that its article was really seen, for the most viewed. An island, since only the reader's browser knows;
 * it sends the article's code and nothing of the reader. Without a script the reading is not counted.
 */
export function Seen({ code }: { code: string }) {
  return <peyk-seen hidden data-code={code} />;
}
