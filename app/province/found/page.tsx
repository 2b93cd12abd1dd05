import type { Metadata } from 'next';
import { FoundingForm } from '@/components/province/founding-form';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/paths';
import { requireProvince } from '../guard';
import { found, look } from './actions';

export const metadata: Metadata = { title: 'Lập hội đồng theo danh sách' };

export default async function FoundPage() {
  await requireProvince(paths.provinceFound());
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 pt-6 pb-12 sm:px-6">
      <PageHeader
        title="Lập hội đồng theo danh sách"
        lede="Dán danh sách, xem trước từng dòng, rồi mới lập. Gửi lại cùng danh sách thì không lập thêm lần nữa."
      />
      <FoundingForm look={look} found={found} />
    </div>
  );
}
