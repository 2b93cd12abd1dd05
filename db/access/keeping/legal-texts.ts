import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { legalTextsFile } from '@/lib/forms/legal-texts';
import { type LegalTable, legalTable } from '@/lib/rules/legal-texts';
import { log } from '@/lib/server/observe/log';
import { databaseFile } from '../../client';

const tableFile = () => join(dirname(databaseFile()), 'legal-texts.json');

const ours = legalTable();
let held: { readonly as: string; readonly table: LegalTable } = { as: '', table: ours };

/**
 * The legal texts of the program with those of `legal-texts.json` beside the database, read anew when that file changes. A
 * file that cannot be read adds nothing, and the log says what is wrong with it: nobody at a desk can mend it.
 */
export function knownLegalTexts(): LegalTable {
  const file = tableFile();
  const stat = statSync(file, { throwIfNoEntry: false });
  const as = stat ? `${file} ${stat.mtimeMs} ${stat.size}` : '';
  if (as !== held.as) held = { as, table: stat ? readTable(file) : ours };
  return held.table;
}

function readTable(file: string): LegalTable {
  try {
    return legalTable(legalTextsFile.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn(
      { event: 'legal_texts.unreadable', file, reason },
      'legal-texts.json adds nothing until it is mended.',
    );
    return ours;
  }
}
