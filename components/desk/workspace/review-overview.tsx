import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/empty';
import { formatInstant } from '@/lib/vi/date';
import { Group } from '../editor/group';

type Remark = {
  id: string;
  articleId: string | null;
  authorName: string;
  body: string | null;
  writtenAt: string;
};

type Reader = { name: string; readAt: string };

export type ReviewedResolution = {
  id: string;
  title: string;
  inReview: boolean;
  articleIds: readonly string[];
  comments: readonly Remark[];
  read: readonly Reader[];
  unread: readonly string[];
  /** Accounts that belong to no delegate in office. */
  others: readonly Reader[];
};

/** Each draft resolution with its remarks, by article, and who has marked it as read. */
export function ReviewOverview({ resolutions }: { resolutions: readonly ReviewedResolution[] }) {
  if (resolutions.length === 0)
    return <Empty>Chưa có dự thảo nào được mở góp ý. Mở từng dự thảo ở mục Nghị quyết.</Empty>;
  return resolutions.map((resolution) => (
    <Group
      key={resolution.id}
      title={resolution.title}
      hint={[
        `${resolution.read.length}/${resolution.read.length + resolution.unread.length} đại biểu đã đọc`,
        resolution.others.length > 0 && `${resolution.others.length} tài khoản khác đã đọc`,
        `${resolution.comments.length} góp ý`,
        !resolution.inReview && 'đã đóng góp ý',
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <Remarks resolution={resolution} />
      <Disclosure summary="Ai đã đọc">
        <dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {[...resolution.read, ...resolution.others].map(({ name, readAt }) => (
            <div key={`${name} ${readAt}`} className="contents">
              <dt>{name}</dt>
              <dd className="text-soft">{formatInstant(readAt)}</dd>
            </div>
          ))}
        </dl>
        {resolution.unread.length > 0 && (
          <p className="mt-2 max-w-text text-soft">Chưa đọc: {resolution.unread.join(', ')}.</p>
        )}
      </Disclosure>
    </Group>
  ));
}

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
