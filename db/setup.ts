import { close, databaseFile } from './client';
import { readEnv } from './env';
import { migrate } from './migrate';
import { isEmpty, seed } from './seed/story';

/**
 * Brings the database to this code's schema and, where it is empty and samples are wanted, tells the two sample
 * councils' story. Prints one JSON line for the command that called it.
 */
async function setUp(): Promise<void> {
  const wrong = wrongSettings();
  if (wrong) {
    process.stderr.write(`${wrong}\n`);
    process.exitCode = 1;
    return;
  }
  migrate();
  const wantsSample = process.env.SAMPLE_DATA !== 'off';
  if (wantsSample && (await isEmpty())) await seed();
  const sample = wantsSample && !(await isEmpty());
  process.stdout.write(`${JSON.stringify({ dataPath: databaseFile(), sample })}\n`);
  close();
}

/** The sentences about wrong settings, for whoever typed them: no stack, they are no fault of the program. */
function wrongSettings(): string | null {
  try {
    readEnv();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

await setUp();
