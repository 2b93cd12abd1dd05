'use client';

import { useId, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { terms } from '@/lib/vi/terms';
import type { MinuteKind } from '@/lib/words';
import { newRowId } from '../editor/new-row-id';
import { setRows } from '../editor/row-fields';
import { SectionFrame } from '../editor/section-frame';
import { type SectionProps, useSection } from '../editor/use-section';
import { clockNow } from './clock-now';
import type { MinutesContext } from './context';
import type { Entry } from './entry-fields';
import { SpeakerNames } from './entry-fields';
import { ItemMinutes } from './item-minutes';
import { KEYS } from './keys';
import { type KeyMap, useMinuteKeys } from './use-minute-keys';
import { usePointer } from './use-pointer';
import { WordIn } from './word-in';

/** Lines that are of no item: before the first, and what concerns the whole session. */
const WHOLE = '';

/** Biên bản: the session in the order it is dealt with, one line after another, live or afterwards. */
export function MinutesSection({ context, ...setup }: SectionProps<'minutes'> & { context: MinutesContext }) {
  const section = useSection('minutes', setup);
  const names = useId();
  const { minuteEntries } = section.rows;
  const set = setRows(section, 'minuteEntries');
  const order = useMemo(() => [...context.items.map(({ id }) => id), WHOLE], [context.items]);
  const [current, point] = usePointer(setup.sessionId, order);
  const [isLegendOpen, setLegend] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const readOnly = section.readOnly !== null;
  const at = order.indexOf(current ?? '');

  function go(steps: number) {
    const next = order[at + steps];
    if (next === undefined) return;
    point(next);
    requestAnimationFrame(() =>
      area.current?.querySelector<HTMLElement>('[data-current]')?.scrollIntoView({ block: 'start' }),
    );
  }

  /** A new line of the item being dealt with, stamped with the hour where the session is today. */
  function newEntry(kind: MinuteKind, item: string): Entry {
    const { at, sitting } = clockNow(context.sittings);
    const last = minuteEntries.findLast(
      (row) => row.kind === 'question' && (row.agendaItemId ?? WHOLE) === item,
    );
    return {
      ...{ id: newRowId(), kind, agendaItemId: item || null, sittingId: sitting, at },
      ...{ mandateId: null, name: null, office: null, body: null, voteId: null },
      answersId: kind === 'answer' ? (last?.id ?? null) : null,
      isInternal: kind === 'note',
    };
  }

  function begin(kind: MinuteKind) {
    const entry = newEntry(kind, current ?? WHOLE);
    set([...minuteEntries, entry], { quiet: true });
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-row-id="${entry.id}"] [data-first] :is(input, select, textarea)`)
        ?.focus(),
    );
  }

  const keys: KeyMap = new Map([
    ...KEYS.map(([code, , kind]): [string, () => void] => [code, () => begin(kind)]),
    ['KeyN', () => go(1)],
    ['KeyM', () => go(-1)],
    ['?', () => setLegend(true)],
  ]);
  useMinuteKeys(keys, !readOnly);

  const named = context.items.find(({ id }) => id === current);
  return (
    <SectionFrame
      section={section}
      title="Biên bản"
      hint="Ghi lần lượt theo nội dung chương trình, tại kỳ họp hoặc sau đó. Bấm ? để xem phím tắt."
      result={<Presence sittings={context.sittings} />}
    >
      <SpeakerNames id={names} delegates={context.delegates} />
      <div className="sticky top-14 z-10 -mx-1 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper px-1 py-2">
        <p className="min-w-0 flex-1 basis-56" role="status">
          Đang ở: <strong>{named ? `${named.label} ${named.title}` : 'Chung cả kỳ họp'}</strong>
        </p>
        <Button size="small" disabled={at <= 0} onClick={() => go(-1)}>
          Nội dung trước <Kbd>M</Kbd>
        </Button>
        <Button size="small" disabled={at >= order.length - 1} onClick={() => go(1)}>
          Nội dung sau <Kbd>N</Kbd>
        </Button>
        <Button size="small" variant="quiet" onClick={() => setLegend(true)}>
          Phím tắt <Kbd>?</Kbd>
        </Button>
      </div>
      <div ref={area} className="flex flex-col gap-4">
        {order.map((item) => (
          <ItemMinutes
            key={item}
            item={context.items.find(({ id }) => id === item) ?? null}
            isCurrent={item === current}
            onPoint={() => point(item)}
            section={section}
            entries={minuteEntries.filter((row) => (row.agendaItemId ?? WHOLE) === item)}
            newEntry={() => newEntry('speech', item)}
            onBegin={readOnly ? null : begin}
            context={context}
            names={names}
          />
        ))}
      </div>
      {!readOnly && <WordIn section={section} server={setup} context={context} />}
      <Dialog
        open={isLegendOpen}
        onClose={() => setLegend(false)}
        title="Phím tắt khi ghi biên bản"
        footer={<Button onClick={() => setLegend(false)}>Đóng</Button>}
      >
        <p className="mb-3">Dùng khi con trỏ không ở trong ô; bấm Esc để rời ô.</p>
        <dl className="grid grid-cols-[3rem_1fr] gap-y-1.5">
          {KEYS.map(([, key, kind]) => (
            <KeyRow
              key={key}
              of={key}
              does={`Thêm dòng: ${terms.minuteKind[kind].toLocaleLowerCase('vi')}`}
            />
          ))}
          <KeyRow of="N" does="Sang nội dung sau" />
          <KeyRow of="M" does="Về nội dung trước" />
          <KeyRow of="?" does="Mở bảng này" />
        </dl>
      </Dialog>
    </SectionFrame>
  );
}

function KeyRow({ of, does }: { of: string; does: string }) {
  return (
    <>
      <dt>
        <Kbd>{of}</Kbd>
      </dt>
      <dd>{does}</dd>
    </>
  );
}

function Presence({ sittings }: Pick<MinutesContext, 'sittings'>) {
  if (sittings.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h2 className="font-semibold">Có mặt</h2>
      {sittings.map(({ id, label, presence }) => (
        <p key={id}>
          {label && <strong>{label}: </strong>}
          {presence}
        </p>
      ))}
    </div>
  );
}
