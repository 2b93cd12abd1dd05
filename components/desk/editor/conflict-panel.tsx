'use client';

import type { Ref } from 'react';
import { Button } from '@/components/ui/button';
import { ChangeList } from './change-list';
import { describeChange } from './describe-change';
import type { Conflict } from './use-section';

type ConflictPanelProps = { conflict: Conflict; heading: Ref<HTMLHeadingElement> };

const WORDS = {
  before: 'của họ',
  after: 'của bạn',
  added: 'bạn giữ, họ đã xóa',
  removed: 'bạn xóa, họ đã sửa',
};

/**
 * For each row that two people changed: where their texts differ, and the choice. Everything else is saved already, so
 * nothing here takes the keyboard away from what is being typed.
 */
export function ConflictPanel({ conflict: { by, questions, resolve }, heading }: ConflictPanelProps) {
  const who = by.length > 0 ? by.join(', ') : 'Người khác';
  return (
    <div role="alert" className="flex flex-col gap-4 rounded-lg border-2 border-red bg-card p-4">
      <h2 ref={heading} tabIndex={-1} className="font-serif text-lg font-semibold">
        {who} vừa sửa đúng dòng bạn đang sửa
      </h2>
      <p>Chỉ dòng dưới đây chưa lưu, các dòng khác đã lưu. Chỗ khác nhau, bản của họ rồi đến bản của bạn:</p>
      {questions.map((change) => (
        <fieldset key={`${change.table} ${change.id}`} className="flex flex-col gap-3">
          <legend className="sr-only">{describeChange(change)?.name ?? 'Dòng đang hỏi'}</legend>
          <ChangeList changes={[change]} words={WORDS} />
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" onClick={() => resolve(change, 'mine')}>
              Giữ bản của tôi
            </Button>
            <Button onClick={() => resolve(change, 'theirs')}>Lấy bản của họ</Button>
          </div>
        </fieldset>
      ))}
      <p className="text-sm text-soft">
        Chọn cách nào cũng lấy lại được: bản kia vẫn nằm trong các bước hoàn tác.
      </p>
    </div>
  );
}
