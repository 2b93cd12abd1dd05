import { Icon } from '@/components/ui/icon';
import { deadlineWords } from '@/lib/vi/convening-words';
import type { ConveningView } from './convening-view';

const MARKS = {
  ok: { icon: 'check', tone: 'text-for' },
  warn: { icon: 'warning', tone: 'text-abstain' },
  plain: { icon: 'info', tone: 'text-soft' },
} as const;

/** The two deadlines of the council's own working rules, met or missed, with their article. Nothing is kept from being sent by them. */
export function Deadlines({
  deadlines,
  sendings,
  arePapersSent,
}: Pick<ConveningView, 'deadlines' | 'sendings' | 'arePapersSent'>) {
  const lines = [
    deadlineWords('Triệu tập', deadlines.convening, sendings.length > 0),
    deadlineWords('Gửi tài liệu', deadlines.papers, arePapersSent),
  ];
  return (
    <ul className="flex max-w-text flex-col gap-1.5">
      {lines.map(({ text, tone }) => (
        <li key={text} className="flex items-start gap-2">
          <Icon name={MARKS[tone].icon} className={`mt-[0.2em] size-5 shrink-0 ${MARKS[tone].tone}`} />
          {text}
        </li>
      ))}
    </ul>
  );
}
