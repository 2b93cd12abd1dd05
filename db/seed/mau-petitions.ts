import { rareRowsOf } from './mau-rare-rows';

const WARD = 'Ủy ban nhân dân phường';
const BEFORE = 'Kỳ họp thứ 11';

/** Each matter as its first report told it. */
const raised = {
  lamps: { code: '01', field: 'Hạ tầng đô thị', place: 'Tổ dân phố số 3', responsible: WARD },
  drains: { code: '02', field: 'Hạ tầng đô thị', place: 'Tổ dân phố số 7', responsible: WARD },
  buses: { code: '03', field: 'Giao thông', place: 'Tổ dân phố số 14', responsible: 'Sở Xây dựng thành phố' },
} as const;
const taken = { raisedBefore: BEFORE, way: 'voters_meeting', raisedOn: '2025-06-20' } as const;

const first = rareRowsOf('mau-1-11');
/** What voters asked for before the eleventh session: «84 = 76 + 03 + 05». */
export const petitionsAsked = {
  petitions: [
    first.petition('kn1', 'Thay đèn chiếu sáng ngõ 27', {
      ...{ ...raised.lamps, ...taken, authority: 'own', receivedOn: '2025-06-23', dueOn: '2025-08-31' },
      ...{ status: 'solved', answeredOn: '2025-07-08', answerNumber: '61/UBND-ĐT', answeredBy: WARD },
      answer: 'Đã thay 18 bóng đèn ngày 05/7/2025.',
    }),
    first.petition('kn2', 'Thoát nước ngõ 12 đường Hoa Sữa', {
      ...{
        ...raised.drains,
        ...taken,
        authority: 'own',
        receivedOn: '2025-06-23',
        forwardedOn: '2025-06-25',
      },
      ...{ status: 'solving', answeredOn: '2025-07-08', answerNumber: '62/UBND-ĐT', answeredBy: WARD },
      answer: 'Đang khảo sát cao độ, báo cáo lại tại kỳ họp cuối năm.',
    }),
    first.petition('kn3', 'Thêm điểm dừng xe buýt trước trường mầm non', {
      ...{
        ...raised.buses,
        ...taken,
        authority: 'superior',
        receivedOn: '2025-06-23',
        forwardedOn: '2025-06-26',
      },
      status: 'forwarded',
    }),
  ],
  petitionCounts: [
    first.petitionCount('ks0', 'total', 84, {
      ...{ raisedBefore: BEFORE, speakers: 61 },
      printed: '61 lượt ý kiến, 84 nội dung = 76 + 03 + 05',
    }),
    first.petitionCount('ks1', 'status', 76, { raisedBefore: BEFORE, label: 'Đã giải quyết, trả lời' }),
    first.petitionCount('ks2', 'status', 3, { raisedBefore: BEFORE, label: 'Đang giải quyết' }),
    first.petitionCount('ks3', 'status', 5, { raisedBefore: BEFORE, label: 'Chuyển cấp trên' }),
  ],
};

const later = rareRowsOf('mau-1-12');
/** What the twelfth session found of what was left open at the eleventh. */
export const petitionsReviewed = {
  petitions: [
    later.petition('kn2', 'Thoát nước ngõ 12 đường Hoa Sữa', {
      ...{ ...raised.drains, ...taken, authority: 'own', status: 'planned' },
      ...{ answeredOn: '2025-11-24', answerNumber: '118/UBND-ĐT', answeredBy: WARD },
      answer: 'Đã khảo sát xong; đưa vào danh mục nạo vét năm 2026.',
      ...{ review: 'partly', reviewedOn: '2025-12-05', reviewNote: 'Có kế hoạch nhưng chưa có vốn.' },
      reminders: [{ on: '2025-10-15', number: '29/HĐND' }],
    }),
    later.petition('kn3', 'Thêm điểm dừng xe buýt trước trường mầm non', {
      ...{ ...raised.buses, ...taken, authority: 'superior', status: 'solved' },
      ...{ answeredOn: '2025-10-02', answerNumber: '2214/SXD-VT', answeredBy: 'Sở Xây dựng thành phố' },
      answer: 'Điểm dừng mới hoạt động từ ngày 15/10/2025.',
      ...{ review: 'done', reviewedOn: '2025-12-05' },
    }),
  ],
  petitionCounts: [
    later.petitionCount('ks0', 'total', 8, {
      raisedBefore: BEFORE,
      printed: '08 nội dung còn lại: 05 xong, 03 đang làm',
    }),
    later.petitionCount('ks1', 'status', 5, { raisedBefore: BEFORE, label: 'Đã giải quyết, trả lời' }),
    later.petitionCount('ks2', 'status', 3, { raisedBefore: BEFORE, label: 'Đang giải quyết' }),
  ],
};
