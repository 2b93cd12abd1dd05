import { personCountsText, personName } from '@/lib/public/personnel-text';
import type { InvalidCause } from '@/lib/rules/personnel/ballot-account';
import { accountNames } from '@/lib/rules/personnel/ballot-account';
import { personnelReasonText } from '@/lib/say-personnel';
import { lowerFirst } from '@/lib/vi/case';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { Pairs } from './catalogue-parts';
import {
  choice,
  decidingRule,
  type Field,
  following,
  inParts,
  link,
  list,
  partialDate,
  rowText,
  sourced,
  type Thing,
  text,
  texts,
  time,
  whole,
  yesNo,
} from './field-writing';
import type { PersonnelPerson, PersonnelShare, PersonnelTeller, PersonnelVote } from './schema-personnel';

/* What every field of a ballot on people is called: in the history, among changes, in findings. */

const ACCOUNT = {
  printed: 'Phiếu in',
  stamped: 'Phiếu đóng dấu',
  issued: 'Phiếu phát ra',
  collected: 'Phiếu thu về',
  valid: 'Phiếu hợp lệ',
  invalid: 'Phiếu không hợp lệ',
  unused: 'Phiếu không dùng',
  destroyed: 'Phiếu đã hủy',
} as const satisfies Record<(typeof accountNames)[number], string>;

const causesText = (causes: readonly InvalidCause[]): string =>
  causes.map(({ cause, count }) => (count === null ? cause : `${count} ${cause}`)).join('; ');

function accountParts(account: PersonnelVote['account'] | null): Pairs {
  if (!account) return [];
  const counts = accountNames.flatMap((name): Pairs => {
    const count = account[name];
    return count === undefined ? [] : [[ACCOUNT[name], String(count)]];
  });
  return account.causes ? [...counts, ['Lý do phiếu không hợp lệ', causesText(account.causes)]] : counts;
}

const sharesText = (shares: readonly PersonnelShare[]): string =>
  shares
    .map(
      ({ choice: of, printed, of: base }) =>
        `${lowerFirst(terms.personnelChoice[of] ?? of)} ${printed}, ${base === 'unstated' ? '' : 'của '}${terms.personnelShareBase[base]}`,
    )
    .join('; ');

const because = following(
  list<PersonnelVote['because'][number]>(
    'Cách tính kết quả',
    () => 'Cách tính kết quả',
    (reason) => personnelReasonText(reason),
  ),
);

const plainList = <Item>(label: string, write: (items: readonly Item[]) => string): Field => ({
  label,
  write: (value) => write((value ?? []) as Item[]) || null,
});

const personnelPeople = {
  name: 'Người trong danh sách',
  titledBy: 'name',
  fields: {
    delegate: link('Đại biểu'),
    mandateId: link('Đại biểu trong danh sách'),
    name: text('Họ tên'),
    office: text('Chức vụ hiện nay'),
    post: text('Chức vụ được bầu'),
    nominatedBy: choice('Giới thiệu', terms.nominator),
    nominatedByPrinted: text('Người giới thiệu như nguồn ghi'),
    withdrew: yesNo('Rút khỏi danh sách'),
    isWithdrawn: yesNo('Đã rút khỏi danh sách'),
    counts: {
      label: 'Số phiếu',
      write: (value) => (value ? personCountsText(value as NonNullable<PersonnelPerson['counts']>) : null),
    },
    forCount: whole(terms.personnelChoice.for),
    againstCount: whole(terms.personnelChoice.against),
    noOpinionCount: whole(terms.personnelChoice.no_opinion),
    highCount: whole(terms.personnelChoice.high),
    mediumCount: whole(terms.personnelChoice.medium),
    lowCount: whole(terms.personnelChoice.low),
    shares: plainList('Tỷ lệ nguồn ghi', sharesText),
    stated: choice('Kết quả nguồn ghi', terms.personnelResult),
    statedResult: choice('Kết quả theo nguồn', terms.personnelResult),
    approval: {
      label: 'Cấp trên trả lời',
      write: (value) => (value ? answerText(value as NonNullable<PersonnelPerson['approval']>) : null),
    },
    approvalAnswer: choice('Ý kiến của cấp trên', terms.approvalAnswer),
    approvalAnsweredOn: partialDate('Ngày cấp trên trả lời'),
    approvalNumber: text('Số văn bản trả lời'),
    ...texts('personnelPeople'),
    outcome: choice('Kết quả', terms.personnelOutcome),
    because,
  },
} satisfies Thing;

const answerText = ({ answer, on, number }: NonNullable<PersonnelPerson['approval']>): string =>
  [answer && terms.approvalAnswer[answer], on && `ngày ${formatPartialDate(on)}`, number && `số ${number}`]
    .filter(Boolean)
    .join(', ');

const personnelTellers = {
  name: 'Người kiểm phiếu',
  titledBy: 'name',
  fields: {
    delegate: link('Đại biểu'),
    mandateId: link('Đại biểu trong danh sách'),
    name: text('Họ tên'),
    head: yesNo('Trưởng ban kiểm phiếu'),
    isHead: yesNo('Là trưởng ban kiểm phiếu'),
  },
} satisfies Thing;

export const personnelThings = {
  personnelVotes: {
    name: 'Việc nhân sự',
    titledBy: 'subject',
    fields: {
      kind: choice('Loại việc', terms.personnelKind),
      subject: text('Tên như nguồn ghi'),
      post: text('Chức vụ'),
      seats: whole('Số người được bầu'),
      dismissedFrom: choice('Bãi nhiệm', terms.dismissedFrom),
      agendaItem: link('Nội dung chương trình'),
      agendaItemId: link('Nội dung chương trình'),
      sitting: link('Phiên'),
      sittingId: link('Phiên'),
      heldOn: partialDate('Ngày'),
      heldAt: time('Giờ'),
      method: choice('Hình thức', terms.voteMethod),
      round: whole('Lần bỏ phiếu'),
      earlier: link('Bỏ phiếu lại của'),
      earlierId: link('Bỏ phiếu lại của'),
      tellers: list<PersonnelTeller>(
        'Ban kiểm phiếu',
        (teller, _, nameOf) => `Ban kiểm phiếu: ${personName(teller, nameOf)}`,
        ({ head }) => (head ? 'trưởng ban' : 'ủy viên'),
      ),
      tellersVote: link('Biểu quyết Ban kiểm phiếu'),
      tellersVoteId: link('Biểu quyết Ban kiểm phiếu'),
      account: inParts('Số phiếu', (value) =>
        accountParts((value ?? null) as PersonnelVote['account'] | null),
      ),
      ...(Object.fromEntries(accountNames.map((name) => [`${name}Ballots`, whole(ACCOUNT[name])])) as Record<
        `${(typeof accountNames)[number]}Ballots`,
        Field
      >),
      invalidCauses: plainList('Lý do phiếu không hợp lệ', causesText),
      stated: inParts('Số đại biểu nguồn ghi', (value) => {
        const { total = null, present = null } = (value ?? {}) as NonNullable<PersonnelVote['stated']>;
        const pairs: [string, number | null][] = [
          ['Tổng số đại biểu (nguồn ghi)', total],
          ['Có mặt (nguồn ghi)', present],
        ];
        return pairs.flatMap(([name, count]): Pairs => (count === null ? [] : [[name, String(count)]]));
      }),
      statedTotal: whole('Tổng số đại biểu (nguồn ghi)'),
      statedPresent: whole('Có mặt (nguồn ghi)'),
      people: list<PersonnelPerson>(
        'Danh sách',
        (person, _, nameOf) => personName(person, nameOf),
        (person, nameOf) => rowText(personnelPeople, person, nameOf),
      ),
      total: whole('Tổng số đại biểu'),
      present: whole('Có mặt'),
      required: whole('Số phiếu cần'),
      threshold: following(decidingRule('Căn cứ tính')),
      because,
      effective: {
        label: 'Có hiệu lực',
        write: (value) => {
          const { on, at } = (value ?? { on: null }) as NonNullable<PersonnelVote['effective']>;
          return [at, on && formatPartialDate(on)].filter(Boolean).join(' ngày ') || null;
        },
      },
      effectiveOn: partialDate('Ngày có hiệu lực'),
      effectiveAt: time('Giờ có hiệu lực'),
      resolution: link('Nghị quyết xác nhận'),
      resolutionId: link('Nghị quyết xác nhận'),
      approval: {
        label: 'Trình cấp trên',
        write: (value) => {
          const { to, sentOn } = (value ?? {}) as NonNullable<PersonnelVote['approval']>;
          return [to, sentOn && `ngày ${formatPartialDate(sentOn)}`].filter(Boolean).join(', ') || null;
        },
      },
      approvalTo: text('Cơ quan phê chuẩn'),
      approvalSentOn: partialDate('Ngày gửi phê chuẩn'),
      annulled: {
        label: 'Kết quả bị hủy',
        write: (value) => (value ? ((value as { reason: string | null }).reason ?? 'có') : null),
      },
      isAnnulled: yesNo('Hủy kết quả'),
      annulledReason: text('Lý do hủy kết quả'),
      printed: text('Nguyên văn kết quả trong nguồn'),
      ...texts('personnelVotes'),
      ...sourced,
    },
  },
  personnelPeople,
  personnelTellers,
} satisfies Record<string, Thing>;
