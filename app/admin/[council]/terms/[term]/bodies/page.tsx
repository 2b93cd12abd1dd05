import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BodyPanel } from '@/components/admin/body-panel';
import { ActionForm } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { listBodiesOfTerm } from '@/db/access/register/bodies';
import { listMandates } from '@/db/access/register/mandate-list';
import { getTerm } from '@/db/access/register/term';
import { paths } from '@/lib/paths';
import { termName } from '@/lib/vi/term-name';
import { phrases, terms } from '@/lib/vi/terms';
import { bodyKinds } from '@/lib/words';
import { requireAdmin } from '../../../../guard';
import { dropBody, dropMember, saveBody, saveMember, saveNewBody, saveNewMembers } from './actions';

export const metadata: Metadata = { title: 'Thường trực và các Ban' };

type Props = { params: Promise<{ council: string; term: string }> };

/** The bodies a council has in one term, which meet between its sessions, and who is in them. */
export default async function BodiesPage({ params }: Props) {
  const { council: slug, term: termId } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminBodies(slug, termId));
  const found = await getTerm(viewer, termId);
  if (found?.council.id !== council.id) notFound();
  const mandates = (await listMandates(viewer, termId)) ?? [];
  const bodies = (await listBodiesOfTerm(viewer, termId)) ?? [];
  const key = { slug, termId };
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Khóa và đại biểu', href: paths.adminTerms(slug) },
          { label: termName(found.term) ?? phrases.unknownTerm, href: paths.adminTerm(slug, termId) },
        ]}
        title="Thường trực và các Ban"
        lede="Cơ quan họp giữa hai kỳ họp và thành viên của từng cơ quan; số thành viên trong ngày họp là cơ sở tính kết quả biểu quyết."
      />
      {bodies.length === 0 && <Empty>Khóa chưa ghi cơ quan nào.</Empty>}
      {bodies.map(({ members, ...body }) => (
        <BodyPanel
          key={body.id}
          body={body}
          delegates={mandates}
          members={members.map((member) => ({
            ...member,
            name: mandates.find(({ id }) => id === member.mandateId)?.name ?? '',
            change: saveMember.bind(null, { ...key, memberId: member.id }),
            remove: dropMember.bind(null, { ...key, memberId: member.id }),
          }))}
          change={saveBody.bind(null, { ...key, bodyId: body.id })}
          remove={dropBody.bind(null, { ...key, bodyId: body.id })}
          addMembers={saveNewMembers.bind(null, { ...key, bodyId: body.id })}
        />
      ))}
      <TitledSection title="Thêm cơ quan" className="max-w-text">
        <ActionForm action={saveNewBody.bind(null, key)} submit="Thêm cơ quan" done="Đã thêm." clears>
          <FormSelect
            name="kind"
            label="Loại"
            options={bodyKinds.map((kind) => ({ value: kind, label: terms.bodyKind[kind] }))}
          />
          <FormText
            name="name"
            label="Tên cơ quan"
            placeholder="Ban Kinh tế - Ngân sách"
            autoComplete="off"
            required
          />
        </ActionForm>
      </TitledSection>
    </>
  );
}
