import type { Metadata } from 'next';
import { MeetingFilters } from '@/components/public/meeting-filters';
import { PageHead } from '@/components/public/page-head';
import { Part } from '@/components/public/part';
import { SessionList } from '@/components/public/session-list';
import { Empty } from '@/components/ui/empty';
import { countText, Pagination } from '@/components/ui/pagination';
import {
  listMeetingKinds,
  listMeetings,
  listMeetingYears,
  listNextMeetings,
} from '@/db/access/publications/published-meetings';
import { paths } from '@/lib/paths';
import { readQuery } from '@/lib/public-query';
import { meetingKindOf } from '@/lib/rules/meeting-kinds';
import { localDateOf } from '@/lib/vi/date';
import { stayWithin } from '../../../last-page';
import { type CouncilParams, loadCouncil, type Query } from '../../load';
import { publicMetadata } from '../../public-metadata';

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  return publicMetadata({
    heading: 'Hoạt động giữa hai kỳ họp',
    description: `Hội nghị liên tịch, phiên họp Thường trực và các Ban, giải trình, tiếp xúc cử tri, đối thoại của ${council.name}.`,
    path: paths.meetings(council.slug),
    council,
  });
}

/** What a council and its bodies meet for between sessions: what is announced first, then what was, newest first. */
export default async function MeetingsPage({ params, searchParams }: CouncilParams & Query) {
  const council = await loadCouncil((await params).council);
  const { trang, ...values } = readQuery('meetings', await searchParams);
  const filters = { kind: meetingKindOf(values.loai), year: values.nam };
  const list = await listMeetings(council.id, filters, trang ?? 1);
  stayWithin(list, paths.meetings(council.slug), values);
  const today = localDateOf(new Date().toISOString());
  const isWhole = (trang ?? 1) === 1 && !values.loai && !values.nam;
  const next = isWhole ? await listNextMeetings(council.id, today) : [];
  return (
    <>
      <PageHead
        title="Hoạt động giữa hai kỳ họp"
        lede="Hội nghị, phiên họp của Thường trực và các Ban, giải trình, tiếp xúc cử tri, đối thoại với Nhân dân."
      />
      {next.length > 0 && (
        <Part id="sap-toi" title="Sắp tới">
          <SessionList heading="h3" council={council.slug} sessions={next} today={today} />
        </Part>
      )}
      <MeetingFilters
        council={council.slug}
        values={values}
        kinds={await listMeetingKinds(council.id)}
        years={await listMeetingYears(council.id)}
      />
      {list.rows.length === 0 ? (
        <Empty className="mt-6">
          {isWhole
            ? 'Hội đồng chưa công bố hoạt động nào giữa hai kỳ họp.'
            : 'Không có hoạt động nào như vậy trong các hồ sơ đã công bố.'}
        </Empty>
      ) : (
        <>
          <p className="mt-6 pb-3 text-soft">{countText(list, 'hoạt động')}</p>
          <SessionList council={council.slug} sessions={list.rows} today={today} />
        </>
      )}
      <Pagination list={list} path={paths.meetings(council.slug)} query={values} />
    </>
  );
}
