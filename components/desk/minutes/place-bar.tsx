import type { ReactNode } from 'react';
import { SelectCell } from '../editor/cells';
import { PresenceLine } from './presence-line';
import type { MinutesPage } from './use-minutes-page';

type PlaceBarProps = {
  page: MinutesPage;
  /** The item being dealt with. */
  current: string | null;
  onSitting: (id: string) => void;
  children: ReactNode;
};

/** Where the meeting is: which item, which sitting, who is there. It stays in sight. */
export function PlaceBar({ page, current, onSitting, children }: PlaceBarProps) {
  const { items, sittings } = page.context;
  const named = items.find(({ id }) => id === current);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <p className="min-w-0 flex-1 basis-40" role="status">
          Đang ở: <strong>{named ? `${named.label} ${named.title}` : 'Chung cả kỳ họp'}</strong>
        </p>
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {sittings.length > 1 && (
          <SelectCell
            label={<span className="sr-only">Phiên đang họp</span>}
            empty="Chọn phiên"
            options={sittings.map(({ id: value, label }) => ({ value, label }))}
            value={page.moment.sittingId}
            onChange={onSitting}
          />
        )}
        <PresenceLine page={page} />
      </div>
    </div>
  );
}
