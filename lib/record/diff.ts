import { terms } from '@/lib/vi/terms';
import type { Section } from '@/lib/words';
import { canonical } from './digest';
import type { SessionRecord } from './schema';

/** One difference between two versions, as a resident reads it. Values are short texts, `null` where there was none. */
export type VersionChange = {
  readonly section: Section | 'delegates';
  readonly what: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly { field: string; before: string | null; after: string | null }[];
};

type Named = { readonly id: string };
type List = {
  readonly key: keyof SessionRecord;
  readonly section: VersionChange['section'];
  readonly name: (row: never) => string;
};

const lists: readonly List[] = [
  { key: 'sittings', section: 'attendance', name: (row: SessionRecord['sittings'][number]) => row.label },
  {
    key: 'guests',
    section: 'general',
    name: (row: SessionRecord['guests'][number]) => `Khách mời ${row.name}`,
  },
  {
    key: 'sources',
    section: 'general',
    name: (row: SessionRecord['sources'][number]) => `Nguồn «${row.title}»`,
  },
  { key: 'agenda', section: 'agenda', name: (row: SessionRecord['agenda'][number]) => row.title },
  {
    key: 'resolutions',
    section: 'resolutions',
    name: (row: SessionRecord['resolutions'][number]) => row.title,
  },
  { key: 'votes', section: 'votes', name: (row: SessionRecord['votes'][number]) => row.subject },
  { key: 'figures', section: 'budget', name: (row: SessionRecord['figures'][number]) => row.label },
  { key: 'indicators', section: 'indicators', name: (row: SessionRecord['indicators'][number]) => row.name },
  { key: 'tasks', section: 'tasks', name: (row: SessionRecord['tasks'][number]) => row.body },
  {
    key: 'photos',
    section: 'photos',
    name: (row: SessionRecord['photos'][number]) => row.caption ?? row.label ?? 'Ảnh',
  },
  { key: 'delegates', section: 'delegates', name: (row: SessionRecord['delegates'][number]) => row.name },
];

/** Everything that differs between two versions of one record; nothing when they say the same. */
export function describeChanges(before: SessionRecord, after: SessionRecord): VersionChange[] {
  const general = changed('general', 'Thông tin chung', before.session, after.session);
  return [...general, ...lists.flatMap((list) => compareLists(list, before, after))];
}

function compareLists(
  { key, section, name }: List,
  before: SessionRecord,
  after: SessionRecord,
): VersionChange[] {
  const old = new Map((before[key] as unknown as Named[]).map((row) => [row.id, row]));
  const rows = after[key] as unknown as Named[];
  const kept = new Set(rows.map((row) => row.id));
  const label = (row: Named) => name(row as never);
  const written = rows.flatMap((row): VersionChange[] => {
    const was = old.get(row.id);
    return was
      ? changed(section, label(row), was, row)
      : [{ section, what: label(row), kind: 'added', fields: [] }];
  });
  const removed = [...old.values()]
    .filter((row) => !kept.has(row.id))
    .map((row): VersionChange => ({ section, what: label(row), kind: 'removed', fields: [] }));
  const moved = isReordered(before[key] as unknown as Named[], rows)
    ? [{ section, what: 'Thứ tự', kind: 'changed', fields: [] } satisfies VersionChange]
    : [];
  return [...written, ...removed, ...moved];
}

function isReordered(before: readonly Named[], after: readonly Named[]): boolean {
  const common = new Set(after.map((row) => row.id));
  const old = before.filter((row) => common.has(row.id)).map((row) => row.id);
  const oldSet = new Set(old);
  const now = after.filter((row) => oldSet.has(row.id)).map((row) => row.id);
  return old.join() !== now.join();
}

function changed(
  section: VersionChange['section'],
  what: string,
  before: object,
  after: object,
): VersionChange[] {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  const fields = Object.keys(is)
    .filter((field) => !computed.has(field) && canonical(was[field] ?? null) !== canonical(is[field] ?? null))
    .map((field) => ({
      field: fieldNames[field] ?? 'Chi tiết',
      before: show(was[field]),
      after: show(is[field]),
    }));
  return fields.length > 0 ? [{ section, what, kind: 'changed', fields }] : [];
}

const words = new Map<string, string>(
  Object.values(terms).flatMap((list) => Object.entries(list as Record<string, string>)),
);

function show(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string') return words.get(value) ?? value;
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  if (isCounts(value))
    return `${value.for} tán thành, ${value.against} không tán thành, ${value.notVoting} không biểu quyết`;
  return Array.isArray(value) ? `${value.length} mục` : null;
}

const isCounts = (value: unknown): value is { for: number; against: number; notVoting: number } =>
  typeof value === 'object' && value !== null && 'notVoting' in value;

/** What follows from another field, or only points at a row: the field itself tells the story. */
const computed = new Set(
  'percentPpm basisDong countValue ratio resolution agendaItem sitting slug series ballots'.split(' '),
);

const fieldNames: Record<string, string> = {
  ordinal: 'Số thứ tự',
  isClosed: 'Họp kín',
  concept: 'Khoản',
  stage: 'Giai đoạn',
  year: 'Năm',
  part: 'Kỳ',
  basisPrinted: 'Số để so sánh',
  group: 'Nhóm',
  period: 'Kỳ',
  unit: 'Đơn vị',
  percentOf: 'Tỷ lệ của',
  url: 'Địa chỉ',
  publisher: 'Nơi đăng',
  views: 'Lượt xem ở nguồn',
  postedOn: 'Ngày đăng',
  postedAt: 'Giờ đăng',
  file: 'Tệp',
  printedTitle: 'Tên như được in',
  method: 'Hình thức',
  rule: 'Tỷ lệ cần đạt',
  entry: 'Cách ghi',
  startedOn: 'Bắt đầu nhiệm vụ',
  endedAt: 'Giờ thôi nhiệm vụ',
  endReason: 'Lý do thôi nhiệm vụ',
  label: 'Tên',
  title: 'Tên',
  name: 'Tên',
  subject: 'Việc biểu quyết',
  body: 'Nội dung',
  purpose: 'Mục đích',
  summary: 'Tóm tắt',
  place: 'Địa điểm',
  startsOn: 'Ngày bắt đầu',
  endsOn: 'Ngày kết thúc',
  startsAt: 'Giờ bắt đầu',
  endsAt: 'Giờ kết thúc',
  heldOn: 'Ngày',
  heldAt: 'Giờ',
  kind: 'Loại',
  occurrence: 'Tình trạng',
  occurrenceNote: 'Lý do',
  attendance: 'Điểm danh',
  presenter: 'Người trình bày',
  discussion: 'Thảo luận',
  speakers: 'Người phát biểu',
  conclusion: 'Kết luận',
  papers: 'Tài liệu',
  number: 'Số, ký hiệu',
  status: 'Tình trạng',
  articles: 'Các điều',
  legalBases: 'Căn cứ',
  annexes: 'Phụ lục',
  adoptedOn: 'Ngày thông qua',
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Ngày hiệu lực',
  signer: 'Người ký',
  note: 'Ghi chú',
  counts: 'Số phiếu',
  total: 'Tổng số đại biểu',
  present: 'Có mặt',
  required: 'Số phiếu cần',
  outcome: 'Kết quả',
  shareOfTotal: 'Tỷ lệ trên tổng số',
  shareOfPresent: 'Tỷ lệ trên số có mặt',
  because: 'Cách tính',
  printed: 'Được in',
  valueDong: 'Số tiền (đồng)',
  qualifier: 'Mức độ',
  percentPrinted: 'Tỷ lệ',
  basis: 'So với',
  caption: 'Chú thích',
  alt: 'Mô tả ảnh',
  owner: 'Phụ trách',
  dueOn: 'Thời hạn',
  target: 'Mục tiêu',
  offices: 'Chức vụ',
  endedOn: 'Thôi nhiệm vụ',
};
