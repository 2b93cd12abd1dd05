import { close, databaseFile } from './client';
import { migrate } from './migrate';
import { isEmpty, seed } from './seed/story';

/**
 * Brings the database to this code's schema and, where it is empty and samples are wanted, tells the two sample
 * councils' story. Prints one JSON line for the command that called it.
 */
async function setUp(): Promise<void> {
  migrate();
  const wantsSample = process.env.SAMPLE_DATA !== 'off';
  if (wantsSample && (await isEmpty())) await seed();
  const sample = wantsSample && !(await isEmpty());
  process.stdout.write(`${JSON.stringify({ dataPath: databaseFile(), sample })}\n`);
  close();
}

await setUp();
