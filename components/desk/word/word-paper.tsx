import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { PaperRow } from './keep-original';

/** A paper that is no resolution, as it would stand among the papers of the session. */
export function WordPaper({ paper }: { paper: PaperRow }) {
  const lines = [
    ['Loại', terms.paperKind[paper.kind]],
    ['Tên tài liệu', paper.title],
    ['Số, ký hiệu', paper.number],
    ['Ngày', paper.datedOn && formatPartialDate(paper.datedOn)],
    ['Nơi gửi', paper.fromBody],
    ['Nơi nhận', paper.toBody],
  ].filter(([, words]) => words);
  return (
    <section aria-label="Đọc được" className="flex flex-col gap-3">
      <h3 className="font-serif text-lg font-semibold">Tệp này không phải nghị quyết</h3>
      <p className="text-soft">Tệp được lưu thành một tài liệu ở mục Chương trình; sửa lại ở đó nếu cần.</p>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {lines.map(([label, words]) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
