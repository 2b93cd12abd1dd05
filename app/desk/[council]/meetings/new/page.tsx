import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { listBodies } from '@/db/access/register/bodies';
import { getCouncilFor } from '@/db/access/register/councils';
import { listTerms } from '@/db/access/register/terms';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import { termNameAndYears } from '@/lib/vi/term-name';
import { phrases, terms as words } from '@/lib/vi/terms';
import { holds } from '@/lib/viewer';
import { meetingKinds } from '@/lib/words';
import { requireViewer } from '../../../../viewer';
import { create } from '../../actions';

export const metadata: Metadata = { title: 'Cuộc họp mới' };

/** What a meeting that is no session needs before anything else of it can be written: what it is, and when. */
export default async function NewMeetingPage({ params }: { params: Promise<{ council: string }> }) {
  const { council: slug } = await params;
  const viewer = await requireViewer(paths.newMeeting(slug));
  const council = await getCouncilFor(viewer, slug);
  if (!council || !holds(viewer, council.id, 'clerk')) notFound();
  const terms = (await listTerms(viewer, council.id)) ?? [];
  const named = new Map(terms.map((term) => [term.id, termNameAndYears(term) ?? phrases.unknownTerm]));
  const bodies = await listBodies(viewer, council.id);
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader
        crumbs={[
          { label: `Kỳ họp · ${councilPlaceName(council.name)}`, href: paths.deskCouncil(slug) },
          { label: 'Cuộc họp khác', href: paths.deskMeetings(slug) },
          { label: 'Cuộc họp mới' },
        ]}
        title="Cuộc họp mới"
        lede="Loại và ngày cho cuộc họp một địa chỉ riêng; những phần khác ghi sau."
      />
      {terms.length === 0 ? (
        <Empty action={<ButtonLink href={paths.deskMeetings(slug)}>Về danh sách</ButtonLink>}>
          Hội đồng chưa có khóa nào. Nhờ quản trị lập khóa trước.
        </Empty>
      ) : (
        <ActionForm action={create} submit="Lập hồ sơ cuộc họp" done="Đã lập hồ sơ." className="max-w-text">
          <input type="hidden" name="key" value={crypto.randomUUID()} />
          <FormSelect
            name="meetingKind"
            label="Loại cuộc họp"
            required
            options={meetingKinds.map((kind) => ({ value: kind, label: words.meetingKind[kind] }))}
          />
          <FormSelect
            name="termId"
            label="Khóa"
            options={[...named].map(([value, label]) => ({ value, label }))}
          />
          {bodies.length > 0 && (
            <FormSelect
              name="bodyId"
              label="Cơ quan họp"
              hint="Chỉ với phiên họp Thường trực hoặc phiên họp Ban."
              placeholder="Không chọn"
              options={bodies.map(({ id, name, termId }) => ({
                value: id,
                label: `${name} · ${named.get(termId) ?? phrases.unknownTerm}`,
              }))}
            />
          )}
          <FormText
            name="label"
            label="Tên cuộc họp"
            placeholder="Hội nghị liên tịch chuẩn bị Kỳ họp thứ 12"
            hint="Để trống thì lấy tên của loại cuộc họp."
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <FormText
              name="startsOn"
              label="Ngày bắt đầu"
              placeholder="12/6/2020"
              hint="Chỉ biết tháng hoặc năm thì ghi 6/2020, 2020; không rõ thì để trống."
              autoComplete="off"
            />
            <FormText name="endsOn" label="Ngày kết thúc" placeholder="12/6/2020" autoComplete="off" />
          </div>
        </ActionForm>
      )}
    </div>
  );
}
