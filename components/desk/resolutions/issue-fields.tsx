import { StatusMark } from '@/components/ui/status-mark';
import { outcomeOfVote } from '@/lib/record/resolution-status';
import { rowTexts } from '@/lib/record/row-texts';
import type { SignContext } from '@/lib/signs/context';
import { type NextNumber, nextInSeries } from '@/lib/signs/next-in-series';
import { terms } from '@/lib/vi/terms';
import { AreaCell, CheckCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { FieldPlace } from '../editor/field-place';
import { Group } from '../editor/group';
import { rowFields } from '../editor/row-fields';
import { useKeptOpen } from '../editor/use-kept-open';
import type { SectionHandle } from '../editor/use-section';
import type { ResolutionRow } from './articles';
import { type Decision, STATED, statedOutcome } from './decision';
import { ReleaseLine, type Releases } from './release-line';
import { SendingFields } from './sending-fields';

type IssueFieldsProps = {
  section: SectionHandle<'resolutions'>;
  row: ResolutionRow;
  index: number;
  decision: Decision | null;
  signs: SignContext;
  releases: Releases;
};

const { withdrawn, postponed } = terms.resolutionStatus;
const STATUSES = {
  draft: 'Theo kết quả biểu quyết',
  ...STATED,
  ...{ withdrawn, postponed },
};

/** What became of it: a vote decides; where a source tells of none, what the source says. Then the three dates. */
export function IssueFields({ section, row, index, decision, signs, releases }: IssueFieldsProps) {
  const field = rowFields(section, 'resolutions', index);
  const next = nextInSeries(row, section.rows.resolutions, signs);
  const { label, example } = rowTexts.resolutions.outcomePrinted;
  const isWorded = useKeptOpen(statedOutcome(row) !== null || Boolean(row.outcomePrinted));
  return (
    <Group title="Kết quả và ban hành" hint="Số được cấp khi ban hành; chưa ban hành thì để trống.">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectCell label="Tình trạng" options={STATUSES} {...field('status', { now: true })} />
        <DecisionNote row={row} decision={decision} />
        {isWorded && (
          <AreaCell
            oneLine
            label={label}
            placeholder={example}
            className="sm:col-span-2"
            {...field('outcomePrinted')}
          />
        )}
        <CheckCell
          label="Mở cho đại biểu góp ý"
          hint="Đại biểu đọc bản đang có ở đây khi mở và góp ý từng điều; sửa sau đó thì phát hành bản sửa."
          className="sm:col-span-2"
          {...field('inReview', { now: true })}
        />
        <ReleaseLine section={section} resolutionId={row.id} releases={releases} />
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <PartialDateCell label="Ngày thông qua" {...field('adoptedOn')} />
        <PartialDateCell label="Ngày ban hành" {...field('issuedOn')} />
        <PartialDateCell label="Ngày có hiệu lực" {...field('effectiveOn')} />
        <FieldPlace name="number">
          <TextCell
            label="Số, ký hiệu"
            placeholder="05/NQ-HĐND"
            below={
              next &&
              section.readOnly === null && (
                <NextNumberOffer next={next} onTake={field('number', { now: true }).onChange} />
              )
            }
            {...field('number')}
          />
        </FieldPlace>
        <FieldPlace name="signer">
          <TextCell label="Người ký" className="sm:col-span-2" {...field('signer')} />
        </FieldPlace>
      </div>
      <SendingFields section={section} row={row} index={index} />
    </Group>
  );
}

/** The number that follows in its series, to be taken by a press: it is given by whoever keeps the register. */
function NextNumberOffer({ next, onTake }: { next: NextNumber; onTake: (number: string) => void }) {
  return (
    <>
      <button
        type="button"
        className="pointer-coarse:min-h-11 text-red underline hover:text-ink"
        onClick={() => onTake(next.number)}
      >
        Lấy số {next.number}
      </button>
      , sau {next.after} của {next.label}
    </>
  );
}

function DecisionNote({ row, decision }: { row: ResolutionRow; decision: Decision | null }) {
  if (row.status === 'withdrawn' || row.status === 'postponed')
    return <p className="self-center text-soft">Không đưa ra biểu quyết.</p>;
  const stated = statedOutcome(row);
  if (!decision && !stated)
    return (
      <p className="self-center text-soft">
        Chưa có biểu quyết về nghị quyết này. Nguồn không kể biểu quyết thì chọn theo lời nguồn.
      </p>
    );
  const ofVote = outcomeOfVote(decision);
  return (
    <div className="self-center">
      <StatusMark outcome={ofVote ?? stated ?? 'undetermined'} />
      <p className="text-sm text-soft">
        {decision?.reason ?? 'Chưa có biểu quyết; khi có thì biểu quyết quyết định.'}
      </p>
      {ofVote && stated && ofVote !== stated && (
        <p className="text-sm font-medium text-red">
          Khác với tình trạng đã chọn; kết quả lấy theo biểu quyết.
        </p>
      )}
    </div>
  );
}
