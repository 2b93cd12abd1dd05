import 'server-only';
import { legalTextsFile } from '@/lib/forms/legal-texts';
import { legalTable } from '@/lib/rules/legal-texts';
import { besideDatabase } from './beside-database';

/** The legal texts of the program with those of `legal-texts.json` beside the database. */
export const knownLegalTexts = besideDatabase('legal-texts.json', legalTable(), (said) =>
  legalTable(legalTextsFile.parse(said)),
);
