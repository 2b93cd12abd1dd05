import { saveTemplate } from '@/db/access/register/templates';
import { done } from './done';
import type { Mau } from './mau-council';

/** What the ward words itself in its papers: whom to ask, what to bring, to whom a notice goes. */
export async function tellWords({ councilId, clerk, clock }: Mau): Promise<void> {
  const slots = {
    'giay-trieu-tap.can-biet':
      'Đại biểu mang thẻ đại biểu, mặc trang phục lịch sự; tài liệu có trên trang dành cho đại biểu.',
    'giay-trieu-tap.lien-he': 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường',
    'giay-moi.lien-he': 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường',
    'thong-bao-ket-qua.noi-nhan': 'Các tổ dân phố\nỦy ban Mặt trận Tổ quốc phường\nLưu: VT',
    'cau-mau.ket-luan':
      'Giao Ủy ban nhân dân phường thực hiện, báo cáo Thường trực Hội đồng nhân dân trước ngày ….\nTiếp thu ý kiến của đại biểu, đề nghị hoàn thiện {tài liệu}.\nĐề nghị các Ban của Hội đồng nhân dân giám sát việc thực hiện.',
  };
  done(await saveTemplate(clerk, { councilId, base: 0, seen: 0, template: { slots } }, clock.tick()));
}
