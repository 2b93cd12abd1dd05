'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { diffTables, type Tables } from '@/lib/changes';
import { formatInstant } from '@/lib/vi/date';
import { ChangeList } from './change-list';
import type { Conflict } from './use-section';

type ConflictPanelProps = { conflict: Conflict<unknown>; mine: unknown };

/** Two people, one section: both versions side by side where they differ, then the choice. */
export function ConflictPanel({ conflict, mine }: ConflictPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const changes = diffTables(conflict.rows as Tables, mine as Tables);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div role="alert" className="flex flex-col gap-4 rounded-lg border-2 border-red bg-card p-4">
      <h2 ref={heading} tabIndex={-1} className="font-serif text-lg font-semibold">
        {conflict.by ? `${conflict.by} vừa sửa phần này` : 'Phần này vừa được người khác sửa'}
        {conflict.at && ` lúc ${formatInstant(conflict.at)}`}
      </h2>
      <p>Bản của bạn chưa được lưu. Chỗ khác nhau giữa hai bản, bản của họ rồi đến bản của bạn:</p>
      <ChangeList
        changes={changes}
        words={{
          before: 'của họ',
          after: 'của bạn',
          added: 'chỉ có ở bản của bạn',
          removed: 'chỉ có ở bản của họ',
        }}
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => conflict.resolve('mine')}>
          Giữ bản của tôi
        </Button>
        <Button onClick={() => conflict.resolve('theirs')}>Lấy bản của họ</Button>
      </div>
      <p className="text-sm text-soft">
        Chọn cách nào cũng lấy lại được: bản kia vẫn nằm trong các bước hoàn tác.
      </p>
    </div>
  );
}
