import { paperName } from '@/lib/public/paper-text';
import type { SessionDraft, UnusableFile } from './draft';
import { type Finding, finding } from './finding';

const SENTENCES: Readonly<Record<UnusableFile, string>> = {
  unknown: 'chưa từng được nộp cho hội đồng này. Đính kèm lại tệp từ máy, hoặc bỏ tệp.',
  withheld: 'đã được gỡ khỏi mọi bản. Bỏ tệp này khỏi hồ sơ.',
  waiting: 'đang chờ quét mã độc. Đợi quét xong rồi trình, hoặc bỏ tệp.',
};

/** Files that a draft names and must not publish. */
export function checkFiles({ papers, photos, unusableFiles }: SessionDraft): Finding[] {
  const of = (section: 'agenda' | 'photos', id: string, digest: string | null, name: string): Finding[] => {
    const why = digest && unusableFiles.get(digest);
    return why ? [finding('error', section, 'file', id, `Tệp của «${name}» ${SENTENCES[why]}`)] : [];
  };
  return [
    ...papers.flatMap((paper) => of('agenda', paper.id, paper.fileDigest, paper.title || paperName(paper))),
    ...photos.flatMap(({ id, fileDigest, label, caption, alt }) =>
      of('photos', id, fileDigest, label ?? caption ?? alt ?? 'ảnh không tên'),
    ),
  ];
}
