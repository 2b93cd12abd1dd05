'use client';

import { askedOf, isOfBody } from '@/lib/rules/meeting-kinds';
import { terms } from '@/lib/vi/terms';
import type { BodyKind, MeetingKind } from '@/lib/words';
import { PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';

/** A body of the council in the session's term. */
export type BodyOption = { readonly id: string; readonly kind: BodyKind; readonly name: string };

type Section = SectionHandle<'general'>;

/** What is asked of a meeting that is no session, in the place of a session's number and kind. */
export function MeetingFields({
  section,
  kind,
  bodies,
}: {
  section: Section;
  kind: MeetingKind;
  bodies: readonly BodyOption[];
}) {
  const field = rowFields(section, 'councilSessions', 0);
  const { announced, result, residents, petitioned } = askedOf(kind);
  const own = bodies.filter((body) => body.kind === kind);
  return (
    <>
      {isOfBody(kind) && own.length > 0 && (
        <SelectCell
          label="Cơ quan họp"
          className="sm:col-span-4"
          empty="Chưa chọn"
          below="Số thành viên của cơ quan trong ngày họp là cơ sở tính kết quả biểu quyết."
          options={Object.fromEntries(own.map(({ id, name }) => [id, name]))}
          {...field('bodyId', { now: true })}
        />
      )}
      {isOfBody(kind) && !field('bodyId').value && (
        <TextCell
          label="Tên cơ quan họp"
          placeholder={kind === 'committee' ? 'Ban Kinh tế - Ngân sách' : terms.bodyKind[kind]}
          className="sm:col-span-2"
          {...field('bodyName')}
        />
      )}
      {announced && (
        <PartialDateCell label="Ngày thông báo trước" className="sm:col-span-2" {...field('announcedOn')} />
      )}
      {result && <PartialDateCell label={result} className="sm:col-span-2" {...field('resultOn')} />}
      {residents && <ResidentFields section={section} />}
      {petitioned && <PetitionFields section={section} />}
    </>
  );
}

/** How many came and spoke: numbers alone, nobody's name. */
function ResidentFields({ section }: { section: Section }) {
  const field = rowFields(section, 'councilSessions', 0);
  return (
    <>
      <TextCell label="Số người dự" inputMode="numeric" {...field('people')} />
      <SelectCell label="Mức đúng" options={terms.presenceBound} {...field('peopleBound', { now: true })} />
      <TextCell label="Số lượt ý kiến" inputMode="numeric" {...field('speakers')} />
    </>
  );
}

/** How many voters signed that it be held; their names, days of birth and addresses are never asked for. */
export function PetitionFields({ section }: { section: Section }) {
  const field = rowFields(section, 'councilSessions', 0);
  return (
    <>
      <TextCell
        label="Số cử tri ký yêu cầu họp"
        inputMode="numeric"
        className="sm:col-span-2"
        below="Chỉ ghi số. Họ tên, ngày sinh, địa chỉ của người ký không đưa vào hồ sơ."
        {...field('signatures')}
      />
      <TextCell label="Tổng số cử tri" inputMode="numeric" className="sm:col-span-2" {...field('voters')} />
    </>
  );
}
