import type { UniformLine } from '@/lib/rules/uniform-line';
import { terms } from '@/lib/vi/terms';
import type { Voter } from './typed-vote';
import { questionText, readingText } from './vote-line-field';

/** What one line of a result would record, in words, or what of it is not clear. */
export function ResultReading({ line, present }: { line: UniformLine | null; present: readonly Voter[] }) {
  if (line === null)
    return present.length > 0 ? (
      <p className="text-sm text-soft">Theo điểm danh có {present.length} đại biểu có mặt.</p>
    ) : null;
  if (line.kind === 'by_name') return <p>{readingText(line.line, present)}, ghi tên từng đại biểu</p>;
  if (line.kind === 'words') return <p>Nguyên văn «{line.printed}», không ghi số phiếu</p>;
  if (line.kind === 'totals') return <p>{countsText(line.counts)}, không ghi tên</p>;
  if (line.kind === 'incomplete')
    return (
      <p className="text-red">
        {line.left > 0
          ? `Còn ${line.left} trên ${line.of} đại biểu chưa rõ ý kiến: ghi thêm, ví dụ «, ${line.left} không biểu quyết».`
          : `Các ý kiến cộng lại nhiều hơn ${line.of} đại biểu.`}
      </p>
    );
  return (
    <ul className="text-red">
      {line.questions.map((question) => (
        <li key={question.kind + question.text}>{questionText(question)}</li>
      ))}
    </ul>
  );
}

/** «25 tán thành, 0 không tán thành, không biểu quyết: chưa rõ». */
const countsText = (counts: Extract<UniformLine, { kind: 'totals' }>['counts']): string =>
  (
    [
      [counts.for, terms.choice.for],
      [counts.against, terms.choice.against],
      [counts.notVoting, terms.choice.not_voting],
      [counts.otherOpinion, terms.choice.other_opinion],
      [counts.blank, terms.choice.blank],
    ] as const
  )
    .filter(([count]) => count !== undefined)
    .map(([count, words]) => (count === null ? `${words}: chưa rõ` : `${count} ${words.toLowerCase()}`))
    .join(' · ');
