import { paperName } from '@/lib/public/paper-text';
import type { Section } from '@/lib/words';
import type { SessionDraft, UnusableFile } from './draft';
import { type Finding, finding } from './finding';

const SENTENCES: Readonly<Record<UnusableFile, string>> = {
  unknown: 'chưa từng được nộp cho hội đồng này. Đính kèm lại tệp từ máy, hoặc bỏ tệp.',
  withheld: 'đã được gỡ khỏi mọi bản. Bỏ tệp này khỏi hồ sơ.',
  waiting: 'đang chờ quét mã độc. Đợi quét xong rồi trình, hoặc bỏ tệp.',
};

/** Files that a draft names and must not publish. */
export function checkFiles(draft: SessionDraft): Finding[] {
  const { papers, photos, questions, questionTurns, oversights, unusableFiles } = draft;
  const of = (section: Section, id: string, digest: string | null, name: string): Finding[] => {
    const why = digest && unusableFiles.get(digest);
    return why ? [finding('error', section, 'file', id, `Tệp của «${name}» ${SENTENCES[why]}`)] : [];
  };
  return [
    ...papers.flatMap((paper) => of('agenda', paper.id, paper.fileDigest, paper.title || paperName(paper))),
    ...questions.flatMap(({ id, fileDigest, matter }) =>
      of('questions', id, fileDigest, matter.slice(0, 80) || 'một câu chất vấn'),
    ),
    ...questionTurns.flatMap(({ id, fileDigest, fileName }) =>
      of('questions', id, fileDigest, fileName ?? 'một văn bản trả lời'),
    ),
    ...oversights.flatMap(({ id, fileDigest, subject }) =>
      of('oversight', id, fileDigest, subject.slice(0, 80) || 'một cuộc giám sát'),
    ),
    ...photos.flatMap(({ id, fileDigest, label, caption, alt }) =>
      of('photos', id, fileDigest, label ?? caption ?? alt ?? 'ảnh không tên'),
    ),
  ];
}
