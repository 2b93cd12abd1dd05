'use client';

import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { rowTexts } from '@/lib/record/row-texts';
import { voteSubject } from '@/lib/record/vote-subject';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields, setRows } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';
import { WorkedExample } from '../editor/worked-example';
import { type VoteContext, type VoteRow, votersOf } from './typed-vote';

type RelationFieldsProps = {
  section: SectionHandle<'votes'>;
  context: VoteContext;
  row: VoteRow;
  index: number;
};

const texts = rowTexts.votes;

const isFilled = ({ about, alsoResolutionIds, isAnnulled, revoteOfId, recused }: VoteRow): boolean =>
  Boolean(about || isAnnulled || revoteOfId || alsoResolutionIds?.length || recused?.length);

/** What few votes have: a piece or an amendment, several resolutions at once, a void result, a second vote, delegates who recused themselves. */
export function RelationFields(props: RelationFieldsProps) {
  return (
    <Disclosure
      summary="Từng phần, sửa đổi, biểu quyết chung, hủy và biểu quyết lại, tránh biểu quyết"
      open={isFilled(props.row)}
    >
      <div className="flex flex-col gap-5 pt-2">
        <AboutFields {...props} />
        <SharedFields {...props} />
        <AgainFields {...props} />
        <RecusedFields {...props} />
      </div>
    </Disclosure>
  );
}

function AboutFields({ section, row, index }: RelationFieldsProps) {
  const field = rowFields(section, 'votes', index);
  const isOnPiece = row.about === 'piece' || row.about === 'amendment';
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectCell
        label="Biểu quyết về"
        empty="Theo tên nội dung ở trên"
        options={terms.voteAbout}
        {...field('about', { now: true })}
      />
      {(isOnPiece || row.piece) && (
        <TextCell label={texts.piece.label} placeholder={texts.piece.example} {...field('piece')} />
      )}
      {(row.about === 'amendment' || row.amendedText || row.adoptedText) && (
        <>
          <AreaCell
            label={texts.amendedText.label}
            placeholder={texts.amendedText.example}
            {...field('amendedText')}
          />
          <AreaCell
            label={texts.adoptedText.label}
            placeholder={texts.adoptedText.example}
            {...field('adoptedText')}
          />
        </>
      )}
    </div>
  );
}

/** Other resolutions that the same vote decided: one count stands at each of them. */
function SharedFields({ section, context, row, index }: RelationFieldsProps) {
  const also = rowFields(section, 'votes', index)('alsoResolutionIds', { now: true });
  const others = context.resolutions.filter(({ id }) => id !== row.resolutionId);
  const chosen = row.alsoResolutionIds ?? [];
  if (!row.resolutionId || others.length === 0) return null;
  const set = (id: string, isOn: boolean) =>
    also.onChange((isOn ? [...chosen, id] : chosen.filter((one) => one !== id)) as never);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium text-soft">Cùng lần biểu quyết này còn thông qua</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {others.map(({ id, title }) => (
          <CheckCell
            key={id}
            label={title || 'Nghị quyết chưa có tên'}
            value={chosen.includes(id)}
            onChange={(isOn) => set(id, isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function AgainFields({ section, context, row, index }: RelationFieldsProps) {
  const field = rowFields(section, 'votes', index);
  const others = section.rows.votes.filter(({ id }) => id !== row.id);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <CheckCell label="Kết quả lần này bị hủy" {...field('isAnnulled', { now: true })} />
      {row.isAnnulled && (
        <>
          <PartialDateCell label="Hủy ngày" {...field('annulledOn')} />
          <AreaCell
            oneLine
            className="sm:col-span-2"
            label={texts.annulledReason.label}
            placeholder={texts.annulledReason.example}
            {...field('annulledReason')}
          />
        </>
      )}
      {others.length > 0 && (
        <SelectCell
          label="Là biểu quyết lại của"
          empty="Không phải biểu quyết lại"
          className="sm:col-span-2"
          options={others.map((vote) => ({
            value: vote.id,
            label: [vote.heldAt, voteSubject(vote, context.resolutions) || 'Chưa ghi nội dung']
              .filter(Boolean)
              .join(' · '),
          }))}
          {...field('revoteOfId', { now: true })}
        />
      )}
    </div>
  );
}

/** Who took no part for an interest of their own, each with the reason as far as it was said. */
function RecusedFields({ section, context, row, index }: RelationFieldsProps) {
  const recused = row.recused ?? [];
  const voters = votersOf(context, row);
  const named = new Map(context.delegates.map(({ id, name }) => [id, name]));
  const rest = voters.filter(({ id }) => !recused.some(({ mandateId }) => mandateId === id));
  const change = (next: typeof recused, options?: { now?: boolean }) =>
    setRows(section, 'votes')(
      section.rows.votes.map((vote) => (vote.id === row.id ? { ...vote, recused: next } : vote)),
      options,
    );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-soft">
        Không tham gia biểu quyết vì xung đột lợi ích
      </legend>
      <WorkedExample of="recused" />
      {recused.map(({ mandateId, reason }, at) => (
        <div key={mandateId} className="grid items-end gap-3 sm:grid-cols-[minmax(0,14rem)_1fr_auto]">
          <p className="font-medium sm:pb-2">{named.get(mandateId) ?? 'Một đại biểu'}</p>
          <TextCell
            label={`Lý do của ${named.get(mandateId) ?? 'đại biểu này'}`}
            value={reason ?? ''}
            error={section.errors[`votes.${index}.recused.${at}.reason`]}
            onChange={(typed) =>
              change(recused.map((one) => (one.mandateId === mandateId ? { ...one, reason: typed } : one)))
            }
          />
          <Button
            size="small"
            variant="quiet"
            onClick={() =>
              change(
                recused.filter((one) => one.mandateId !== mandateId),
                { now: true },
              )
            }
          >
            Bỏ tên này
          </Button>
        </div>
      ))}
      {rest.length > 0 && (
        <SelectCell
          label="Thêm đại biểu"
          empty="Chọn đại biểu"
          className="sm:max-w-64"
          options={rest.map(({ id, name }) => ({ value: id, label: name }))}
          value=""
          onChange={(mandateId) =>
            mandateId && change([...recused, { mandateId, reason: null }], { now: true })
          }
        />
      )}
    </fieldset>
  );
}
