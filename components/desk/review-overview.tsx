import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/empty';
import { formatInstant } from '@/lib/vi/date';

type ReviewComment = {
  id: string;
  articleId: string | null;
  authorName: string;
  body: string | null;
  writtenAt: string;
};

export type ReviewOverviewProps = {
  resolutions: readonly {
    id: string;
    title: string;
    inReview: boolean;
    /** In the order of the text, which gives each its number. */
    articleIds: readonly string[];
    comments: readonly ReviewComment[];
    read: readonly { name: string; readAt: string }[];
    unread: readonly string[];
  }[];
};

/** What came of the review, resolution by resolution: who has read it, and what was said about which article. */
export function ReviewOverview({ resolutions }: ReviewOverviewProps) {
  if (resolutions.length === 0)
    return (
      <Empty>
        Chưa gửi dự thảo nào cho đại biểu. Mở mục Nghị quyết và đánh dấu «Đang lấy ý kiến» ở dự thảo cần gửi.
      </Empty>
    );
  return (
    <div className="flex flex-col gap-10">
      {resolutions.map((resolution) => (
        <Overview key={resolution.id} resolution={resolution} />
      ))}
    </div>
  );
}

function Overview({ resolution }: { resolution: ReviewOverviewProps['resolutions'][number] }) {
  const { id, title, inReview, articleIds, comments, read, unread } = resolution;
  const headingId = `gop-y-${id}`;
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={headingId} className="font-serif text-lg font-semibold">
          {title}
        </h2>
        {inReview ? <Badge tone="for">Đang lấy ý kiến</Badge> : <Badge>Đã khép góp ý</Badge>}
      </div>
      <Readers read={read} unread={unread} />
      {comments.length === 0 ? (
        <p className="text-soft">Chưa có góp ý nào.</p>
      ) : (
        <ol className="flex flex-col">
          {inTextOrder(comments, articleIds).map((comment) => (
            <li key={comment.id} className="grid gap-x-4 border-t border-line py-2 sm:grid-cols-[8rem_1fr]">
              <p className="font-medium">{articleName(comment.articleId, articleIds)}</p>
              <div>
                <p className="text-sm text-soft">
                  <span className="font-medium text-ink">{comment.authorName}</span> ·{' '}
                  {formatInstant(comment.writtenAt)}
                </p>
                {comment.body === null ? (
                  <p className="text-soft italic">Đã rút lại.</p>
                ) : (
                  <p className="max-w-text whitespace-pre-line">{comment.body}</p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Readers({ read, unread }: Pick<ReviewOverviewProps['resolutions'][number], 'read' | 'unread'>) {
  const total = read.length + unread.length;
  if (total === 0) return <p className="text-soft">Hội đồng chưa có tài khoản đại biểu nào.</p>;
  return (
    <Disclosure summary={`${read.length} trên ${total} đại biểu đã đọc`}>
      <dl className="flex flex-col gap-2">
        {read.length > 0 && (
          <div>
            <dt className="text-sm text-soft">Đã đọc</dt>
            <dd>{read.map(({ name, readAt }) => `${name} (${formatInstant(readAt)})`).join('; ')}</dd>
          </div>
        )}
        {unread.length > 0 && (
          <div>
            <dt className="text-sm text-soft">Chưa đọc</dt>
            <dd>{unread.join(', ')}</dd>
          </div>
        )}
      </dl>
    </Disclosure>
  );
}

/** The whole first, then article by article, then what hangs on articles that are gone; each by time. */
function inTextOrder(comments: readonly ReviewComment[], articleIds: readonly string[]): ReviewComment[] {
  const place = ({ articleId }: ReviewComment) => {
    if (articleId === null) return -1;
    const at = articleIds.indexOf(articleId);
    return at < 0 ? articleIds.length : at;
  };
  return [...comments].sort((a, b) => place(a) - place(b));
}

function articleName(articleId: string | null, articleIds: readonly string[]): string {
  if (articleId === null) return 'Cả dự thảo';
  const at = articleIds.indexOf(articleId);
  return at < 0 ? 'Điều đã bỏ' : `Điều ${at + 1}`;
}
