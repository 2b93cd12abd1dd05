import { Notice } from '@/components/ui/notice';
import type { SessionState } from '@/lib/words';

type StandingNotesProps = {
  state: SessionState;
  publishedVersion: number;
  correctionReason: string | null;
};

/** Where the file stands, in a sentence that is read out when it changes, and what was said about it. */
export function StandingNotes({ state, publishedVersion, correctionReason }: StandingNotesProps) {
  return (
    <div className="flex flex-col gap-3">
      <p role="status">{sentence(state, publishedVersion)}</p>
      {correctionReason && (
        <Notice title="Lý do đính chính">
          <p className="whitespace-pre-line">{correctionReason}</p>
        </Notice>
      )}
    </div>
  );
}

function sentence(state: SessionState, publishedVersion: number): string {
  const again = publishedVersion > 0;
  const sentences: Record<SessionState, string> = {
    draft: again
      ? `Đang soạn bản mới. Người dân vẫn thấy bản ${publishedVersion}.`
      : 'Đang soạn. Chưa có gì được công bố.',
    submitted: 'Đã trình, đang chờ chủ tọa duyệt.',
    published: `Đã công bố bản ${publishedVersion}.`,
    withdrawn: 'Đã thu hồi. Trang công khai chỉ còn ghi ai thu hồi, lúc nào và vì sao.',
    deleted: 'Đã xóa.',
  };
  return sentences[state];
}
