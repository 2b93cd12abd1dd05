import { writeFile } from 'node:fs/promises';
import { exportFiles, exportPublished, unsafeExportDraft } from '@/db/access/keeping/export-record';
import { fileAt, Stop, type Verb } from './verb';

const reasons = {
  unknown: 'Không có kỳ họp này.',
  unpublished: 'Kỳ họp này chưa công bố. Thêm --draft để lấy bản đang soạn.',
  no_version: 'Kỳ họp này không có phiên bản ấy.',
  withdrawn: 'Bản này đã thu hồi nên không mang hồ sơ. Thêm --version để lấy phiên bản trước đó.',
} as const;

/** Writes a session's record, readable and with its text as it is. */
export const exportVerb: Verb = async ([address = '', ...more], { version, draft, out, files }) => {
  const [, council, slug] = /^\/?([^/]+)\/(?:ky-hop\/)?([^/]+)$/.exec(address) ?? [];
  if (!council || !slug || more.length > 0) throw new Stop('export needs <council>/<session>.', true);
  if (version !== undefined && (draft || !/^[1-9]\d{0,8}$/.test(version)))
    throw new Stop('--version is a whole number from 1, and does not go with --draft.', true);
  const found = draft
    ? await unsafeExportDraft(council, slug, new Date().toISOString())
    : await exportPublished(council, slug, version === undefined ? undefined : Number(version));
  if (!found.ok) throw new Stop(`${council}/${slug}: ${reasons[found.reason]}`);
  const missing = files ? await exportFiles(found.record, fileAt(files)) : [];
  for (const digest of missing)
    process.stderr.write(`Thiếu tệp ${digest}: tệp không có ở đây hoặc đã được gỡ.\n`);
  const json = `${JSON.stringify(found.record, null, 2)}\n`;
  if (out) await writeFile(fileAt(out), json);
  else process.stdout.write(json);
  return 0;
};
