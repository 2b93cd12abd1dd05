import { describe, expect, it } from 'vitest';
import { readMinutesText } from './minutes-text';

const delegate = (id: string, name: string, unit: string | null = null) => ({ id, name, unit, offices: [] });
const around = {
  items: [
    { id: 'i1', title: 'Báo cáo kinh tế - xã hội 6 tháng' },
    { id: 'i2', title: 'Chất vấn và trả lời chất vấn' },
  ],
  delegates: [
    delegate('d1', 'Nguyễn Thị An'),
    delegate('d2', 'Lê Thị Cúc'),
    delegate('d3', 'Trần Văn Bình', 'Tổ 1'),
    delegate('d4', 'Trần Văn Bình', 'Tổ 2'),
  ],
};
const read = (...lines: string[]) => readMinutesText(lines, around);
const NOBODY = { mandateId: null, name: null, office: null };

describe('minutes of the past', () => {
  it.each<[string, object]>([
    [
      'Đại biểu Lê Thị Cúc hỏi: Khi nào xong đường?',
      { kind: 'question', mandateId: 'd2', name: null, body: 'Khi nào xong đường?' },
    ],
    [
      '- Bà Nguyễn Thị An, Chủ tịch Hội đồng nhân dân phường: Đề nghị bổ sung.',
      {
        kind: 'speech',
        mandateId: 'd1',
        office: 'Chủ tịch Hội đồng nhân dân phường',
        body: 'Đề nghị bổ sung.',
      },
    ],
    [
      'Ông Phạm Văn Dũng (Trưởng phòng Kinh tế) trả lời: Trong quý IV.',
      {
        kind: 'answer',
        mandateId: null,
        name: 'Phạm Văn Dũng',
        office: 'Trưởng phòng Kinh tế',
        body: 'Trong quý IV.',
        doubt: null,
      },
    ],
    ['Lê Thị Cúc: Đồng ý.', { kind: 'speech', mandateId: 'd2', body: 'Đồng ý.' }],
    [
      'Ông Trần Văn Bình: Đồng ý.',
      {
        kind: 'speech',
        mandateId: null,
        name: 'Trần Văn Bình',
        doubt: 'Có hai đại biểu cùng tên; nhận thì chỉ ghi tên như trong tệp.',
      },
    ],
    [
      'Chủ tọa kết luận: Giao Ủy ban thực hiện.',
      { kind: 'conclusion', ...NOBODY, body: 'Giao Ủy ban thực hiện.' },
    ],
    [
      'Hội đồng biểu quyết: 20/26 đại biểu tán thành.',
      { kind: 'vote', ...NOBODY, body: 'Hội đồng biểu quyết: 20/26 đại biểu tán thành.' },
    ],
    ['9 giờ 40: Nghỉ giải lao.', { kind: 'event', at: '09:40', body: 'Nghỉ giải lao.' }],
    ['Hội nghị nghỉ giải lao 15 phút.', { kind: 'event', at: null }],
    [
      'Thu ngân sách đạt 105% dự toán.',
      {
        kind: 'note',
        isInternal: true,
        doubt: 'Không rõ ai nói hay việc gì; nhận thì thành một dòng ghi chép nội bộ, không công bố.',
      },
    ],
    ['Nghị Quyết Trung Ương: đã quán triệt.', { kind: 'note', isInternal: true }],
    ['25 giờ 40: Nghỉ giải lao.', { kind: 'event', at: null, body: '25 giờ 40: Nghỉ giải lao.' }],
  ])('«%s»', (line, expected) => expect(read(line)).toMatchObject([expected]));

  it('say under which item of the agenda each line stands, as far as a title is that item’s', () => {
    const lines = read(
      'Ông Phạm Văn Dũng: Một.',
      '2. BÁO CÁO KINH TẾ – XÃ HỘI 6 THÁNG',
      'Ông Phạm Văn Dũng: Hai.',
      'II. Chất vấn và trả lời chất vấn:',
      'Ông Phạm Văn Dũng: Ba.',
      'III. Công tác khác:',
      'Ông Phạm Văn Dũng: Bốn.',
      '1. Thu đạt 105% dự toán.',
    );
    expect(lines.map(({ agendaItemId, heading }) => [agendaItemId, heading])).toEqual([
      [null, null],
      ['i1', null],
      ['i2', null],
      [null, 'Công tác khác'],
      [null, 'Công tác khác'],
    ]);
  });
});
