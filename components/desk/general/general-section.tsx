'use client';

import type { PreviousSession } from '@/lib/record/previous-session';
import { hasSection } from '@/lib/rules/meeting-kinds';
import type { NamedOfficer } from '@/lib/rules/role-person';
import { upperFirst } from '@/lib/vi/case';
import { parsePartialDate } from '@/lib/vi/partial-date';
import { sessionKindNames } from '@/lib/vi/session-kind';
import { phrases, terms } from '@/lib/vi/terms';
import { meetingKinds } from '@/lib/words';
import { AreaCell, CheckCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { Group } from '../editor/group';
import { rowFields } from '../editor/row-fields';
import { SectionFrame } from '../editor/section-frame';
import { type SectionHandle, type SectionProps, useSection } from '../editor/use-section';
import { GeneralStart } from './general-start';
import { GuestList } from './guest-list';
import { type BodyOption, MeetingFields, PetitionFields } from './meeting-fields';
import { OriginFields } from './origin-fields';
import { RoleList } from './role-list';
import { SittingList } from './sitting-list';
import { SourceList } from './source-list';

export type GeneralSectionProps = SectionProps<'general'> & {
  /** How the session before was arranged. */
  previous: PreviousSession | null;
  /** Who may be named by a few letters. */
  delegates: readonly NamedOfficer[];
  /** The bodies of the council in this term. */
  bodies: readonly BodyOption[];
};

/** Thông tin chung: the session itself, its sittings, its guests and where its statements came from. */
export function GeneralSection({ previous, delegates, bodies, ...setup }: GeneralSectionProps) {
  const section = useSection('general', setup);
  const noun = section.rows.councilSessions[0]?.meetingKind ? 'cuộc họp' : 'kỳ họp';
  return (
    <SectionFrame
      section={section}
      title="Thông tin chung"
      hint={`${upperFirst(noun)} nào, khi nào, ở đâu, ai dự; và nguồn của những điều được ghi.`}
    >
      <GeneralStart section={section} previous={previous} />
      <SessionFields section={section} bodies={bodies} />
      <Group title="Phiên họp" hint="Mỗi buổi một phiên; điểm danh và biểu quyết gắn với phiên.">
        <SittingList section={section} />
      </Group>
      <Group
        title="Người điều hành"
        hint={`Chủ tọa, thư ký, người khai mạc, bế mạc; của một phiên hoặc cả ${noun}.`}
      >
        <RoleList section={section} delegates={delegates} />
      </Group>
      <Group title="Khách mời">
        <GuestList section={section} />
      </Group>
      <Group title="Nguồn" hint="Bài đăng, văn bản mà hồ sơ này dựa vào; nguyên văn được giữ từng chữ.">
        <SourceList section={section} />
      </Group>
    </SectionFrame>
  );
}

/** The kinds as they were called on the day that is typed; today's names while it is none. */
function kindsOn(typed: unknown) {
  const read = parsePartialDate(String(typed ?? ''));
  return read.ok ? sessionKindNames(read.date) : terms.sessionKind;
}

type SessionFieldsProps = { section: SectionHandle<'general'>; bodies: readonly BodyOption[] };

function SessionFields({ section, bodies }: SessionFieldsProps) {
  const field = rowFields(section, 'councilSessions', 0);
  const occurrence = field('occurrence').value;
  const meetingKind = meetingKinds.find((kind) => kind === field('meetingKind').value) ?? null;
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
      {meetingKind ? (
        <TextCell
          label="Tên cuộc họp"
          below={terms.meetingKind[meetingKind]}
          className="sm:col-span-4"
          {...field('label')}
        />
      ) : (
        <NumberFields section={section} />
      )}
      <PartialDateCell
        label="Ngày bắt đầu"
        className="sm:col-span-2"
        onSecond={field('endsOn').onChange}
        {...field('startsOn')}
      />
      <PartialDateCell label="Ngày kết thúc" className="sm:col-span-2" {...field('endsOn')} />
      {meetingKind && <MeetingFields section={section} kind={meetingKind} bodies={bodies} />}
      <TextCell label="Tiêu đề trên trang" className="sm:col-span-4" {...field('title')} />
      <AreaCell label="Mục đích" className="sm:col-span-2" {...field('purpose')} />
      <AreaCell label="Tóm tắt cho người dân" className="sm:col-span-2" {...field('summary')} />
      <TextCell label="Địa điểm" className="sm:col-span-2" {...field('place')} />
      <SelectCell label="Tình trạng" options={terms.occurrence} {...field('occurrence', { now: true })} />
      <CheckCell label="Họp kín" {...field('isClosed', { now: true })} />
      {(occurrence === 'postponed' || occurrence === 'cancelled' || field('occurrenceNote').value) && (
        <AreaCell
          label={occurrence === 'held' ? 'Ghi chú về việc họp' : 'Lý do hoãn, hủy'}
          className="sm:col-span-4"
          {...field('occurrenceNote')}
        />
      )}
      <CheckCell
        label={
          meetingKind
            ? 'Cho đại biểu xem chương trình và tài liệu trước cuộc họp'
            : 'Cho đại biểu xem chương trình và tài liệu trước kỳ họp'
        }
        hint={
          hasSection(meetingKind, 'resolutions') &&
          'Dự thảo nghị quyết mở góp ý riêng từng bản, ở mục Nghị quyết.'
        }
        className="sm:col-span-4"
        {...field('reviewOpen', { now: true })}
      />
      <OriginFields section={section} />
    </div>
  );
}

/** What a session has and no other meeting: its number, kind and series; and of one that voters asked for, how many did. */
function NumberFields({ section }: { section: SectionHandle<'general'> }) {
  const field = rowFields(section, 'councilSessions', 0);
  const isPetitioned =
    field('kind').value === 'voters_petition' || field('signatures').value || field('voters').value;
  return (
    <>
      <TextCell label={phrases.sessionLabel} className="sm:col-span-3" {...field('label')} />
      <TextCell label="Số thứ tự" inputMode="numeric" {...field('ordinal')} />
      <SelectCell
        label="Loại kỳ họp"
        className="sm:col-span-2"
        options={kindsOn(field('startsOn').value)}
        empty="Không rõ"
        {...field('kind')}
      />
      <SelectCell
        label="Dãy số"
        className="sm:col-span-2"
        options={terms.sessionSeries}
        {...field('series')}
      />
      {isPetitioned && <PetitionFields section={section} />}
    </>
  );
}
