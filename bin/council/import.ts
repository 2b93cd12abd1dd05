import { stat } from 'node:fs/promises';
import { unsafeImportFounding } from '@/db/access/keeping/import-founding';
import { importRecord } from '@/db/access/keeping/import-record';
import { unsafeOperatorOf } from '@/db/access/keeping/operator';
import { findCouncil } from '@/db/access/publications/published';
import { MOST_RECORD_BYTES } from '@/lib/record/json-bounds';
import { formatInteger } from '@/lib/vi/number';
import { termNameAndYears } from '@/lib/vi/term-name';
import { textOf } from './text-file';
import { fileAt, linesOf, Stop, type Verb } from './verb';

const RECORD: Parameters<typeof textOf>[1] = {
  most: MOST_RECORD_BYTES,
  tooLong: (bytes) =>
    `dài ${formatInteger(bytes)} byte; hồ sơ một kỳ họp tối đa ${formatInteger(MOST_RECORD_BYTES)}.`,
  remedy: 'lưu lại theo UTF-8 rồi nhập',
};

/**
 * Makes a draft from a record file, or names every fault and writes nothing. Only `--into` takes another council's, and only
 * `--found` founds the one the file names.
 */
export const importVerb: Verb = async ([file, ...more], options, now) => {
  const { council, into, found, files } = options;
  const slug = into ?? council;
  if (!file || more.length > 0 || !(slug || found))
    throw new Stop('import needs <record.json> and --council <slug>, --into <slug> or --found.', true);
  if (council !== undefined && council !== slug)
    throw new Stop('--council and --into name two councils.', true);
  if (found && into !== undefined)
    throw new Stop('--found takes the council the file names, --into another one: give one of them.', true);
  const json = await textOf(file, RECORD);
  const folder = files === undefined ? null : await folderAt(files);
  const brought = found
    ? await founding({ json, folder, ...(slug !== undefined && { slug }) }, now)
    : await intoCouncil({ json, folder, slug: slug ?? '', isAny: into !== undefined }, now);
  process.stdout.write(`Đã lập bản nháp ${brought}. Thư ký mở bàn soạn để xem, rồi trình công bố.\n`);
  return 0;
};

type Brought = { json: string; folder: string | null };

/** Into a council that is there; gives the draft's address. */
async function intoCouncil(
  { slug, isAny, json, folder }: Brought & { slug: string; isAny: boolean },
  now: string,
): Promise<string> {
  const council = await findCouncil(slug);
  if (!council)
    throw new Stop(`Không có hội đồng «${slug}». Lập hội đồng bằng create-admin trước, hoặc thêm --found.`);
  const input = { councilId: council.id, json, folder, ...(!isAny && { of: council }) };
  const result = await importRecord(unsafeOperatorOf(council.id), input, now);
  if (!result) throw new Stop(`Không có hội đồng «${slug}».`);
  if (!result.ok) throw new Stop(`${linesOf(result)}\nKhông nhập gì.`);
  return `${slug}/${result.slug}`;
}

/** Into the council the file names, which is founded where it is not there; says what was founded. */
async function founding(input: Brought & { slug?: string }, now: string): Promise<string> {
  const result = await unsafeImportFounding(input, now);
  if (!result.ok) throw new Stop(`${linesOf(result)}\nKhông nhập gì.`);
  const { council, term, isNew, delegates } = result;
  const named = termNameAndYears(term) ?? 'khóa chưa rõ';
  const whole = term.isRegisterComplete === false ? ' (danh sách chưa đủ)' : '';
  const list = delegates === 0 ? 'chưa có đại biểu nào' : `${formatInteger(delegates)} đại biểu${whole}`;
  if (isNew)
    process.stdout.write(
      `Đã lập hội đồng: ${council.name} (/${council.slug}); ${named}; ${list}.\nMở tài khoản quản trị: npm run council -- create-admin ${council.slug} <email> <họ tên>\n`,
    );
  return `${council.slug}/${result.slug}`;
}

/** The folder the operator names, which must be one. */
async function folderAt(path: string): Promise<string> {
  const folder = fileAt(path);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Stop(`--files: không có thư mục ${path}.`);
  return folder;
}
