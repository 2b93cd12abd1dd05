import type { SessionDraft } from '@/lib/record/draft';
import { aDelegate, aDraft, anItem, aResolution } from '@/lib/record/test-draft';
import { signContext } from './context';
import { draftSigns } from './draft-signs';

export const DAY = '2026-07-10';
export const chair = aDelegate(1, {
  name: 'Nguyễn Thị An',
  offices: [{ kind: 'council_chair', title: 'Chủ tịch', startedOn: '2026-04-01', endedOn: null }],
});
const vice = aDelegate(2, {
  name: 'Trần Văn Bình',
  offices: [{ kind: 'council_vice_chair', title: 'Phó Chủ tịch', startedOn: '2026-04-01', endedOn: null }],
});
const paper = (
  kind: SessionDraft['papers'][number]['kind'],
  title: string,
): SessionDraft['papers'][number] => ({
  ...{ id: `p-${title}`, agendaItemId: 'i1', kind, kindPrinted: null, number: null, datedOn: null, title },
  ...{
    datedOnInferredFrom: null,
    fromBody: null,
    toBody: null,
    count: null,
    countBound: 'exact',
    note: null,
  },
  ...{ absent: null, fileDigest: null, fileName: null },
});
export const papers = [
  paper('submission', 'Tờ trình về dự toán'),
  paper('appraisal', 'Báo cáo thẩm tra'),
  paper('report', 'Tổng hợp ý kiến góp ý'),
];

export const article = (id: string, over: { text?: string } = {}) => ({
  ...{ id, heading: null, text: 'Phê chuẩn quyết toán.', clauses: [] },
  ...over,
});

export const CLOSING =
  'Nghị quyết này đã được Hội đồng nhân dân phường Mẫu khóa II, kỳ họp thứ năm thông qua ngày 10 tháng 7 năm 2026./.';

/** A correct draft before its vote: whatever is said of it is a false alarm. */
export const correct = (over: Partial<SessionDraft['resolutions'][number]> = {}) =>
  aResolution({
    title: 'Phê chuẩn quyết toán ngân sách phường năm 2025',
    agendaItemId: 'i1',
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
      'Xét Tờ trình số 21/TTr-UBND ngày 24 tháng 6 năm 2026 của Ủy ban nhân dân phường.',
    ],
    articles: [article('d1'), article('d2', { text: 'Ủy ban nhân dân phường thi hành Nghị quyết này.' })],
    closing: CLOSING,
    recipients: '- Ủy ban nhân dân phường;\n- Như Điều 2;\n- Lưu: VT.',
    ...over,
  });

export const session = { ...aDraft().session, startsOn: DAY, endsOn: DAY };
export const withRow = (row: SessionDraft['resolutions'][number], over: Partial<SessionDraft> = {}) =>
  aDraft({
    session,
    papers,
    delegates: [chair, vice],
    agendaItems: [anItem()],
    sittings: [],
    resolutions: [row],
    ...over,
  });

export type Elsewhere = Parameters<typeof signContext>[1];
export const signsOf = (
  row: SessionDraft['resolutions'][number],
  over: Partial<SessionDraft> = {},
  elsewhere: Elsewhere = [],
) => {
  const draft = withRow(row, over);
  return draftSigns(row, draft.resolutions, signContext(draft, elsewhere, DAY));
};
export const told = (...args: Parameters<typeof signsOf>) =>
  signsOf(...args).map(({ rule, field, passage }) => [rule, field, passage]);
