import { parseArgs } from 'node:util';
import { upgrade } from '@/db/upgrade';
import { StartFault } from '@/lib/server/start-fault';
import { isStoreFault } from '@/lib/server/store-fault';
import { backupVerb } from './council/backup';
import { checkpointVerb } from './council/checkpoint';
import { createAdmin } from './council/create-admin';
import { exportVerb } from './council/export';
import { foundListVerb } from './council/found-list';
import { importVerb } from './council/import';
import { createProvinceAdmin, endProvinceAdmin } from './council/province-admin';
import { restoreVerb } from './council/restore';
import { standbyVerb } from './council/standby';
import { endVerb, renameVerb, succeedVerb } from './council/succession';
import { type Options, Stop, type Verb } from './council/verb';
import { verifyVerb } from './council/verify';

const USAGE = `Usage: npm run council -- <verb>

  create-admin <council> <email> <name>   open an admin account; prints its password once
      a council that is not there yet is founded: --council-name NAME --locality NAME
      [--level LEVEL]  ward (unless said), commune, special_zone, province, city, district, urban_district, town,
      provincial_city, township, or other with [--level-printed KIND] [--district NAME] [--province NAME]
  found-list <list.csv>                   show what a list of councils would found, line by line: code, name, province, level,
      and the name and address of a chair and of an administrator, in columns named so in Vietnamese
      [--write]  found what is new     [--out FILE]  where the first passwords go, printed once otherwise
  create-province-admin <province|all> <email> <name>   open the account of who founds councils there and sees what is missing
  end-province-admin <email>              end what that account may do
  rename <council> --on DAY --council-name NAME --locality NAME   another name from a day on; the address stays
  end <council> --on DAY                  its last day; from the next on its desk is only read
  succeed --from <a,b> --to <c,d> --on DAY   councils go on from others: a merger, a split
      [--goes-on]  those before end not: a part of them went over     [--undo]  it was entered wrongly
      [--basis TEXT]  what decided it
  export <council>/<session>              write a published record as JSON
      [--version N]  an older version     [--draft]  what would be published now
      [--out FILE]   instead of standard output, where npm adds lines of its own unless run with -s
      [--files DIR]  with the files it names, each under its SHA-256
  import <record.json> --council <slug>   make a draft from a record file of that council
      [--into <slug>]  instead of --council: of whichever council the record says it is
      [--found]  found the council the file names, with its term and delegates, where it is not there
      [--files DIR]  where files lie that the record names and the council has not handed in yet
  backup [file]                           everything in one file, while people work; not the secrets in .env.local
      without a file: encrypted, to the place and for the keys the settings BACKUP_TO and BACKUP_RECIPIENTS name
  restore <file>                          into an empty place, all or nothing; then verify
      a folder or s3://bucket/prefix stands for the newest backup there
      [--identity KEYS]  the file with the private key of age, for one that is encrypted
      [--standby]  what the standby's copy in that folder or s3://bucket/prefix holds, instead of a backup
  verify                                  the file, its schema, every row against the trail, versions, projections, files
      [--file BACKUP [--identity KEYS]]  of a backup, unpacked for the while, instead of what is here
      [--against CHECKPOINT [--key PUBLIC.pem]]  that it goes on from a checkpoint that was kept elsewhere
  standby                                 sends what changed to the place STANDBY_TO names, each minute
      [--once]  a single time
  checkpoint [file]                       what the trail comes to now, signed, for a witness elsewhere
      [--new-key]  put the signing key aside and make another
`;

const verbs: Readonly<Record<string, Verb>> = {
  'create-admin': createAdmin,
  'found-list': foundListVerb,
  'create-province-admin': createProvinceAdmin,
  'end-province-admin': endProvinceAdmin,
  rename: renameVerb,
  end: endVerb,
  succeed: succeedVerb,
  export: exportVerb,
  import: importVerb,
  backup: backupVerb,
  restore: restoreVerb,
  verify: verifyVerb,
  checkpoint: checkpointVerb,
  standby: standbyVerb,
};
/** These take the place as it is: looked at, copied, or not there yet. */
const asIs: readonly string[] = ['backup', 'restore', 'verify', 'checkpoint', 'standby'];

const options = {
  'council-name': { type: 'string' },
  locality: { type: 'string' },
  level: { type: 'string' },
  'level-printed': { type: 'string' },
  district: { type: 'string' },
  province: { type: 'string' },
  council: { type: 'string' },
  into: { type: 'string' },
  found: { type: 'boolean' },
  version: { type: 'string' },
  out: { type: 'string' },
  files: { type: 'string' },
  draft: { type: 'boolean' },
  file: { type: 'string' },
  against: { type: 'string' },
  key: { type: 'string' },
  'new-key': { type: 'boolean' },
  identity: { type: 'string' },
  standby: { type: 'boolean' },
  once: { type: 'boolean' },
  write: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  on: { type: 'string' },
  'goes-on': { type: 'boolean' },
  basis: { type: 'string' },
  undo: { type: 'boolean' },
} as const;

function usage(message: string): number {
  process.stderr.write(`${message ? `${message}\n\n` : ''}${USAGE}`);
  return 2;
}

/** Runs one verb. 0: done · 1: refused, with the reasons · 2: not understood. */
async function main(args: string[]): Promise<number> {
  let parsed: { values: Options; positionals: string[] };
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return usage(error instanceof Error ? error.message : '');
  }
  const [name = '', ...words] = parsed.positionals;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) return usage(name ? `Unknown verb: ${name}` : '');
  try {
    if (!asIs.includes(name)) await upgrade();
    return await verb(words, parsed.values, new Date().toISOString());
  } catch (error) {
    if (error instanceof Stop && error.isMisuse) return usage(error.message);
    const isExpected = error instanceof Stop || error instanceof StartFault || isStoreFault(error);
    if (!isExpected) throw error;
    process.stderr.write(`${error.message}${isStoreFault(error) ? ` (${error.reason})` : ''}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
