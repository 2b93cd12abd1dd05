import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Không có trang này' };

/** Nothing at this address within a council; the frame around it shows where else to go. */
export default function NotFound() {
  return (
    <div className="py-10">
      <h1 className="font-serif text-3xl font-semibold">Không có trang này</h1>
      <p className="mt-3 max-w-text">
        Hội đồng không có trang nào ở địa chỉ này. Bạn có thể tìm bằng mục Tìm kiếm, hoặc xem danh sách kỳ họp
        và nghị quyết ở trên.
      </p>
    </div>
  );
}
