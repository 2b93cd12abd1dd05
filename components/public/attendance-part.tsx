import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import {
  attendanceRows,
  awayText,
  markedPresenceText,
  markedSittings,
  markText,
  presenceText,
  sittingText,
} from '@/lib/public/attendance-text';
import { citing } from '@/lib/public/cited';
import { roleLines } from '@/lib/public/role-text';
import { statedPresenceWords } from '@/lib/public/stated-text';
import { silentOne } from '@/lib/record/absences';
import type { SessionRecord, Sitting } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { SourceLink } from './by-source';
import { PageLink } from './page-link';
import { NotRecorded, Part } from './part';
import { TextLines } from './text-lines';

/** When a session to come begins and ends, sitting by sitting, as far as it is known. */
export function HoursPart({ record: { session, sittings } }: { record: SessionRecord }) {
  if (session.occurrence !== 'planned' || sittings.length === 0) return null;
  return (
    <Part id="gio-hop" title="Giờ họp">
      <ul className="grid gap-x-10 md:grid-cols-2">
        {sittings.map((sitting) => (
          <li key={sitting.id} data-speak="" className="border-t border-line py-4">
            {sittingText(sitting)}
            {sitting.isClosed && <span className="text-soft">, họp kín</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

type AttendancePartProps = {
  record: SessionRecord;
  /** Whether its delegates have pages of their own yet. */
  hasPages?: boolean;
};

/** Who was there, sitting by sitting. That it was not recorded is said, because readers look for it. */
export function AttendancePart({ record, hasPages = true }: AttendancePartProps) {
  if (record.session.occurrence !== 'held') return null;
  const silent = silentOne(record);
  if (record.sittings.length === 0)
    return record.session.meeting ? null : (
      <Part id="diem-danh" title="Điểm danh">
        <NotRecorded>{silent} số đại biểu có mặt, vắng mặt.</NotRecorded>
      </Part>
    );
  return (
    <Part id="diem-danh" title="Điểm danh">
      <ul className="grid gap-x-10 md:grid-cols-2">
        {record.sittings.map((sitting) => (
          <li key={sitting.id} className="border-t border-line py-4">
            <h3 className="font-medium">{sittingText(sitting)}</h3>
            <p data-speak="" className="text-soft">
              <Presence record={record} sitting={sitting} silent={silent} />
            </p>
            <TextLines table="sittings" row={sitting} />
            {roleLines(record, sitting.id).map((line) => (
              <p key={line} data-speak="" className="text-soft">
                {line}
              </p>
            ))}
            {sitting.isClosed && <p className="text-sm text-soft">Phiên họp kín.</p>}
          </li>
        ))}
      </ul>
      <MarksTable record={record} hasPages={hasPages} />
    </Part>
  );
}

type PresenceProps = { record: SessionRecord; sitting: Sitting; silent: string };

/** How many were there; what one of several sources states, with that source. */
function Presence({ record, sitting, silent }: PresenceProps) {
  const { stated } = sitting;
  const cited = citing(record)(stated);
  if (!stated || !cited) return presenceText(sitting, silent);
  return (
    <>
      {[markedPresenceText(sitting), statedPresenceWords(stated)].filter(Boolean).join(' ')} (theo{' '}
      <SourceLink cited={cited} />
      ).
    </>
  );
}

function MarksTable({ record, hasPages }: Required<AttendancePartProps>) {
  const rows = attendanceRows(record);
  const marked = markedSittings(record);
  const away = awayText(rows);
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={`Danh sách ${rows.length} đại biểu${away && `: ${away}`}`}>
      <Table caption="Điểm danh từng đại biểu" captionHidden className="roll text-desk">
        <thead>
          <tr>
            <Th>Đại biểu</Th>
            {marked.map(({ id, label }) => (
              <Th key={id}>{label}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ delegate, marks }) => (
            <tr key={delegate.id}>
              <Th scope="row">
                <PageLink href={hasPages ? paths.delegate(record.council.slug, delegate.slug) : null}>
                  {delegate.name}
                </PageLink>
                {delegate.unit && <small>{delegate.unit}</small>}
              </Th>
              {marks.map((mark, index) => (
                <Td key={marked[index]?.id} className={mark?.status === 'present' ? undefined : 'text-ink'}>
                  {mark ? markText(mark) : lowerFirst(silentOne(record))}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
