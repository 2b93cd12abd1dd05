'use client';

import { usePathname } from 'next/navigation';
import { Fragment, useEffect, useId, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { hasSection } from '@/lib/rules/meeting-kinds';
import { terms } from '@/lib/vi/terms';
import { sections } from '@/lib/words';
import type { WorkspaceFacts } from '@/lib/workspace-facts';
import { useWorkspaceFacts } from '../editor/workspace-facts';
import { isRare, rareSections } from './rare-sections';

type Entry = { href: string; label: string; count?: string; urgent?: boolean };

/** The workspace's pages with how much is on each: a column, or on a phone a button that opens it. */
export function WorkspaceNav() {
  const held = useWorkspaceFacts();
  const pathname = usePathname();
  const id = useId();
  const [open, setOpen] = useState(false);
  const entries = held ? entriesOf(held.sessionId, held.facts, pathname) : [];
  const rare = rareSections.filter(
    ({ section }) =>
      held &&
      hasSection(held.facts.meetingKind, section) &&
      !entries.some(({ href }) => href === paths.deskSection(held.sessionId, section)),
  );
  const here = entries.find((entry) => pathname.startsWith(entry.href));
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere else is what closes it.
  useEffect(() => setOpen(false), [pathname]);

  return (
    <nav aria-label="Các mục của kỳ họp" className="px-4 pb-3 md:px-3 md:py-3">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        className="flex min-h-11 w-full items-center justify-between rounded-md border border-edge bg-paper px-3 md:hidden"
        onClick={() => setOpen(!open)}
      >
        <span>
          <span className="text-soft">Mục: </span>
          <strong>{here?.label ?? 'chọn'}</strong>
        </span>
        <Icon name={open ? 'up' : 'down'} />
      </button>
      <ul id={id} className={classes(open ? 'flex' : 'hidden', 'flex-col gap-0.5 pt-1 md:flex md:pt-0')}>
        {entries.map((entry) => (
          <Fragment key={entry.href}>
            {held && rare.length > 0 && entry.href === paths.deskChecks(held.sessionId) && (
              <li key={pathname}>
                <AddRare sessionId={held.sessionId} rare={rare} />
              </li>
            )}
            <li>
              <NavLink entry={entry} here={entry === here} />
            </li>
          </Fragment>
        ))}
      </ul>
    </nav>
  );
}

/** «Thêm…»: what few sessions need, opened by name. */
function AddRare({ sessionId, rare }: { sessionId: string; rare: typeof rareSections }) {
  return (
    <details className="group">
      <summary className="flex min-h-10 cursor-pointer list-none items-center rounded-md px-2.5 text-soft hover:bg-paper pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        Thêm…
      </summary>
      <ul className="flex flex-col gap-0.5 ps-3">
        {rare.map(({ label, address }) => (
          <li key={label}>
            <NavLink entry={{ href: address(sessionId), label }} here={false} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function NavLink({ entry, here }: { entry: Entry; here: boolean }) {
  return (
    <Link
      href={entry.href}
      // Leaving a section that was changed makes what was fetched ahead stale, so thirteen pages would be fetched again.
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className={classes(
        'flex min-h-10 pointer-coarse:min-h-11 items-center justify-between gap-2 rounded-md px-2.5 no-underline hover:no-underline',
        here ? 'bg-tint-red font-semibold text-red' : 'text-ink hover:bg-paper',
      )}
    >
      {entry.label}
      {entry.count && (
        <span
          className={classes(
            'text-sm whitespace-nowrap',
            entry.urgent ? 'font-semibold text-red' : !here && 'text-soft',
          )}
        >
          {entry.count}
        </span>
      )}
    </Link>
  );
}

function entriesOf(
  sessionId: string,
  { counts, findings, meetingKind }: WorkspaceFacts,
  pathname: string,
): Entry[] {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  const checks = errors > 0 ? `${errors} lỗi` : warnings > 0 ? `${warnings} lưu ý` : 'không còn lỗi';
  const held = sections.filter(
    (section) =>
      hasSection(meetingKind, section) &&
      (!isRare(section) || counts[section] || pathname.startsWith(paths.deskSection(sessionId, section))),
  );
  const parts = held.map((section) => ({
    href: paths.deskSection(sessionId, section),
    label: terms.section[section],
    count: counts[section],
  }));
  // People are called once the agenda is there, before anything is decided.
  const called = held.indexOf('agenda') + 1;
  return [
    ...parts.slice(0, called),
    // Who comes to other meetings is not called by the council's convening.
    ...(meetingKind
      ? []
      : [{ href: paths.deskConvening(sessionId), label: 'Triệu tập', count: counts.convening }]),
    ...parts.slice(called),
    { href: paths.deskChecks(sessionId), label: 'Kiểm tra', count: checks, urgent: errors > 0 },
    {
      href: paths.deskReview(sessionId),
      label: 'Góp ý của đại biểu',
      count: counts.review,
      urgent: counts.review !== undefined,
    },
    // Asked for seldom: it stands here while somebody waits for an answer.
    ...(counts.passages
      ? [
          {
            href: paths.deskPassages(sessionId),
            label: 'Ý kiến về biên bản',
            count: counts.passages,
            urgent: true,
          },
        ]
      : []),
    { href: paths.deskPapers(sessionId), label: 'In và tải' },
    { href: paths.deskPublish(sessionId), label: 'Công bố' },
    { href: paths.deskHistory(sessionId), label: 'Lịch sử' },
  ];
}
