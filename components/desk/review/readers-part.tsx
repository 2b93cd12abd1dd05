import { Disclosure } from '@/components/ui/disclosure';
import { type Readers, readerGroups } from '@/lib/review/reader-groups';
import type { Reader } from '@/lib/review/readers';
import { formatInstant } from '@/lib/vi/date';

export type ReadersPartProps = Readers & {
  /** Accounts that belong to no delegate in office. */
  others: readonly Reader[];
};

/** Who read the version there is now, who only opened it, who knows an older one, and who never came. */
export function ReadersPart({ version, areOpeningsKnown, readers, others }: ReadersPartProps) {
  const { read, opened, behind, never } = readerGroups(readers, version);
  return (
    <Disclosure summary="Ai đã mở, ai đã đọc">
      <div className="flex max-w-text flex-col gap-3">
        <Group title={`Đã đọc bản ${version ?? ''}`} readers={read} />
        <Group title={`Đã mở bản ${version ?? ''}, chưa đánh dấu đã đọc`} readers={opened} />
        <Group title="Mới xem bản trước" readers={behind} />
        <Group title="Tài khoản không gắn với đại biểu nào" readers={others} />
        {never.length > 0 && (
          <p className="text-soft">
            {areOpeningsKnown ? 'Chưa mở' : 'Không ghi nhận đã mở, bản này có từ trước khi ghi việc mở'} (
            {never.length}): {never.map(({ name }) => name).join(', ')}.
          </p>
        )}
      </div>
    </Disclosure>
  );
}

function Group({ title, readers }: { title: string; readers: readonly Reader[] }) {
  if (readers.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">
        {title} ({readers.length})
      </h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {readers.map((reader) => (
          <div key={`${reader.name} ${reader.opened?.at}`} className="contents">
            <dt>{reader.name}</dt>
            <dd className="text-soft">{stepsText(reader)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function stepsText({ opened, read }: Reader): string {
  // Who read in a time before openings were kept is told of by the mark alone.
  const isOnlyMark = opened?.n === read?.n && opened?.at === read?.at;
  const parts = [
    opened && !isOnlyMark && `mở${versionText(opened.n)} lúc ${formatInstant(opened.at)}`,
    read && `đánh dấu đã đọc${versionText(read.n)} lúc ${formatInstant(read.at)}`,
  ];
  return parts.filter(Boolean).join('; ');
}

const versionText = (n: number | null) => (n === null ? '' : ` bản ${n}`);
