import { Empty } from '@/components/ui/empty';
import { readersText } from '@/lib/review/reader-groups';
import type { Reader } from '@/lib/review/readers';
import type { DraftRelease } from '@/lib/review/release-text';
import { formatInstant } from '@/lib/vi/date';
import { Group } from '../editor/group';
import { ReadersPart } from '../review/readers-part';
import { ReleasePart, type ReleasePartProps } from '../review/release-part';

type Remark = {
  id: string;
  articleId: string | null;
  authorName: string;
  body: string | null;
  writtenAt: string;
};

export type ReviewedResolution = {
  id: string;
  title: string;
  inReview: boolean;
  articleIds: readonly string[];
  comments: readonly Remark[];
  version: number | null;
  readers: readonly Reader[];
  /** Accounts that belong to no delegate in office. */
  others: readonly Reader[];
};

export type ReviewOverviewProps = Omit<ReleasePartProps, 'release'> & {
  resolutions: readonly ReviewedResolution[];
  releases: readonly DraftRelease[];
};

/** Each draft resolution: how it was released, its remarks by article, and who opened and read it. */
export function ReviewOverview({ resolutions, releases, ...releasing }: ReviewOverviewProps) {
  if (releases.length === 0) return <Empty>Chưa có dự thảo nghị quyết nào. Ghi ở mục Nghị quyết.</Empty>;
  return releases.map((release) => {
    const reviewed = resolutions.find(({ id }) => id === release.id);
    return (
      <Group key={release.id} title={release.title} hint={reviewed && hintOf(reviewed)}>
        <ReleasePart {...releasing} release={release} />
        {reviewed && <Remarks resolution={reviewed} />}
        {reviewed && <ReadersPart {...reviewed} />}
      </Group>
    );
  });
}

const hintOf = ({ readers, version, others, comments, inReview }: ReviewedResolution) =>
  [
    readersText(readers, version),
    others.length > 0 && `${others.length} tài khoản khác`,
    `${comments.length} góp ý`,
    !inReview && 'đã đóng góp ý',
  ]
    .filter(Boolean)
    .join(' · ');

function Remarks({ resolution: { comments, articleIds } }: { resolution: ReviewedResolution }) {
  if (comments.length === 0) return <p className="text-soft">Chưa có góp ý.</p>;
  return (
    <ul className="flex max-w-text flex-col">
      {comments.map((comment) => (
        <li key={comment.id} className="border-t border-line py-2">
          <p className="text-sm text-soft">
            <strong className="text-ink">{comment.authorName}</strong> ·{' '}
            {articleWord(comment.articleId, articleIds)} · {formatInstant(comment.writtenAt)}
          </p>
          {comment.body === null ? (
            <p className="text-soft">Đại biểu đã rút góp ý này.</p>
          ) : (
            <p className="whitespace-pre-line">{comment.body}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function articleWord(articleId: string | null, articleIds: readonly string[]): string {
  if (articleId === null) return 'cả dự thảo';
  const index = articleIds.indexOf(articleId);
  return index < 0 ? 'một điều đã bỏ' : `Điều ${index + 1}`;
}
