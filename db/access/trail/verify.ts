import 'server-only';
import type { Checkpoint } from '@/lib/server/checkpoints/checkpoint-file';
import { isCluster, raw } from '../../client';
import { appliedMigrations, migrationsApart } from '../../migrate';
import { onCopy } from '../keeping/on-copy';
import { checkpointFaults } from './checkpoint';
import { accountFaults } from './verify-accounts';
import { chainFaults } from './verify-chain';
import { type Check, check, type Found, unreadable } from './verify-check';
import { conveningFaults } from './verify-convening';
import { draftFaults } from './verify-drafts';
import { fileFaults } from './verify-files';
import { nodeFaults } from './verify-nodes';
import { paperReleaseFaults } from './verify-paper-release';
import { passageFaults } from './verify-passages';
import { privateTextFaults } from './verify-private-texts';
import { projectionFaults } from './verify-projections';
import { publicationFaults } from './verify-publications';
import { publishedFaults } from './verify-published';
import { registerFaults } from './verify-register';
import { reviewFaults } from './verify-review';
import { schemaFaults } from './verify-schema';
import { signingFaults } from './verify-signings';
import { templateFaults } from './verify-templates';
import { waitingFaults } from './verify-waiting';

/**
 * Looks at everything this store promises: of a cluster that its nodes hold the same, and of a copy of it what follows; the file itself, its links and schema, the chain of events, every row against
 * the events that explain it, every published version, every file that is named, and the projections against a rebuild.
 * Changes nothing; people may work meanwhile.
 *
 * @param against a checkpoint that was kept elsewhere, from which what is here must go on.
 */
export async function verifyStore(against: Checkpoint | null = null): Promise<Check[]> {
  if (isCluster())
    return [await check('Các nút của cụm', nodeFaults), ...(await onCopy(() => verifyStore(against)))];
  const checks = [
    await check('Tệp cơ sở dữ liệu', async () => counted(integrityFaults(), 1)),
    await check('Liên kết giữa các dòng', async () => counted(linkFaults(), 1)),
    await check('Bước nâng cấp', async () => counted(await migrationFaults(), await appliedMigrations())),
  ];
  if (checks.some(({ faults }) => faults.length > 0)) return checks;
  const schema = await check('Lược đồ', schemaFaults);
  try {
    return [...checks, schema, ...(await onCopy(() => checkCopy(against)))];
  } catch (error) {
    return [...checks, schema, unreadable('Bản sao để kiểm tra', error)];
  }
}

const checkCopy = async (against: Checkpoint | null) => [
  await check('Chuỗi sự kiện', chainFaults),
  ...(against ? [await check('Điểm mốc', () => checkpointFaults(against))] : []),
  await check('Nội dung riêng', privateTextFaults),
  await check('Bản công bố', publicationFaults),
  await check('Sự kiện công bố', publishedFaults),
  await check('Hồ sơ kỳ họp', draftFaults),
  await check('Góp ý', reviewFaults),
  await check('Đề nghị sửa biên bản', passageFaults),
  await check('Tài liệu cho đại biểu', paperReleaseFaults),
  await check('Triệu tập', conveningFaults),
  await check('Trình ký và bản ký', signingFaults),
  await check('Mẫu văn bản', templateFaults),
  await check('Tài khoản', accountFaults),
  await check('Hội đồng, khóa, đại biểu', registerFaults),
  await check('Thay đổi đang chờ', waitingFaults),
  await check('Tệp đính kèm', fileFaults),
  // Last, for it rebuilds what the others read.
  await check('Bảng suy ra từ bản công bố', projectionFaults),
];

const counted = (faults: string[], count: number): Found => ({ faults, counted: count });

function integrityFaults(): string[] {
  const lines = raw().prepare('pragma integrity_check').pluck().all() as string[];
  return lines.filter((line) => line !== 'ok');
}

function linkFaults(): string[] {
  const broken = raw().prepare('pragma foreign_key_check').all() as { table: string; parent: string }[];
  return broken.map(({ table, parent }) => `Một dòng của ${table} trỏ tới dòng không có trong ${parent}.`);
}

async function migrationFaults(): Promise<string[]> {
  const apart = await migrationsApart();
  return apart ? [`Dữ liệu ${apart}`] : [];
}
