/** Exit code 0 if the database has a site to show, whatever is wrong with some of its files; else 1. */
import { connect } from '../db/client.ts';
import { readSettings } from '../settings.ts';

const database = connect(readSettings().databaseUrl);
process.exitCode = (await database.site.count()) > 0 ? 0 : 1;
await database.$disconnect();
