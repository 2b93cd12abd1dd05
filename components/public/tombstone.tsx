import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import { listOf } from '@/lib/public/meeting-text';
import { instantText } from '@/lib/public/session-text';
import { PageHead } from './page-head';

export type TombstoneProps = {
  council: string;
  /** The address of what was taken down. */
  slug: string;
  label: string;
  withdrawn: { by: string; at: string; reason: string | null };
};

/** What stands at every address of a record that was taken down: who did it, when and why. */
export function Tombstone({ council, slug, label, withdrawn }: TombstoneProps) {
  const list = listOf(council, slug);
  return (
    <>
      <PageHead crumbs={[list, { label }]} title={`${label}: hồ sơ đã thu hồi`} />
      <Notice tone="warn" className="mt-6" title="Hồ sơ này không còn được công bố.">
        <dl className="mt-1 flex max-w-text flex-col gap-1">
          <Row name="Người thu hồi" value={withdrawn.by} />
          <Row name="Thời điểm" value={instantText(withdrawn.at)} />
          <Row name="Lý do" value={withdrawn.reason ?? 'Không ghi lý do.'} />
        </dl>
      </Notice>
      <p className="mt-6 print:hidden">
        <a href={paths.corrections(council)}>Tất cả đính chính và thu hồi</a> ·{' '}
        <a href={list.href}>{list.label === 'Kỳ họp' ? 'Các kỳ họp khác' : 'Các hoạt động khác'}</a>
      </p>
    </>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
      <dt className="text-soft">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
