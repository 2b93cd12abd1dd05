import { writeFile } from 'node:fs/promises';
import {
  type CouncilSlip,
  type FoundingPreview,
  unsafeFoundFromList,
  unsafePreviewFounding,
} from '@/db/access/register/found-list';
import { writeCsv } from '@/lib/csv';
import { countOutcomes, lineOutcomes } from '@/lib/rules/founding-list';
import { outcomeWords } from '@/lib/vi/founding-words';
import { formatInteger } from '@/lib/vi/number';
import { textOf } from './text-file';
import { fileAt, linesOf, Stop, type Verb } from './verb';

/** Longer than any list of the country with two people to each council. */
const MOST_BYTES = 8 * 2 ** 20;

const LIST: Parameters<typeof textOf>[1] = {
  most: MOST_BYTES,
  tooLong: () => `dài quá ${formatInteger(MOST_BYTES)} byte.`,
  remedy: 'ở bảng tính, chọn lưu thành «CSV UTF-8»',
};

/**
 * Shows what a list of councils would do, line by line, and with `--write` founds what is new in it. The passwords of the
 * first accounts go to the file `--out`, which only its owner reads, or are printed once.
 */
export const foundListVerb: Verb = async ([file, ...more], options, now) => {
  if (!file || more.length > 0) throw new Stop('found-list needs <list.csv>.', true);
  const text = await textOf(file, LIST);
  const looked = await unsafePreviewFounding(text);
  if (!looked.ok) throw new Stop(linesOf(looked));
  tell(looked.lines);
  const isWhole = looked.lines.every(({ outcome }) => ['new', 'completes', 'same'].includes(outcome));
  if (!options.write) {
    process.stdout.write('Chưa ghi gì. Thêm --write để lập những dòng mới.\n');
    return isWhole ? 0 : 1;
  }
  if (!looked.lines.some(({ council }) => council)) {
    process.stdout.write('Không có dòng nào để lập hoặc bổ sung.\n');
    return isWhole ? 0 : 1;
  }
  // Asked for before anything is founded: passwords that nobody could read afterwards are of no use.
  const out = options.out === undefined ? null : await newFile(options.out);
  const done = await unsafeFoundFromList({ text, seen: looked.seen }, now);
  if (!done.ok) throw new Stop(linesOf(done));
  process.stdout.write(
    `Đã lập ${formatInteger(done.founded)} hội đồng, bổ sung cho ${formatInteger(done.completed)}, mở ${formatInteger(done.slips.length)} tài khoản.\n`,
  );
  if (done.slips.length > 0) await handOut(done.slips, out);
  return isWhole ? 0 : 1;
};

function tell(lines: FoundingPreview['lines']): void {
  for (const { line, written, outcome, says, council } of lines) {
    if (outcome === 'same') continue;
    const address = council && outcome === 'new' ? ` → /${council.slug}` : '';
    process.stdout.write(
      `Dòng ${line}: ${outcomeWords[outcome]}: ${written || '(không tên)'}${address}${says.map((one) => `\n    ${one}`).join('')}\n`,
    );
  }
  const counts = countOutcomes(lines);
  const parts = lineOutcomes.flatMap((outcome) =>
    counts[outcome] > 0 ? [`${outcomeWords[outcome].toLowerCase()}: ${formatInteger(counts[outcome])}`] : [],
  );
  process.stdout.write(`${formatInteger(lines.length)} dòng; ${parts.join('; ')}.\n`);
}

async function handOut(slips: readonly CouncilSlip[], out: string | null): Promise<void> {
  const rows = slips.map(({ council, name, email, password }) => [council, name, email, password]);
  const table = writeCsv([['hội đồng', 'họ tên', 'thư điện tử', 'mật khẩu lần đầu'], ...rows]);
  if (out === null) process.stdout.write(`Mật khẩu, chỉ hiện một lần:\n${table.replace(/^\uFEFF/, '')}`);
  else {
    await writeFile(out, table, { mode: 0o600 });
    process.stdout.write(`Mật khẩu lần đầu ở ${out}: trao từng người rồi xóa tệp.\n`);
  }
}

async function newFile(path: string): Promise<string> {
  const target = fileAt(path);
  try {
    await writeFile(target, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Stop(`Không ghi được ${path}: ${error instanceof Error ? error.message : ''}. Chưa lập gì.`);
  }
  return target;
}
