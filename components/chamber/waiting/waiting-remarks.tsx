'use client';

import { newRowId } from '@/components/desk/editor/new-row-id';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { formatInstant } from '@/lib/vi/date';
import { WHOLE_PIECE, type WriteAt } from '../write-link';
import { useWaiting } from './waiting-room';
import type { Waiting } from './waiting-store';

type Later = {
  readonly waiting: readonly Waiting[];
  /** Has the words wait; `false` where there are none. */
  readonly wait: (words: string) => boolean;
  readonly drop: (key: string) => void;
};

/** Remarks that are written without a network: each has its key from the start, so that it arrives once. */
export function useRemarkLater(resolutionId: string, { writing, at }: WriteAt): Later {
  const { store, waiting } = useWaiting();
  const isReply = writing === 'reply';
  const place = {
    resolutionId,
    pieceId: isReply || at === WHOLE_PIECE ? '' : at,
    replyTo: isReply ? at : '',
  };
  return {
    waiting: waiting.filter(
      ({ kind, fields }) =>
        kind === 'remark' && Object.entries(place).every(([name, value]) => fields[name] === value),
    ),
    wait(words) {
      if (words.trim() === '') return false;
      const key = newRowId();
      const fields = { key, body: words, ...place };
      store.put({ key: `remark ${key}`, kind: 'remark', at: new Date().toISOString(), fields });
      return true;
    },
    drop: store.drop,
  };
}

/** Those of one place that have not arrived, with what they say. */
export function WaitingRemarks({ waiting, drop }: Later) {
  if (waiting.length === 0) return null;
  return (
    <ul aria-label="Góp ý chờ gửi" className="flex flex-col gap-3">
      {waiting.map(({ key, at, fields, refused }) => (
        <li key={key} className="flex flex-col gap-1 border-s-2 border-dashed border-edge ps-3">
          <p className="whitespace-pre-line">{String(fields.body)}</p>
          {refused ? (
            <FieldError id={key}>{refused}</FieldError>
          ) : (
            <p className="text-sm text-soft">Viết lúc {formatInstant(at)}, chờ có mạng thì tự gửi.</p>
          )}
          <Button size="small" variant="quiet" className="self-start" onClick={() => drop(key)}>
            Bỏ, không gửi
          </Button>
        </li>
      ))}
    </ul>
  );
}
