import { ActionForm, type FormAction } from '@/components/form/action-form';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { LateMark } from '@/components/ui/late-mark';
import type { Piece } from '@/lib/review/pieces';
import type { Comment, Thread } from '@/lib/review/threads';
import { upperFirst } from '@/lib/vi/case';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { AnswerForm } from './answer-form';

export type ThreadCardProps = {
  thread: Thread;
  /** What it is about as the draft stands now; null for the whole draft, or for what is no longer there. */
  piece: Piece | null;
  canAnswer: boolean;
  answer: FormAction;
  resolve: FormAction;
};

/** One thread at the desk: where it stands, who said what, and what the clerk says to it. */
export function ThreadCard({ thread, piece, canAnswer, answer, resolve }: ThreadCardProps) {
  const { first, replies, isWaiting } = thread;
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-card p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{placeText(first, piece)}</h3>
        {isWaiting && <Badge tone="red">{first.answer ? 'Có ý mới sau trả lời' : 'Chưa trả lời'}</Badge>}
        {first.answer && <Badge tone="for">{terms.answerKind[first.answer.kind]}</Badge>}
        {first.resolvedAt && <Badge>Đã xong</Badge>}
      </div>
      <Words comment={first} piece={piece} />
      <Said comment={first} />
      {replies.length > 0 && (
        <ol className="flex flex-col gap-2 border-s-2 border-line ps-4">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Said comment={reply} />
            </li>
          ))}
        </ol>
      )}
      {first.answer && (
        <div className="border-s-4 border-s-for ps-3">
          <p className="text-sm text-soft">
            <strong className="text-ink">{terms.answerKind[first.answer.kind]}</strong> · {first.answer.by},{' '}
            {formatInstant(first.answer.at)}
          </p>
          <p className="whitespace-pre-line">{first.answer.text}</p>
        </div>
      )}
      {canAnswer && (
        <div className="flex flex-wrap items-start gap-x-6">
          <Disclosure summary={first.answer ? 'Sửa câu trả lời' : 'Trả lời'} className="grow basis-80">
            <AnswerForm commentId={first.id} given={first.answer} action={answer} />
          </Disclosure>
          <ActionForm
            action={resolve}
            submit={first.resolvedAt ? 'Mở lại' : 'Đã xong'}
            done={first.resolvedAt ? 'Đã ghi là xong.' : 'Đã mở lại.'}
            variant="quiet"
          >
            <input type="hidden" name="commentId" value={first.id} />
            <input type="hidden" name="isDone" value={first.resolvedAt ? 'no' : 'yes'} />
          </ActionForm>
        </div>
      )}
    </li>
  );
}

function placeText({ pieceId, about }: Comment, piece: Piece | null): string {
  if (pieceId === null) return 'Cả dự thảo';
  if (piece) return piece.label;
  return about ? `${upperFirst(about)}, nay đã bỏ` : 'Một điều đã bỏ';
}

/** The words it was written about; where they have changed since, those of now stand beside. */
function Words({ comment: { quote }, piece }: { comment: Comment; piece: Piece | null }) {
  if (quote === null) return null;
  const isSame = piece?.text === quote;
  return (
    <Disclosure
      summary={isSame ? 'Câu chữ' : piece ? 'Câu chữ lúc góp ý; nay đã sửa' : 'Câu chữ lúc góp ý'}
      className="text-sm"
    >
      <p className="font-serif whitespace-pre-line">{quote}</p>
      {piece && !isSame && (
        <>
          <p className="mt-2 font-medium">Nay là</p>
          <p className="font-serif whitespace-pre-line">{piece.text}</p>
        </>
      )}
    </Disclosure>
  );
}

function Said({ comment: { authorName, writtenAt, isLate, body } }: { comment: Comment }) {
  return (
    <div>
      <p className="text-sm text-soft">
        <strong className="text-ink">{authorName}</strong> · {formatInstant(writtenAt)}{' '}
        <LateMark isLate={isLate} />
      </p>
      {body === null ? (
        <p className="text-soft italic">Đại biểu đã rút góp ý này.</p>
      ) : (
        <p className="whitespace-pre-line">{body}</p>
      )}
    </div>
  );
}
