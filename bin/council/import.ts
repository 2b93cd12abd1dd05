import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { importRecord } from '@/db/access/keeping/import-record';
import { unsafeOperatorOf } from '@/db/access/keeping/operator';
import { findCouncil } from '@/db/access/publications/published';
import { MOST_RECORD_BYTES } from '@/lib/record/json-bounds';
import { formatInteger } from '@/lib/vi/number';
import { fileAt, linesOf, Stop, type Verb } from './verb';

/** Makes a draft from a record file, or names every fault and writes nothing. Only `--into` takes another council's. */
export const importVerb: Verb = async ([file, ...more], { council: own, into, files }, now) => {
  const slug = into ?? own;
  if (!file || !slug || more.length > 0)
    throw new Stop('import needs <record.json> and --council <slug>, or --into <slug>.', true);
  if (own !== undefined && own !== slug) throw new Stop('--council and --into name two councils.', true);
  const council = await findCouncil(slug);
  if (!council) throw new Stop(`Không có hội đồng «${slug}». Lập hội đồng bằng create-admin trước.`);
  const json = await textOf(file);
  const folder = files === undefined ? undefined : await folderAt(files);
  const input = { councilId: council.id, json, folder, ...(into === undefined && { of: council }) };
  const result = await importRecord(unsafeOperatorOf(council.id), input, now);
  if (!result) throw new Stop(`Không có hội đồng «${slug}».`);
  if (!result.ok) throw new Stop(`${linesOf(result)}\nKhông nhập gì.`);
  process.stdout.write(
    `Đã lập bản nháp ${slug}/${result.slug}. Thư ký mở bàn soạn để xem, rồi trình công bố.\n`,
  );
  return 0;
};

/** The text of a record file, which must be one, in UTF-8 and no longer than any record. */
async function textOf(file: string): Promise<string> {
  const path = fileAt(file);
  const unread = (error: Error) => {
    throw new Stop(`Không đọc được tệp ${file}: ${error.message}`);
  };
  // Asked before it is opened: a pipe that nobody writes to would be waited for without end.
  const found = await stat(path).catch(unread);
  if (!found.isFile()) throw new Stop(`${file} không phải là một tệp.`);
  if (found.size > MOST_RECORD_BYTES)
    throw new Stop(
      `${file} dài ${formatInteger(found.size)} byte; hồ sơ một kỳ họp tối đa ${formatInteger(MOST_RECORD_BYTES)}.`,
    );
  const bytes = await readFile(path).catch(unread);
  if (!isUtf8(bytes)) throw new Stop(`${file} không phải văn bản UTF-8: lưu lại theo UTF-8 rồi nhập.`);
  return bytes.toString('utf8');
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
