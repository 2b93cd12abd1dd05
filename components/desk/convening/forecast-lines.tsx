import { BigFigure, FigureRow } from '@/components/ui/figure';
import type { Forecast } from '@/lib/convening/answers';
import { formatInstant } from '@/lib/vi/date';
import { formatMoment, momentBounds } from '@/lib/vi/local-moment';
import type { ConveningView } from './convening-view';

/** How many say they come, said as the forecast it is; then who has not opened it and who has not answered. */
export function ForecastLines(
  props: Pick<ConveningView, 'asked' | 'sendings' | 'quorumArticle'> & { forecast: Forecast; now: string },
) {
  const { asked, sendings, forecast, quorumArticle, now } = props;
  const { coming, late, absent, silent, quorum } = forecast;
  const delegates = asked.filter(({ kind }) => kind === 'delegate');
  const unopened = delegates.filter(
    (one) => one.hasAccount && !one.openedAt && !one.handedAt && !one.standing,
  );
  const unreached = delegates.filter((one) => !one.hasAccount && !one.handedAt && !one.standing);
  const unanswered = delegates.filter(({ standing }) => standing === null);
  const replyBy = sendings.at(-1)?.replyBy ?? null;
  const isPast = replyBy !== null && momentBounds(replyBy).last < now;
  return (
    <>
      <FigureRow>
        <BigFigure value={coming + late} of={delegates.length}>
          trả lời sẽ dự{late > 0 && `, trong đó ${late} đến muộn`}
        </BigFigure>
        <BigFigure value={absent}>xin vắng</BigFigure>
        <BigFigure value={silent}>chưa trả lời</BigFigure>
      </FigureRow>
      <p className="max-w-text">
        {quorum.required === null
          ? 'Danh sách đại biểu chưa đủ hoặc chưa chắc nên chưa tính được số cần để họp.'
          : `Dự tính theo câu trả lời: cần ít nhất ${quorum.required} đại biểu để họp (${quorumArticle ?? 'chưa khai căn cứ'}); ${quorum.met ? 'số trả lời sẽ dự đã đủ.' : `số trả lời sẽ dự còn thiếu ${quorum.required - coming - late}.`} Số có mặt thật chỉ biết khi điểm danh.`}
      </p>
      <dl className="flex max-w-text flex-col gap-2">
        <NameList label={`Chưa mở, tính đến ${formatInstant(now)}`} people={unopened} none="Không còn ai." />
        {unreached.length > 0 && (
          <NameList label="Không có tài khoản, chưa ghi đã trao" people={unreached} none="" />
        )}
        <NameList
          label={`Chưa trả lời${replyBy ? `, hạn ${formatMoment(replyBy)}${isPast ? ' đã qua' : ''}` : ''}`}
          people={unanswered}
          none="Không còn ai."
        />
      </dl>
    </>
  );
}

function NameList({
  label,
  people,
  none,
}: {
  label: string;
  people: readonly { id: string; name: string }[];
  none: string;
}) {
  return (
    <div>
      <dt className="font-semibold">
        {label}
        {people.length > 0 && ` (${people.length})`}
      </dt>
      <dd>{people.length > 0 ? `${people.map(({ name }) => name).join(', ')}.` : none}</dd>
    </div>
  );
}
