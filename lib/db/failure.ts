/** A database that cannot be used. `message` is for the person at the terminal: what, where, what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

const NEXT = 'or name another file in DATABASE_URL';

/** SQLite's result codes (sqlite.org/rescode.html), libSQL's words for them, and what each means to a person. */
const SENTENCES: [pattern: RegExp, sentence: (file: string) => string][] = [
  [
    /SQLITE_BUSY|SQLITE_LOCKED|SocketTimeout|database is locked|P1008/,
    (file) => `The database ${file} is locked by another program; wait for it or stop it, ${NEXT}.`,
  ],
  [
    /SQLITE_READONLY|readonly database/,
    (file) => `The database ${file} is not writable; give this user write access to it and to its folder, ${NEXT}.`,
  ],
  [
    /SQLITE_CANTOPEN|Unable to open connection/,
    (file) => `The database ${file} cannot be opened; make its folder and give this user access to both, ${NEXT}.`,
  ],
  [
    /SQLITE_NOTADB|SQLITE_CORRUPT/,
    (file) => `The file ${file} is not a sound SQLite database; restore a backup or move it away, ${NEXT}.`,
  ],
  [/SQLITE_FULL|SQLITE_IOERR/, (file) => `The database ${file} could not be written; is the disk full or failing?`],
  [
    /P3009|failed migrations/,
    (file) => `A migration of the database ${file} stopped half-way; restore a backup of it, ${NEXT}.`,
  ],
];

/**
 * Says in a sentence what the driver's or Prisma's error means for the database.
 * An error that says nothing about the state of the database comes back as it is.
 */
export function explainDatabaseError(error: unknown, url: string): Error {
  const found = SENTENCES.find(([pattern]) => pattern.test(everyMessage(error)));
  if (found) return new DatabaseError(found[1](url.replace(/^file:/, '')), { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

function everyMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${'code' in error ? error.code : ''} ${JSON.stringify(error.cause ?? '')}`;
}
