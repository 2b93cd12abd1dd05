'use client';

import type { FocusEvent } from 'react';
import { Button } from '@/components/ui/button';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell } from '../cells';
import { Group } from '../group';
import type { Decision } from '../resolutions-section';
import { rowFields } from '../row-fields';
import type { SectionHandle } from '../use-section';
import { AnnexList } from './annex-list';
import { ArticleEditor } from './article-editor';
import type { ResolutionRow } from './articles';
import { IssueFields } from './issue-fields';

type ResolutionDetailProps = {
  section: SectionHandle<'resolutions'>;
  row: ResolutionRow;
  index: number;
  agendaItems: readonly { id: string; title: string }[];
  decision: Decision | null;
  onMove: (index: number, step: 1 | -1) => void;
  onRemove: () => void;
  /** Focus went elsewhere: a new resolution's empty fields begin to count. */
  onLeave: () => void;
};

/** One resolution in full: what it is, its text, and how and when it was decided and issued. */
export function ResolutionDetail(props: ResolutionDetailProps) {
  const { section, row, index, agendaItems, decision, onMove, onRemove, onLeave } = props;
  const field = rowFields(section, 'resolutions', index);
  const last = section.rows.resolutions.length - 1;
  const faultIn = (column: string) =>
    Object.entries(section.errors).find(([path]) => path.startsWith(`resolutions.${index}.${column}`))?.[1];
  const onBlur = (event: FocusEvent<HTMLElement>) =>
    !event.currentTarget.contains(event.relatedTarget) && onLeave();
  return (
    <section
      id={row.id}
      aria-label={`Nghị quyết ${index + 1}`}
      data-row-id={row.id}
      onBlur={onBlur}
      className="flex flex-col gap-6"
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <AreaCell label="Tên nghị quyết" rows={1} className="sm:col-span-2" {...field('title')} />
        <AreaCell
          label="Tên như được in, khi khác"
          rows={1}
          className="sm:col-span-2"
          {...field('printedTitle')}
        />
        <SelectCell
          label="Loại"
          empty="Không rõ"
          options={terms.resolutionKind}
          {...field('kind', { now: true })}
        />
        <SelectCell
          label="Nội dung chương trình"
          empty="Không gắn với nội dung nào"
          options={agendaItems.map(({ id, title }) => ({ value: id, label: title }))}
          {...field('agendaItemId', { now: true })}
        />
        <AreaCell
          label="Ghi chú, chỗ chưa rõ trong nguồn"
          rows={1}
          className="sm:col-span-2"
          {...field('note')}
        />
      </div>
      <Group title="Nội dung" hint="Ctrl+Enter thêm một mục cùng cấp ngay dưới, Alt+↑/↓ đổi chỗ.">
        <AreaCell
          label="Căn cứ, mỗi dòng một căn cứ"
          rows={2}
          value={row.legalBases.join('\n')}
          error={faultIn('legalBases')}
          onChange={(text) => field('legalBases').onChange(text === '' ? [] : text.split('\n'))}
        />
        <ArticleEditor section={section} row={row} index={index} />
        <AnnexList section={section} row={row} index={index} />
      </Group>
      <IssueFields section={section} row={row} index={index} decision={decision} />
      {section.readOnly === null && (
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button size="small" icon="up" disabled={index === 0} onClick={() => onMove(index, -1)}>
            Đưa lên
          </Button>
          <Button size="small" icon="down" disabled={index === last} onClick={() => onMove(index, 1)}>
            Đưa xuống
          </Button>
          <Button size="small" icon="trash" variant="danger" onClick={onRemove}>
            Xóa nghị quyết này
          </Button>
        </div>
      )}
    </section>
  );
}
