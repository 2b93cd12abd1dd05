import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { formatInstant } from '@/lib/vi/date';
import type { AmendmentKind } from '@/lib/words';
import { TrackedWording } from '../amendments/tracked-wording';
import type { Waiting } from './waiting-store';
import { waitingLine } from './waiting-words';

export type WaitingListProps = {
  /** What the list is called to whoever does not see where it stands. */
  label: string;
  waiting: readonly Waiting[];
  drop: (key: string) => void;
};

/** What was typed at one place and has not arrived, with what it says, why not, and the way to give it up. */
export function WaitingList({ label, waiting, drop }: WaitingListProps) {
  if (waiting.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-col gap-3 font-sans text-base">
      {waiting.map((one) => (
        <li key={one.key} className="flex flex-col gap-1 border-s-2 border-dashed border-edge ps-3">
          <WaitingText one={one} />
          {one.refused ? (
            <FieldError id={one.key.replaceAll(' ', '-')}>{one.refused}</FieldError>
          ) : (
            <p className="text-sm text-soft">
              {'body' in one.fields || one.kind === 'amendment' ? 'Viết' : 'Bấm'} lúc {formatInstant(one.at)},
              đang chờ gửi.
            </p>
          )}
          <Button size="small" variant="quiet" className="self-start" onClick={() => drop(one.key)}>
            Bỏ, không gửi
          </Button>
        </li>
      ))}
    </ul>
  );
}

function WaitingText({ one }: { one: Waiting }) {
  const { kind, fields } = one;
  if (kind === 'remark' || kind === 'passage')
    return <p className="whitespace-pre-line">{String(fields.body)}</p>;
  if (kind !== 'amendment') return <p>{waitingLine(one)}</p>;
  const wording = { base: String(fields.base), proposed: String(fields.proposed ?? '') };
  return (
    <>
      <p className="text-sm text-soft">Theo bản {String(fields.seen)}</p>
      <TrackedWording kind={fields.kind as AmendmentKind} {...wording} />
      {fields.reason ? <p className="whitespace-pre-line">Lý do: {String(fields.reason)}</p> : null}
    </>
  );
}
