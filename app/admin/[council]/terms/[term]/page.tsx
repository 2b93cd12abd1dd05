import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { InferredFields } from '@/components/admin/inferred-fields';
import { MandatePanel } from '@/components/admin/mandate-panel';
import { MandateTable } from '@/components/admin/mandate-table';
import { OfferedEnds } from '@/components/admin/offered-ends';
import { DATE_HINT } from '@/components/admin/office-panel';
import { PasteDelegates } from '@/components/admin/paste-delegates';
import { RegisterComplete } from '@/components/admin/register-complete';
import { TermFields } from '@/components/admin/term-fields';
import { ActionForm } from '@/components/form/action-form';
import { AskFirst } from '@/components/form/ask-first';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { Empty } from '@/components/ui/empty';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { listPeople } from '@/db/access/accounts/account-list';
import { listingsOf } from '@/db/access/publications/published-register';
import { listOfferedEnds } from '@/db/access/register/mandate-effects';
import { listMandates } from '@/db/access/register/mandate-list';
import { getTerm } from '@/db/access/register/term';
import { paths } from '@/lib/paths';
import { hasEnded } from '@/lib/rules/mandates';
import { termName, termYears } from '@/lib/vi/term-name';
import { phrases } from '@/lib/vi/terms';
import { requireAdmin } from '../../../guard';
import {
  clearEnd,
  dropMandate,
  dropOffice,
  saveDelegateList,
  saveMandate,
  saveMandateEnd,
  saveNewMandate,
  saveNewOffice,
  saveOffice,
  saveOfficeEnd,
  saveRegisterComplete,
  saveTerm,
} from '../actions';

type Props = {
  params: Promise<{ council: string; term: string }>;
  searchParams: Promise<{ mandate?: string | string[] }>;
};

async function load({ params }: Pick<Props, 'params'>) {
  const { council: slug, term: termId } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminTerm(slug, termId));
  const found = await getTerm(viewer, termId);
  if (found?.council.id !== council.id) notFound();
  return { slug, viewer, council, term: found.term };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: termName((await load(props)).term) ?? phrases.unknownTerm };
}

export default async function TermPage(props: Props) {
  const { slug, viewer, council, term } = await load(props);
  const mandates = (await listMandates(viewer, term.id)) ?? [];
  const people = (await listPeople(viewer, council.id)) ?? [];
  const offered = await listOfferedEnds(viewer, term.id);
  const { mandate: wanted } = await props.searchParams;
  const selected = mandates.find(({ id }) => id === wanted);
  const key = { slug, termId: term.id };
  const years = termYears(term);
  const inOffice = mandates.filter((mandate) => !hasEnded(mandate)).length;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Khóa và đại biểu', href: paths.adminTerms(slug) }]}
        title={termName(term) ?? phrases.unknownTerm}
        lede={[years && `Nhiệm kỳ ${years}`, `${inOffice} đại biểu đang làm nhiệm vụ`]
          .filter(Boolean)
          .join(' · ')}
      />
      <OfferedEnds
        ends={offered.map((one) => ({ ...one, href: paths.adminMandate(slug, term.id, one.mandate) }))}
      />
      {mandates.length === 0 ? (
        <Empty>Khóa chưa có đại biểu nào. Thêm ở dưới; tỷ lệ biểu quyết tính trên số đại biểu này.</Empty>
      ) : (
        <MandateTable
          mandates={mandates.map((one) => ({ ...one, href: paths.adminMandate(slug, term.id, one.id) }))}
          selectedId={selected?.id}
        />
      )}
      {selected && (
        <MandatePanel
          key={selected.id}
          mandate={selected}
          correct={saveMandate.bind(null, { ...key, mandateId: selected.id })}
          end={saveMandateEnd.bind(null, { ...key, mandateId: selected.id })}
          clearEnd={clearEnd.bind(null, { ...key, mandateId: selected.id })}
          remove={dropMandate.bind(null, { ...key, mandateId: selected.id })}
          addOffice={saveNewOffice.bind(null, { ...key, mandateId: selected.id })}
          offices={Object.fromEntries(
            selected.offices.map(({ id: officeId }) => [
              officeId,
              {
                end: saveOfficeEnd.bind(null, { ...key, officeId }),
                correct: saveOffice.bind(null, { ...key, officeId }),
                remove: dropOffice.bind(null, { ...key, officeId }),
              },
            ]),
          )}
          isListed={(await listingsOf(council.id, selected.slug)).length > 0}
          offered={offered.find(({ mandate }) => mandate === selected.id)}
        />
      )}
      {mandates.length > 0 && (
        <RegisterComplete said={term.isRegisterComplete} action={saveRegisterComplete.bind(null, key)} />
      )}
      {mandates.length > 0 && (
        <TitledSection title="Thường trực và các Ban" className="max-w-text">
          <p>
            <Link href={paths.adminBodies(slug, term.id)}>Ghi thành viên Thường trực và các Ban</Link>, để
            tính biểu quyết trong phiên họp của từng cơ quan.
          </p>
        </TitledSection>
      )}
      <TitledSection title="Thêm đại biểu" className="max-w-text">
        <ActionForm
          action={saveNewMandate.bind(null, key)}
          submit="Thêm đại biểu"
          done="Đã thêm đại biểu."
          clears
          keeps={['unit', 'startedOn', 'startedOnInferredFrom']}
        >
          <FormText name="name" label="Họ tên" autoComplete="off" />
          {people.length > 0 && (
            <FormSelect
              name="personId"
              label="Hoặc người đã có trong hội đồng"
              hint="Đại biểu tái cử thì chọn ở đây để hồ sơ các khóa nối liền."
              placeholder="Người mới"
              options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
            />
          )}
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <FormText
              name="unit"
              label="Tổ, đơn vị bầu cử"
              hint="Bỏ trống nếu không chia tổ."
              autoComplete="off"
            />
            <FormText name="startedOn" label="Làm nhiệm vụ từ ngày" hint={DATE_HINT} />
          </div>
          <InferredFields table="mandates" names={['startedOnInferredFrom']} />
          <AskFirst label="Là người khác cùng tên" />
        </ActionForm>
      </TitledSection>
      <TitledSection title="Dán cả danh sách" className="max-w-text">
        <PasteDelegates action={saveDelegateList.bind(null, key)} />
      </TitledSection>
      {inOffice > 0 && (
        <TitledSection title="Tài khoản của đại biểu" className="max-w-text">
          <p>
            <Link href={paths.adminTermAccounts(slug, term.id)}>Mở tài khoản cho cả khóa</Link>, in phiếu trao
            từng người.
          </p>
        </TitledSection>
      )}
      <TitledSection title="Tên, số và năm của khóa" className="max-w-text">
        <p className="text-soft">Hồ sơ đã công bố giữ tên khóa như lúc công bố.</p>
        <ActionForm
          action={saveTerm.bind(null, key)}
          submit="Lưu tên khóa"
          done="Đã lưu."
          variant="secondary"
        >
          <TermFields term={term} />
        </ActionForm>
      </TitledSection>
    </>
  );
}
