'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/form/action-form';
import { WAITS } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { formatInstant } from '@/lib/vi/date';
import { phrases } from '@/lib/vi/terms';
import { CardLink } from './card-link';
import { useSending } from './waiting/use-sending';
import { WaitingList } from './waiting/waiting-list';

export type ReadMarkProps = {
  resolutionId: string;
  /** The version on the page, which is what is marked. */
  versionId: string;
  /** When the reader marked it, as a UTC instant; `null` while unread. */
  readAt: string | null;
  nextUnread: { id: string; title: string } | null;
  /** The key of the next press, so that it counts once. */
  newKey: string;
  /** Takes it where the page's code has not loaded. */
  mark: FormAction;
};

/** The one thing to do at the end of a draft: say that it was read, then on to the next. */
export function ReadMark({ resolutionId, versionId, readAt, nextUnread, newKey, mark }: ReadMarkProps) {
  const [posted, dispatch] = useActionState(mark, null);
  const sending = useSending({ kind: 'read', place: { resolutionId }, newKey, isOnly: true });
  const { isPending, waiting } = sending;
  const result = sending.result ?? (isPending ? null : posted);
  const [pressed] = waiting;
  const isRead = readAt !== null;
  return (
    <section aria-labelledby="da-doc" className="flex flex-col gap-3 border-t-2 border-line-strong pt-6">
      <h2 id="da-doc" className="sr-only">
        Đánh dấu đã đọc
      </h2>
      <div role="status">
        {isRead && !pressed && (
          <p className="flex items-start gap-2 text-lg font-semibold text-for">
            <Icon name="check" className="mt-[0.2em] size-5" />
            Đã đọc lúc {formatInstant(readAt)}
          </p>
        )}
        <WaitingList label="Dấu đã đọc chờ gửi" {...sending} />
      </div>
      {(pressed ? pressed.fields.read === true : isRead) && <NextStep nextUnread={nextUnread} />}
      {!pressed && (
        <form
          action={dispatch}
          {...{ [WAITS]: '' }}
          onSubmit={(event) => {
            event.preventDefault();
            void sending.send({ versionId, read: !isRead });
          }}
          className="flex flex-col gap-2"
        >
          <input type="hidden" name="key" value={sending.nextKey} />
          <input type="hidden" name="resolutionId" value={resolutionId} />
          <input type="hidden" name="versionId" value={versionId} />
          <input type="hidden" name="read" value={isRead ? 'no' : 'yes'} />
          <Button
            type="submit"
            size={isRead ? 'regular' : 'large'}
            variant={isRead ? 'quiet' : 'primary'}
            icon={isRead ? undefined : 'check'}
            aria-disabled={isPending}
            className={isRead ? 'self-start' : 'w-full'}
          >
            {isRead ? 'Bỏ dấu đã đọc' : 'Đánh dấu đã đọc'}
          </Button>
          {!isRead && (
            <p className="text-sm text-soft">Thư ký thấy ai đã đọc. Bạn bỏ dấu được bất cứ lúc nào.</p>
          )}
          {result && !result.ok && <FieldError id="read-mark">{result.message}</FieldError>}
        </form>
      )}
    </section>
  );
}

function NextStep({ nextUnread }: { nextUnread: ReadMarkProps['nextUnread'] }) {
  if (!nextUnread)
    return (
      <ButtonLink href={paths.chamber()} size="large">
        Về {phrases.chamber}
      </ButtonLink>
    );
  return (
    <CardLink href={paths.chamberResolution(nextUnread.id)}>
      <span className="text-sm text-soft">Dự thảo tiếp theo chưa đọc</span>
      <span className="text-lg font-medium">{nextUnread.title}</span>
    </CardLink>
  );
}
