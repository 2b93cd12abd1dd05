import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';

type Offered = {
  readonly mandate: string;
  readonly name: string;
  /** What the session that decided it is called. */
  readonly session: string;
  readonly endedOn: KnownDate;
  readonly endedAt: string | null;
  readonly href: string;
};

/** What published sessions decided of mandates and the register does not say yet: each leads to the form that ends it. */
export function OfferedEnds({ ends }: { ends: readonly Offered[] }) {
  if (ends.length === 0) return null;
  return (
    <Notice tone="warn" title="Đã công bố, chưa ghi vào danh sách đại biểu" className="max-w-text">
      <ul>
        {ends.map(({ mandate, name, session, endedOn, endedAt, href }) => (
          <li key={mandate}>
            {`${session}: ${name} thôi làm nhiệm vụ${endedAt ? ` lúc ${endedAt}` : ''}${endedOn ? ` ngày ${formatPartialDate(endedOn)}` : ''}. `}
            <Link href={href}>Ghi vào danh sách</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
