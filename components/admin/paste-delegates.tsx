'use client';

import { useState } from 'react';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { AskFirst } from '@/components/form/ask-first';
import { FormArea, FormText } from '@/components/form/form-fields';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th } from '@/components/ui/table';
import { type DelegateList, parseDelegateList } from '@/lib/rules/delegate-list';
import { InferredFields } from './inferred-fields';
import { DATE_HINT } from './office-panel';

/** Enough of a line to know it by. */
const LINE_SHOWN = 80;

/** A whole list of new delegates pasted at once; what will be added stands below before anything is written. */
export function PasteDelegates({ action }: { action: FormAction }) {
  const [text, setText] = useState('');
  return (
    <ActionForm action={action} submit="Thêm cả danh sách" done="Đã thêm cả danh sách.">
      <FormArea
        name="text"
        label="Danh sách đại biểu"
        rows={6}
        hint="Dán từ bảng Word, Excel hoặc gõ mỗi người một dòng: 1. Nguyễn Thị An – Tổ 1 – Trưởng ban Pháp chế."
        onChange={(event) => setText(event.target.value)}
        required
      />
      <FormText name="startedOn" label="Cùng làm nhiệm vụ từ ngày" hint={DATE_HINT} />
      <InferredFields table="mandates" names={['startedOnInferredFrom']} />
      <AskFirst label="Là người khác cùng tên, thêm cả" />
      <Preview list={parseDelegateList(text)} />
    </ActionForm>
  );
}

function Preview({ list: { delegates, unread } }: { list: DelegateList }) {
  if (delegates.length + unread.length === 0) return null;
  return (
    <div className="flex flex-col gap-3" role="status">
      <p>
        <strong>Đọc được {delegates.length} đại biểu</strong>
        {unread.length > 0 && <>, còn {unread.length} dòng chưa đọc được</>}. Chưa ghi gì cho đến khi bấm
        thêm.
      </p>
      {unread.length > 0 && (
        <Notice title="Dòng chưa đọc được">
          <ul>
            {unread.map(({ line, text }) => (
              <li key={line}>
                Dòng {line}: {text.slice(0, LINE_SHOWN)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {delegates.length > 0 && (
        <Table caption="Danh sách sẽ thêm" captionHidden>
          <thead>
            <tr>
              <Th>Dòng</Th>
              <Th>Họ tên</Th>
              <Th>Tổ</Th>
              <Th>Chức vụ</Th>
            </tr>
          </thead>
          <tbody>
            {delegates.map(({ line, name, unit, office }) => (
              <tr key={line}>
                <Td>{line}</Td>
                <Th scope="row">{name}</Th>
                <Td>{unit ?? '–'}</Td>
                <Td>{office?.title ?? '–'}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
