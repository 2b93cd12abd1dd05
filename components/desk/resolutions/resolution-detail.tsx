'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { SignContext } from '@/lib/signs/context';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell } from '../editor/cells';
import { FieldPlace } from '../editor/field-place';
import { Group } from '../editor/group';
import { rowFields } from '../editor/row-fields';
import { SourceCell } from '../editor/source-cell';
import { AsideCells } from '../editor/text-cells';
import type { SectionHandle } from '../editor/use-section';
import { AnnexList } from './annex-list';
import { ArticleEditor } from './article-editor';
import type { ResolutionRow } from './articles';
import type { Decision } from './decision';
import { IssueFields } from './issue-fields';
import type { Releases } from './release-line';
import { SignsPanel } from './signs-panel';
import { useResolutionPaste } from './use-resolution-paste';

type ResolutionDetailProps = {
  section: SectionHandle<'resolutions'>;
  row: ResolutionRow;
  index: number;
  agendaItems: readonly { id: string; title: string }[];
  decision: Decision | null;
  signs: SignContext;
  /** To whom the council's resolutions go, by its template; empty where it says nothing. */
  recipients: string;
  releases: Releases;
  /** Reads a draft in Word into it. */
  word: ReactNode;
};

/** One resolution in full: what it is, its text, and how and when it was decided and issued. */
export function ResolutionDetail({
  section,
  row,
  index,
  agendaItems,
  decision,
  signs,
  recipients,
  releases,
  word,
}: ResolutionDetailProps) {
  const field = rowFields(section, 'resolutions', index);
  const pasting = useResolutionPaste(section, row);
  const errorIn = (column: string) =>
    Object.entries(section.errors).find(([path]) => path.startsWith(`resolutions.${index}.${column}`))?.[1];
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="contents" data-field="title" onPaste={pasting.onPaste}>
          <AreaCell label="Tên nghị quyết" rows={1} className="sm:col-span-2" {...field('title')} />
        </div>
        <FieldPlace name="printedTitle">
          <AreaCell
            label="Tên ghi trên văn bản, khi khác"
            rows={1}
            className="sm:col-span-2"
            {...field('printedTitle')}
          />
        </FieldPlace>
        <SelectCell
          label="Loại"
          empty="Không rõ"
          options={terms.resolutionKind}
          {...field('kind', { now: true })}
        />
        <FieldPlace name="agendaItemId">
          <SelectCell
            label="Nội dung chương trình"
            empty="Không gắn với nội dung nào"
            options={agendaItems.map(({ id, title }) => ({ value: id, label: title }))}
            {...field('agendaItemId', { now: true })}
          />
        </FieldPlace>
        <AreaCell
          label="Ghi chú, chỗ chưa rõ trong nguồn"
          rows={1}
          className="sm:col-span-2"
          {...field('note')}
        />
      </div>
      <AsideCells table="resolutions" row={row} field={field} isFilled={Boolean(row.sourceId)}>
        <SourceCell section={section} {...field('sourceId', { now: true })} />
        {section.readOnly === null && recipients !== '' && !row.recipients && (
          <Button
            size="small"
            className="self-start sm:col-span-full"
            onClick={() => field('recipients', { now: true }).onChange(recipients)}
          >
            Lấy nơi nhận trong mẫu văn bản
          </Button>
        )}
      </AsideCells>
      <Group title="Nội dung" hint="Ctrl+Enter thêm một mục cùng cấp ngay dưới, Alt+↑/↓ đổi chỗ.">
        {section.readOnly === null && (
          <Button size="small" variant="quiet" className="-ms-3 self-start" onClick={pasting.open}>
            Dán toàn văn từ Word
          </Button>
        )}
        {word}
        <div className="contents" onPaste={pasting.onPaste}>
          <FieldPlace name="legalBases">
            <AreaCell
              label="Căn cứ, mỗi dòng một căn cứ"
              rows={2}
              value={row.legalBases.join('\n')}
              error={errorIn('legalBases')}
              onChange={(text) => field('legalBases').onChange(text === '' ? [] : text.split('\n'))}
            />
          </FieldPlace>
          <ArticleEditor section={section} row={row} index={index} />
        </div>
        <FieldPlace name="annexes">
          <AnnexList section={section} row={row} index={index} />
        </FieldPlace>
      </Group>
      <IssueFields section={section} row={row} index={index} decision={decision} {...{ signs, releases }} />
      <SignsPanel section={section} row={row} index={index} signs={signs} />
      {pasting.dialog}
    </>
  );
}
