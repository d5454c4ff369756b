export const HELP = `The editors' command of Peyk.

  npm run peyk -- check                 reads the content folder and says everything that is wrong in it
  npm run peyk -- sync                  brings what changed in the content folder to the site
  npm run peyk -- help                  this text

  --json      one JSON object for scripts instead of text (check, sync)
  --dry-run   says what a sync would do, and writes nothing (sync)
  --yes       withdraws more than 20 % of a library of over 50 articles at once (sync)

Settings come from the environment: CONTENT_DIR (content), DATABASE_URL (file:./data/peyk.db).
Exit code: 0 all is well, 1 something in the content is wrong, 2 the command could not run.
`;
