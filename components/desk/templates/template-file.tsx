'use client';

import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { readTemplate, type Template, type TemplateFaults } from '@/lib/templates/template';
import { FileButton } from '../editor/file-button';

/** A template of at most so many places has no more letters. */
const MOST_BYTES = 1_000_000;

const TOO_BIG = { template: 'Tệp quá lớn: mẫu văn bản chỉ vài chục nghìn ký tự.' };
const NO_JSON = { template: 'Không đọc được tệp này: tệp mẫu là tệp JSON tải về từ trang này.' };

async function readFile(file: File): Promise<{ template: Template } | { faults: TemplateFaults }> {
  if (file.size > MOST_BYTES) return { faults: TOO_BIG };
  let given: unknown;
  try {
    given = JSON.parse(await file.text());
  } catch {
    return { faults: NO_JSON };
  }
  const read = readTemplate(given);
  return read.ok ? { template: read.template } : { faults: read.faults };
}

/** Brings a template from a file into the form, to be looked over: nothing is kept before it is saved. */
export function TemplateFile({ onRead }: { onRead: (template: Template) => void }) {
  const [faults, setFaults] = useState<TemplateFaults | null>(null);
  const [name, setName] = useState<string | null>(null);

  async function choose([file]: readonly File[]) {
    if (!file) return;
    const read = await readFile(file);
    setFaults('faults' in read ? read.faults : null);
    setName('template' in read ? file.name : null);
    if ('template' in read) onRead(read.template);
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <FileButton label="Lấy mẫu từ tệp JSON" accept="application/json,.json" onFiles={choose} />
      <div aria-live="polite" className="empty:hidden">
        {name && <Notice tone="ok">Đã đưa “{name}” vào các ô dưới đây. Xem lại rồi bấm Lưu.</Notice>}
        {faults && (
          <Notice tone="error" title="Tệp có chỗ chưa đúng nên chưa lấy gì">
            <ul className="ps-5">
              {Object.entries(faults).map(([place, fault]) => (
                <li key={place}>
                  <code>{place}</code>: {fault}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}
