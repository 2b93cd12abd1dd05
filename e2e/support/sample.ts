import { join } from 'node:path';
import { Database } from '@/db/sqlite';

/** Ids of the sample data that are drawn at random or computed; `fileDigest` is a paper of a published record. */
export type Sample = { readonly termId: string; readonly clerkId: string; readonly fileDigest: string };

export const servedFolder = (): string => join(process.env.E2E_FOLDER ?? '', 'served');

/** Rows of the database the server is using, read from outside. */
export function readServed<Row>(sql: string, ...values: unknown[]): Row[] {
  const database = new Database(join(servedFolder(), 'council.db'), { readonly: true });
  try {
    return database.prepare(sql).all(...values) as Row[];
  } finally {
    database.close();
  }
}

export function readSample(): Sample {
  const [sample] = readServed<Sample>(
    `select terms.id as termId, users.id as clerkId,
        (select min(file_digest) from papers where file_digest in (select digest from published_files)) as fileDigest
      from terms, users, councils
      where councils.slug = 'mau' and terms.council_id = councils.id and terms.ordinal = 2
        and users.email = 'thuky@mau.example'`,
  );
  if (!sample) throw new Error('The sample councils are not in the served database.');
  return sample;
}
