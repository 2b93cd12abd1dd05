import { SearchForm } from '@/components/public/search-form';
import { Badge } from '@/components/ui/badge';
import { Empty } from '@/components/ui/empty';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Table, Td, Th } from '@/components/ui/table';
import { listAddress, type Page } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import type { CouncilStanding, StandingOrder } from '@/lib/rules/province-overview';
import { quotas } from '@/lib/rules/quotas';
import { formatDate } from '@/lib/vi/date';
import { formatInteger } from '@/lib/vi/number';
import { formatPartialDate } from '@/lib/vi/partial-date';

type StandingTableProps = { list: Page<CouncilStanding>; order: StandingOrder; q: string };

const COLUMNS: readonly (readonly [order: StandingOrder, label: string])[] = [
  ['ten', 'Hội đồng'],
  ['thieu', 'Còn thiếu'],
  ['ky-hop', 'Kỳ họp chưa công bố'],
  ['bien-ban', 'Hồ sơ chưa có biên bản'],
  ['qua-han', 'Việc quá hạn'],
  ['moi-nhat', 'Kỳ họp công bố gần nhất'],
  ['tep', 'Tệp đã dùng'],
];

/** One row a council, in the order that was asked for; every heading sorts by its column. */
export function StandingTable({ list, order, q }: StandingTableProps) {
  const query = { q: q || null, 'sap-xep': order === 'thieu' ? null : order };
  return (
    <>
      <SearchForm
        action={paths.province()}
        label="Tên hoặc mã xã, phường"
        q={q || null}
        className="max-w-text"
      />
      {list.rows.length === 0 ? (
        <Empty action={<Link href={paths.province()}>Tất cả hội đồng</Link>}>
          Không có hội đồng nào như vậy.
        </Empty>
      ) : (
        <Table caption="Tình hình từng hội đồng" captionHidden>
          <thead>
            <tr>
              {COLUMNS.map(([key, label], index) => (
                <Th
                  key={key}
                  align={index < 2 ? 'start' : 'end'}
                  aria-sort={key === order ? 'other' : undefined}
                  className="whitespace-normal"
                >
                  <Link
                    href={listAddress(paths.province(), { q: q || null, 'sap-xep': key }, 1)}
                    className={key === order ? 'font-semibold' : undefined}
                  >
                    {label}
                  </Link>
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.rows.map((row) => (
              <Row key={row.slug} row={row} />
            ))}
          </tbody>
        </Table>
      )}
      <Pagination list={list} path={paths.province()} query={query} />
    </>
  );
}

function Row({ row }: { row: CouncilStanding }) {
  const lacks = [!row.hasTerm && 'khóa', !row.hasChair && 'chủ tọa', !row.hasAdmin && 'quản trị'].filter(
    Boolean,
  );
  return (
    <tr>
      <Th scope="row" className="min-w-40">
        <Link href={paths.provinceCouncil(row.slug)}>{councilPlaceName(row.name)}</Link>
        {row.validTo && (
          <span className="block text-sm font-normal text-soft">đến {formatDate(row.validTo)}</span>
        )}
      </Th>
      <Td className="min-w-44">
        {lacks.length > 0 ? <Badge tone="abstain">Chưa có {lacks.join(', ')}</Badge> : '–'}
      </Td>
      <Td align="end">{ofHowMany(row.unpublished, row.sessions)}</Td>
      <Td align="end">{formatInteger(row.withoutMinutes)}</Td>
      <Td align="end">{formatInteger(row.overdue)}</Td>
      <Td align="end">{row.newest ? formatPartialDate(row.newest) : 'chưa có'}</Td>
      <Td align="end">{share(row.bytes)}</Td>
    </tr>
  );
}

const ofHowMany = (count: number, all: number): string =>
  all === 0 ? 'chưa có kỳ họp' : `${formatInteger(count)} / ${formatInteger(all)}`;

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** What the files take, of what a council may hold. */
function share(bytes: number): string {
  const most = `${formatInteger(quotas.council.bytes / GIB)} GB`;
  return bytes === 0 ? `0 / ${most}` : `${formatInteger(Math.max(1, Math.round(bytes / MIB)))} MB / ${most}`;
}
