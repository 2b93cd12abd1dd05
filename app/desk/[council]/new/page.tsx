import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextSessionOffers } from '@/components/desk/workspace/next-session-offers';
import { ActionForm } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { lastSessions } from '@/db/access/desk/previous-session';
import { getCouncilFor } from '@/db/access/register/councils';
import { listTerms } from '@/db/access/register/terms';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import { nextSession } from '@/lib/rules/next-session';
import { termNameAndYears } from '@/lib/vi/term-name';
import { phrases, terms as words } from '@/lib/vi/terms';
import { holds } from '@/lib/viewer';
import { requireViewer } from '../../../viewer';
import { create } from '../actions';

export const metadata: Metadata = { title: 'Kỳ họp mới' };

const options = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

/** What a session needs before anything else of it can be written. */
export default async function NewSessionPage({ params }: { params: Promise<{ council: string }> }) {
  const { council: slug } = await params;
  const viewer = await requireViewer(paths.newSession(slug));
  const council = await getCouncilFor(viewer, slug);
  if (!council || !holds(viewer, council.id, 'clerk')) notFound();
  const terms = (await listTerms(viewer, council.id)) ?? [];
  const offers = terms[0] ? (await lastSessions(viewer, council.id, terms[0].id)).map(nextSession) : [];
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader
        crumbs={[
          { label: `Kỳ họp · ${councilPlaceName(council.name)}`, href: paths.deskCouncil(slug) },
          { label: 'Kỳ họp mới' },
        ]}
        title="Kỳ họp mới"
        lede="Khóa, dãy số và số thứ tự cho kỳ họp một địa chỉ riêng; những phần khác ghi sau."
      />
      {terms.length === 0 ? (
        <Empty action={<ButtonLink href={paths.deskCouncil(slug)}>Về danh sách kỳ họp</ButtonLink>}>
          Hội đồng chưa có khóa nào. Nhờ quản trị lập khóa trước.
        </Empty>
      ) : (
        <ActionForm action={create} submit={phrases.newRecord} done="Đã lập hồ sơ." className="max-w-text">
          <input type="hidden" name="key" value={crypto.randomUUID()} />
          <NextSessionOffers offers={offers} />
          <FormSelect
            name="termId"
            label="Khóa"
            options={terms.map((term) => ({
              value: term.id,
              label: termNameAndYears(term) ?? phrases.unknownTerm,
            }))}
          />
          <FormText name="label" label={phrases.sessionLabel} placeholder="Kỳ họp thứ 11" />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <FormText
              name="ordinal"
              label="Số thứ tự"
              inputMode="numeric"
              placeholder="11"
              hint="Không rõ thì để trống."
              autoComplete="off"
            />
            <FormSelect name="series" label="Dãy số" options={options(words.sessionSeries)} />
          </div>
          <FormSelect
            name="kind"
            label="Loại kỳ họp"
            placeholder="Không rõ"
            options={options(words.sessionKind)}
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
