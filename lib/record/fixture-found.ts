import { mauRecord } from './fixture-mau';
import { type SessionRecord, sessionRecordSchema } from './schema';

const [resolution] = mauRecord.resolutions;
const [, report] = mauRecord.agenda;
const [vote] = mauRecord.votes;
const [figure] = mauRecord.figures;
if (!resolution || !report || !vote || !figure) throw new Error('The fixture has no such rows.');

/** Nothing but a title. */
const said = { presenter: null, discussion: null, speakers: null, conclusion: null, papers: [] };

/** A thematic session in which everything a page can show is filled in, much of it as old papers print it. */
export const foundRecord: SessionRecord = sessionRecordSchema.parse({
  ...mauRecord,
  session: {
    ...mauRecord.session,
    id: 'f-s9',
    slug: 'khoa-2-ky-9',
    ordinal: 9,
    kind: 'thematic',
    label: 'Kỳ họp thứ IX',
    title: 'Phiên bàn về hè đường',
    startsOn: '2026-09-17',
    endsOn: '2026-09-18',
  },
  resolutions: [
    {
      ...resolution,
      id: 'f-r1',
      slug: 'khoa-2-ky-9-chinh-trang',
      number: '21/NQ-HĐND',
      title: 'Chỉnh trang hè đường và cống thoát nước',
      printedTitle: 'V/v chỉnh trang',
      note: 'Thay nghị quyết trước',
      signer: 'Đoàn Khắc Nghiêm',
      adoptedOn: '2026-09-17',
      issuedOn: '2026-09-20',
      effectiveOn: '2026-10-01',
      annexes: [
        { title: 'Phụ lục II', text: 'Danh mục xe buýt gom rác tại ngõ 40; kinh phí 3.990 triệu đồng.' },
      ],
    },
    {
      ...resolution,
      id: 'f-r2',
      slug: 'khoa-2-ky-9-van-thu',
      number: '22/NQ-HĐND',
      title: 'Công tác văn thư',
      legalBases: [],
      articles: [],
      adoptedOn: '2026-09-18',
      issuedOn: null,
      effectiveOn: null,
    },
  ],
  votes: [
    { ...vote, resolution: 'f-r1', sitting: null, heldOn: '2026-09-17' },
    {
      ...vote,
      id: 'f-v2',
      subject: 'Bầu Ban kiểm phiếu',
      resolution: null,
      sitting: null,
      method: 'secret',
      entry: 'totals',
      ballots: null,
      heldOn: '2026-09-18',
    },
  ],
  agenda: [
    {
      ...report,
      title: 'Báo cáo của phường',
      speakers: 'Mai Trọng Toản',
      conclusion: 'Hoà giải ở cơ sở',
    },
    { ...report, id: 'f-a3', title: 'Làm việc cùng Ủyban xã', ...said },
    {
      ...report,
      id: 'f-a2',
      title: 'Quyết toán',
      speakers: null,
      discussion: 'Công trình toán học',
      papers: [],
    },
  ],
  figures: [
    { ...figure, id: 'f-f1', label: 'Chi chỉnh trang', printed: '3,99 tỷ', valueDong: 3_990_000_000 },
  ],
  sources: [
    {
      id: 'f-src',
      title: 'Bài trên cổng phường',
      publisher: 'Cổng thông tin',
      url: null,
      postedOn: '2026-09-21',
      postedAt: '18:42',
      views: 1234,
      body: 'Kỳ họp diễn ra giữa dịch COVID-19, thuỷ lợi được nhắc tới.',
    },
  ],
});
