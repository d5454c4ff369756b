import { UnknownFileError } from '../../content/load/choose.ts';
import { ContentFolderError } from '../../content/load/folder-error.ts';
import { DatabaseError, explainDatabaseError } from '../../db/failure.ts';
import { EncodingError } from '../../import/decode.ts';
import { NothingToImportError } from '../../import/read.ts';
import { CutXmlError } from '../../import/xml-items.ts';
import { SettingsError } from '../../settings.ts';
import { UsageError } from './arguments.ts';

/** Errors whose message is the sentence. */
const EXPECTED = [
  SettingsError,
  ContentFolderError,
  UnknownFileError,
  UsageError,
  EncodingError,
  NothingToImportError,
  CutXmlError,
];

/** A sentence for a failure that can be expected; undefined for a fault of the program. */
export function explainFailure(error: unknown, databaseUrl: string | undefined): string | undefined {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message;
  if (databaseUrl && !databaseUrl.startsWith('file:')) {
    return 'DATABASE_URL names a PostgreSQL database; this version keeps its data in an SQLite file (file:PATH).';
  }
  const code = (error as { code?: string } | null)?.code;
  const file = databaseUrl?.replace(/^file:/, '') ?? '';
  const tables =
    code === 'P2021' || code === 'P2022' || /no such (table|column)/.test(String((error as Error | null)?.message));
  if (tables) {
    return `The database ${file} has not the tables that this version needs: run \`npm start\`, which makes them.`;
  }
  const explained = explainDatabaseError(error, databaseUrl ?? '');
  if (explained instanceof DatabaseError) return explained.message;
  if (explained.name === 'OvertakenError') return 'Other syncs kept changing the database meanwhile; try again.';
  return undefined;
}
