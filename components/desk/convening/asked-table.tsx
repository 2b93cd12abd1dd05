import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th } from '@/components/ui/table';
import { lowerFirst } from '@/lib/vi/case';
import { formatInstant } from '@/lib/vi/date';
import { letterWords } from '@/lib/vi/letter-words';
import { formatMoment } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import type { ShownConvened } from './convening-view';

/** Everybody who was asked: by which way, opened when, answered what and when, written down by whom. */
export function AskedTable({ asked }: { asked: readonly ShownConvened[] }) {
  return (
    <Table caption="Người được triệu tập, được mời" captionHidden>
      <thead>
        <tr>
          <Th className="min-w-36">Họ tên</Th>
          <Th className="min-w-44">Đến bằng cách nào</Th>
          <Th className="min-w-32">Đã mở</Th>
          <Th className="min-w-44">Trả lời</Th>
        </tr>
      </thead>
      <tbody>
        {asked.map((one) => (
          <tr key={one.id}>
            <Th scope="row" className="text-start font-normal">
              {one.name}
              {one.body && <span className="block text-sm text-soft">{one.body}</span>}
            </Th>
            <Td>
              {waysOf(one).map((way) => (
                <span key={way} className="block">
                  {way}
                </span>
              ))}
              {one.letters.filter(isTold).map((letter) => (
                <span key={letter.kind} className="block text-sm text-soft">
                  {letterWords(letter)}
                </span>
              ))}
            </Td>
            <Td>{one.openedAt ? formatInstant(one.openedAt) : one.hasAccount ? 'Chưa mở' : '–'}</Td>
            <Td>
              <AnswerCell one={one} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What only waits its time is the same for all, and said once above. */
const isTold = ({ state, attempts }: ShownConvened['letters'][number]): boolean =>
  state !== 'waiting' || attempts > 0;

/** How it came to somebody, each way as far as it is known. */
function waysOf({ kind, hasAccount, handedWay, handedAt, letters }: ShownConvened): string[] {
  const handed = handedWay && handedAt && `${terms.handedWay[handedWay]} ${formatMoment(handedAt)}`;
  const ways = [hasAccount && 'Trang đại biểu', handed].filter((way) => way !== false && way !== null);
  if (ways.length + letters.length > 0) return ways;
  return [kind === 'guest' ? 'Chưa ghi đã trao giấy mời' : 'Không có tài khoản, chưa ghi đã trao'];
}

function AnswerCell({ one: { standing, answers } }: { one: ShownConvened }) {
  return (
    <>
      {standing ? (
        <>
          {terms.conveningAnswer[standing.answer]}
          {standing.reason && `: ${standing.reason}`}
          <span className="block text-sm text-soft">
            {formatMoment(standing.receivedAt)}, ghi: {standing.enteredByName}
          </span>
        </>
      ) : (
        <span className="text-soft">Chưa trả lời{answers.length > 0 && ' ngày giờ mới'}</span>
      )}
      {(answers.length > 1 || (answers.length > 0 && !standing)) && (
        <Disclosure summary={`${answers.length} lần trả lời`} className="text-sm">
          <ul>
            {answers.map((answer) => (
              <li key={answer.id}>
                {formatMoment(answer.receivedAt)}: {lowerFirst(terms.conveningAnswer[answer.answer])}
                {answer.reason && ` (${answer.reason})`}, ghi: {answer.enteredByName}, lần gửi {answer.number}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
