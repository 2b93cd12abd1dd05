import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import type { Reading } from '@/lib/review/reading';
import { formatInstant } from '@/lib/vi/date';
import { CardLink } from './card-link';

export type ReviewRow = {
  id: string;
  title: string;
  sessionLabel: string;
  readAt: string | null;
  state: Reading['state'];
  comments: number;
};

/** «2 dự thảo chưa đọc», or that all were read. */
export function unreadText(reviews: readonly ReviewRow[]): string {
  const unread = reviews.filter((review) => review.readAt === null).length;
  return unread > 0 ? `${unread} trên ${reviews.length} chưa đọc` : `Đã đọc cả ${reviews.length}`;
}

/** Draft resolutions to read, each one large target. Read or not is a shape and a word, never colour alone. */
export function ReviewList({
  reviews,
  namesSession = false,
}: {
  reviews: readonly ReviewRow[];
  namesSession?: boolean;
}) {
  return (
    <ul className="flex flex-col gap-3">
      {reviews.map((review) => (
        <li key={review.id}>
          <CardLink href={paths.chamberResolution(review.id)}>
            {namesSession && <span className="text-sm text-soft">{review.sessionLabel}</span>}
            <span className="text-lg font-medium">{review.title}</span>
            <span className="flex flex-wrap gap-x-4 text-sm">
              <ReadWord {...review} />
              {review.comments > 0 && <span className="text-soft">{review.comments} góp ý</span>}
            </span>
          </CardLink>
        </li>
      ))}
    </ul>
  );
}

const NEWS: Record<Reading['state'], string | null> = {
  new: 'Mới',
  revised: 'Có sửa từ khi bạn đọc',
  opened: null,
  read: null,
};

function ReadWord({ readAt, state }: Pick<ReviewRow, 'readAt' | 'state'>) {
  const news = NEWS[state];
  if (readAt === null)
    return (
      <>
        {news && <Badge tone={state === 'new' ? 'red' : 'abstain'}>{news}</Badge>}
        <span className="inline-flex items-center gap-1.5 font-medium text-red">
          <span aria-hidden="true" className="size-2.5 rounded-full border-2 border-red" />
          Chưa đọc
        </span>
      </>
    );
  return (
    <span className="inline-flex items-center gap-1 font-medium text-for">
      <Icon name="check" className="size-4" />
      Đã đọc {formatInstant(readAt)}
    </span>
  );
}
