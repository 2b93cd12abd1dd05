import 'server-only';
import { draftRulesFile } from '@/lib/forms/draft-rules';
import { allSignRules } from '@/lib/signs/rules';
import { besideDatabase } from './beside-database';

/** What drafts are read for: the rules of the program with those of `draft-rules.json` beside the database. */
export const knownSignRules = besideDatabase('draft-rules.json', allSignRules(), (said) =>
  allSignRules(draftRulesFile.parse(said)),
);
