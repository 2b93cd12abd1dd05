import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { SuccessionPanel } from '@/components/province/succession-panel';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { listSuccession } from '@/db/access/publications/published-succession';
import { getLookedAfterCouncil, listLookedAfter } from '@/db/access/register/province-overview';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import { formatDate } from '@/lib/vi/date';
import { currentViewer } from '../../viewer';
import { requireLookedAfter } from '../guard';
import { removeLink, saveEnd, saveName, saveSuccessor } from './actions';

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await currentViewer();
  const council = viewer && (await getLookedAfterCouncil(viewer, (await params).council));
  return { title: council?.name ?? 'Hội đồng' };
}

/** What becomes of one council: another name, its last day, and who goes on from it. */
export default async function ProvinceCouncilPage({ params }: Props) {
  const { viewer, council } = await requireLookedAfter((await params).council);
  const succession = await listSuccession(council.id);
  const others = (await listLookedAfter(viewer)).filter(({ id }) => id !== council.id);
  const key = { councilId: council.id, slug: council.slug };
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 pt-6 pb-12 sm:px-6">
      <div>
        <p className="pb-2">
          <Link href={paths.province()}>Tất cả hội đồng</Link>
        </p>
        <PageHeader
          title={council.name}
          lede={
            council.validTo
              ? `Hoạt động đến hết ngày ${formatDate(council.validTo)}.`
              : 'Đổi tên, kết thúc, sáp nhập, chia tách. Địa chỉ và bản đã công bố giữ nguyên.'
          }
        />
      </div>
      <SuccessionPanel
        succession={succession}
        others={others.map(({ id, name }) => ({ value: id, label: councilPlaceName(name) }))}
        save={saveSuccessor.bind(null, key)}
        remove={(successorId) => removeLink.bind(null, key, successorId)}
      />
      <TitledSection title="Đổi tên từ một ngày" className="max-w-text">
        <p className="text-soft">
          Tên cũ được giữ lại cùng ngày cuối. Chỉ sửa lỗi gõ thì quản trị của hội đồng sửa ở trang Quản trị.
        </p>
        <ActionForm
          action={saveName.bind(null, key)}
          submit="Lưu tên mới"
          done="Đã lưu tên mới."
          variant="secondary"
        >
          <FormText name="from" label="Mang tên mới từ ngày" required />
          <FormText name="name" label="Tên mới của hội đồng" required />
          <FormText name="locality" label="Địa bàn" hint="Ví dụ Phường Đức Thắng." required />
          <FormText name="basis" label="Căn cứ" hint="Ví dụ Nghị quyết số 1671/NQ-UBTVQH15." />
        </ActionForm>
      </TitledSection>
      <TitledSection title="Ngày hoạt động cuối" className="max-w-text">
        <p className="text-soft">
          Từ ngày sau đó bàn thư ký chỉ để đọc. Có hội đồng kế thừa thì ghi ở trên, không cần ghi ở đây.
        </p>
        <ActionForm
          action={saveEnd.bind(null, key)}
          submit="Lưu ngày cuối"
          done="Đã lưu."
          variant="secondary"
        >
          <FormText
            name="lastDay"
            label="Ngày cuối"
            defaultValue={council.validTo ? formatDate(council.validTo) : ''}
            required
          />
        </ActionForm>
      </TitledSection>
    </div>
  );
}
