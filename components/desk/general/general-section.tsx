'use client';

import type { PreviousSession } from '@/lib/record/previous-session';
import type { NamedOfficer } from '@/lib/rules/role-person';
import { parsePartialDate } from '@/lib/vi/partial-date';
import { sessionKindNames } from '@/lib/vi/session-kind';
import { phrases, terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { Group } from '../editor/group';
import { rowFields } from '../editor/row-fields';
import { SectionFrame } from '../editor/section-frame';
import { type SectionHandle, type SectionProps, useSection } from '../editor/use-section';
import { GeneralStart } from './general-start';
import { GuestList } from './guest-list';
import { OriginFields } from './origin-fields';
import { RoleList } from './role-list';
import { SittingList } from './sitting-list';
import { SourceList } from './source-list';

export type GeneralSectionProps = SectionProps<'general'> & {
  /** How the session before was arranged. */
  previous: PreviousSession | null;
  /** Who may be named by a few letters. */
  delegates: readonly NamedOfficer[];
};

/** Thông tin chung: the session itself, its sittings, its guests and where its statements came from. */
export function GeneralSection({ previous, delegates, ...setup }: GeneralSectionProps) {
  const section = useSection('general', setup);
  return (
    <SectionFrame
      section={section}
      title="Thông tin chung"
      hint="Kỳ họp nào, khi nào, ở đâu, ai dự; và nguồn của những điều được ghi."
    >
      <GeneralStart section={section} previous={previous} />
      <SessionFields section={section} />
      <Group title="Phiên họp" hint="Mỗi buổi một phiên; điểm danh và biểu quyết gắn với phiên.">
        <SittingList section={section} />
      </Group>
      <Group
        title="Người điều hành"
        hint="Chủ tọa, thư ký, người khai mạc, bế mạc; của một phiên hoặc cả kỳ họp."
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

function SessionFields({ section }: { section: SectionHandle<'general'> }) {
  const field = rowFields(section, 'councilSessions', 0);
  const occurrence = field('occurrence').value;
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
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
      <PartialDateCell
        label="Ngày bắt đầu"
        className="sm:col-span-2"
        onSecond={field('endsOn').onChange}
        {...field('startsOn')}
      />
      <PartialDateCell label="Ngày kết thúc" className="sm:col-span-2" {...field('endsOn')} />
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
        label="Cho đại biểu xem chương trình và tài liệu trước kỳ họp"
        hint="Dự thảo nghị quyết mở góp ý riêng từng bản, ở mục Nghị quyết."
        className="sm:col-span-4"
        {...field('reviewOpen', { now: true })}
      />
      <OriginFields section={section} />
    </div>
  );
}
