import { readFile } from 'node:fs/promises';
import { importRecord } from '@/db/access/import-record';
import { unsafeOperatorOf } from '@/db/access/operator';
import { findCouncil } from '@/db/access/published';
import { fileAt, linesOf, Stop, type Verb } from './verb';

/** Makes a draft from a record file, or names every fault and writes nothing. */
export const importVerb: Verb = async ([file, ...more], { council: slug }, now) => {
  if (!file || !slug || more.length > 0)
    throw new Stop('import needs <record.json> and --council <slug>.', true);
  const council = await findCouncil(slug);
  if (!council) throw new Stop(`Không có hội đồng «${slug}». Lập hội đồng bằng create-admin trước.`);
  const json = await readFile(fileAt(file), 'utf8').catch((error: Error) => {
    throw new Stop(`Không đọc được tệp ${file}: ${error.message}`);
  });
  const result = await importRecord(unsafeOperatorOf(council.id), { councilId: council.id, json }, now);
  if (!result) throw new Stop(`Không có hội đồng «${slug}».`);
  if (!result.ok) throw new Stop(`${linesOf(result)}\nKhông nhập gì.`);
  process.stdout.write(
    `Đã lập bản nháp ${slug}/${result.slug}. Thư ký mở bàn soạn để xem, rồi trình công bố.\n`,
  );
  for (const digest of result.missingFiles)
    process.stderr.write(`Thiếu tệp ${digest}: chép tệp này vào thư mục tệp trước khi công bố.\n`);
  return 0;
};
