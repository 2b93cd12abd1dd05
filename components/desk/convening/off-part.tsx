import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Notice } from '@/components/ui/notice';
import { changeWords } from '@/lib/vi/convening-words';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { Group } from '../editor/group';
import type { ConveningView } from './convening-view';

type OffPartProps = { view: Pick<ConveningView, 'off' | 'asked' | 'isClerk'>; tellOff: FormAction };

/** Of a session that is put off or called off: whether those who were called were told, and the one press that tells them. */
export function OffPart({ view: { off, asked, isClerk }, tellOff }: OffPartProps) {
  if (!off) return null;
  const { kind, note, told } = off;
  const word = terms.offOccurrence[kind];
  if (told)
    return (
      <Notice title={`Đã báo ${word} lúc ${formatInstant(told.sentAt)}, người báo ${told.sentByName}`}>
        {told.note && <p className="whitespace-pre-line">{told.note}</p>}
        <Unreached asked={asked} />
      </Notice>
    );
  if (!isClerk)
    return <Notice tone="warn" title={`Kỳ họp đã ${word}; người được triệu tập chưa được báo.`} />;
  return (
    <Group
      title={`Báo ${word}`}
      hint={`Mọi người được triệu tập lần cuối (${asked.length}) nhận tin ở Trang đại biểu và bằng thư; lịch của họ gạch kỳ họp này.`}
    >
      <div className="flex max-w-text flex-col gap-3">
        <Unreached asked={asked} />
        <ActionForm action={tellOff} submit={`Báo ${word}`} done={`Đã báo ${word}.`}>
          <FormArea
            name="note"
            label="Lý do, việc tiếp theo"
            hint="Người được triệu tập đọc được. Đã gửi thì không rút lại được. Để trống cũng được."
            defaultValue={note ?? ''}
          />
        </ActionForm>
      </div>
    </Group>
  );
}

/** Who gets no letter and has no account must be told by a person. */
function Unreached({ asked }: Pick<ConveningView, 'asked'>) {
  const unreached = asked.filter(({ email, hasAccount }) => email === null && !hasAccount);
  if (unreached.length === 0) return null;
  return (
    <p>
      Không có thư, không có tài khoản, cần báo tận nơi ({unreached.length}):{' '}
      {unreached.map(({ name }) => name).join(', ')}.
    </p>
  );
}

const MOVES: readonly string[] = ['when', 'place', 'held_as'];
const movesOf = ({ changes, off, refusal }: Pick<ConveningView, 'changes' | 'off' | 'refusal'>) =>
  off || refusal ? [] : changes.filter(({ what }) => MOVES.includes(what));

/** Whether day, hour or place are others than those who were called were told. */
export const hasMoved = (view: Pick<ConveningView, 'changes' | 'off' | 'refusal'>): boolean =>
  movesOf(view).length > 0;

/** That those who were called go by what is no longer so, until another sending tells them. */
export function MovedNotice({
  view,
}: {
  view: Pick<ConveningView, 'changes' | 'off' | 'refusal' | 'asked'>;
}) {
  const moves = movesOf(view);
  if (moves.length === 0) return null;
  return (
    <Notice tone="warn" title={`${view.asked.length} người được triệu tập chưa được báo thay đổi`}>
      <ul>
        {moves.map((change) => (
          <li key={change.what}>{changeWords(change)}.</li>
        ))}
      </ul>
      <p>Gửi lần mới ở dưới: mỗi người nhận một thư nói rõ thay đổi.</p>
    </Notice>
  );
}
