import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NoRoom } from '@/db/access/keeping/restore';
import { databaseFaultOf } from '@/db/database-fault';
import type { Refusal } from '@/lib/refusal';
import { ArchiveFault } from '@/lib/server/backups/archive';
import { readIdentities } from '@/lib/server/backups/encryption';
import { PlaceFault } from '@/lib/server/backups/place';
import { formatInteger } from '@/lib/vi/number';

export type Options = {
  'council-name'?: string;
  locality?: string;
  level?: string;
  'level-printed'?: string;
  district?: string;
  province?: string;
  council?: string;
  into?: string;
  found?: boolean;
  version?: string;
  out?: string;
  files?: string;
  draft?: boolean;
  file?: string;
  against?: string;
  key?: string;
  'new-key'?: boolean;
  identity?: string;
  standby?: boolean;
  once?: boolean;
  write?: boolean;
  from?: string;
  to?: string;
  on?: string;
  'goes-on'?: boolean;
  basis?: string;
  undo?: boolean;
};

/** One verb of the operator's tool; gives the exit code. `now` is a UTC instant. */
export type Verb = (words: readonly string[], options: Options, now: string) => Promise<number>;

/** Ends the tool with a message: code 2 and the usage when it was called wrongly, else code 1. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly isMisuse = false,
  ) {
    super(message);
  }
}

/** Does `work` with a backup file; a file that is none, or a disk that will not, ends the tool with a message. */
export async function orStop<T>(
  file: string,
  work: () => Promise<T>,
  otherwise = 'không phải bản sao lưu nguyên vẹn',
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveFault) throw new Stop(`${file} ${otherwise}: ${error.message}`);
    if (error instanceof NoRoom)
      throw new Stop(
        `${file}: cần ${megabytes(error.needed)} MB mà đĩa chỉ còn ${megabytes(error.free)} MB. Dọn đĩa rồi chạy lại; chưa ghi gì.`,
      );
    if (error instanceof PlaceFault) throw new Stop(error.message);
    const fault = databaseFaultOf(error);
    throw fault ? new Stop(`${file}: đĩa không cho làm việc này (${fault.reason}).`) : error;
  }
}

const megabytes = (bytes: number): string => formatInteger(Math.ceil(bytes / 1_000_000));

/** The private keys of age in the file the operator names; none where none is named. */
export const identitiesIn = async (file: string | undefined): Promise<string[]> =>
  file === undefined
    ? []
    : orStop(file, () => readIdentities(readFileSync(fileAt(file), 'utf8')), 'không phải tệp khóa dùng được');

/** A refusal as lines: its sentence, then each path with what is wrong there. */
export function linesOf({ code, message, fields = {} }: Refusal): string {
  const lines = Object.entries(fields).map(([path, text]) => `  ${path || '(tệp)'}: ${text}`);
  // On screen its sentence speaks of marked fields; here the lines below say where.
  return [code === 'input.invalid' ? 'Có chỗ chưa đúng:' : message, ...lines].join('\n');
}

/** A file as the operator means it: npm runs the tool in the program's own folder, whatever folder it was called from. */
export const fileAt = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
