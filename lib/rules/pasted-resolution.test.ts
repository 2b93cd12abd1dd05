import { describe, expect, it } from 'vitest';
import { readPastedResolution } from './pasted-resolution';

const article = (text: string, clauses: [string, ...string[]][] = [], heading = '') => ({
  ...{ heading, text },
  clauses: clauses.map(([words, ...points]) => ({ text: words, points })),
});

const SETTLEMENT = `HỘI ĐỒNG NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG ĐỨC THẮNG\tĐộc lập - Tự do - Hạnh phúc
____________\t___________________________
Số: 05/NQ-HĐND\tĐức Thắng, ngày 12 tháng 6 năm 2020
NGHỊ QUYẾT
Về phê chuẩn quyết toán thu, chi
ngân sách phường năm 2019
_________________
HỘI ĐỒNG NHÂN DÂN PHƯỜNG ĐỨC THẮNG
KHÓA II, KỲ HỌP THỨ 11
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
Xét Tờ trình số 40/TTr-UBND của Ủy ban nhân dân phường; Báo cáo thẩm tra của Ban Kinh tế - Xã hội;
ý kiến thảo luận của đại biểu tại kỳ họp.
QUYẾT NGHỊ:
Điều 1. Phê chuẩn quyết toán ngân sách phường năm 2019 như sau:
1. Tổng thu ngân sách: 8.412.000.000 đồng.
2. Tổng chi ngân sách: 7.910.000.000 đồng, gồm:
a) Chi thường xuyên: 6.120.000.000 đồng;
b) Chi đầu tư phát triển: 1.790.000.000 đồng.
Điều 2. Tổ chức thực hiện
Ủy ban nhân dân phường công khai quyết toán theo quy định.
Thường trực Hội đồng nhân dân giám sát.
Nghị quyết này đã được Hội đồng nhân dân phường khóa II, kỳ họp thứ 11 thông qua ngày 12 tháng 6 năm 2020./.
Nơi nhận:
- Thường trực HĐND quận;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn A
PHỤ LỤC I
QUYẾT TOÁN THU NGÂN SÁCH NĂM 2019
(Kèm theo Nghị quyết số 05/NQ-HĐND)
Thu được hưởng\t3.500
Phụ lục II. Danh mục công trình
1. Ngõ 12`;

describe('a resolution out of Word', () => {
  it('becomes bases, articles, clauses, points and annexes; its head and signature are left over', () => {
    const read = readPastedResolution(SETTLEMENT.replaceAll('\n', '\r\n'));
    expect(read).toEqual({
      title: 'Về phê chuẩn quyết toán thu, chi ngân sách phường năm 2019',
      legalBases: [
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
        'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015',
        'Xét Tờ trình số 40/TTr-UBND của Ủy ban nhân dân phường; Báo cáo thẩm tra của Ban Kinh tế - Xã hội; ý kiến thảo luận của đại biểu tại kỳ họp.',
      ],
      articles: [
        article('Phê chuẩn quyết toán ngân sách phường năm 2019 như sau:', [
          ['Tổng thu ngân sách: 8.412.000.000 đồng.'],
          [
            'Tổng chi ngân sách: 7.910.000.000 đồng, gồm:',
            'Chi thường xuyên: 6.120.000.000 đồng;',
            'Chi đầu tư phát triển: 1.790.000.000 đồng.',
          ],
        ]),
        article(
          'Ủy ban nhân dân phường công khai quyết toán theo quy định.\nThường trực Hội đồng nhân dân giám sát.',
          [],
          'Tổ chức thực hiện',
        ),
      ],
      annexes: [
        {
          title: 'QUYẾT TOÁN THU NGÂN SÁCH NĂM 2019',
          text: '(Kèm theo Nghị quyết số 05/NQ-HĐND)\nThu được hưởng 3.500',
        },
        { title: 'Danh mục công trình', text: '1. Ngõ 12' },
      ],
      leftOver: [
        'HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'PHƯỜNG ĐỨC THẮNG Độc lập - Tự do - Hạnh phúc',
        'Số: 05/NQ-HĐND Đức Thắng, ngày 12 tháng 6 năm 2020',
        'HỘI ĐỒNG NHÂN DÂN PHƯỜNG ĐỨC THẮNG',
        'KHÓA II, KỲ HỌP THỨ 11',
        'Nghị quyết này đã được Hội đồng nhân dân phường khóa II, kỳ họp thứ 11 thông qua ngày 12 tháng 6 năm 2020./.',
        'Nơi nhận:',
        '- Thường trực HĐND quận;',
        '- Lưu: VT.',
        'CHỦ TỊCH',
        'Nguyễn Văn A',
      ],
      numbers: [1, 2],
    });
  });

  it.each([
    [
      'bases that a message runs together',
      'Căn cứ Luật A; Căn cứ Luật B;\nTheo đề nghị của Ban Pháp chế,\nQUYẾT NGHỊ\nĐiều 1. Thông qua.',
      {
        legalBases: ['Căn cứ Luật A', 'Căn cứ Luật B', 'Theo đề nghị của Ban Pháp chế'],
        articles: [article('Thông qua.')],
      },
    ],
    [
      'numbers before a stroke, as older drafts have them',
      'Điều 1. Gồm:\n1/ Thu\na/ Một\n2/ Chi',
      { articles: [article('Gồm:', [['Thu', 'Một'], ['Chi']])] },
    ],
    [
      'a row of a table, whose number is its own',
      'Điều 1. Gồm:\n1. | Thu | 3.500',
      { articles: [article('Gồm:\n1. | Thu | 3.500')] },
    ],
    [
      'the sentence that stands in the place of «QUYẾT NGHỊ» in a normative one',
      'NGHỊ QUYẾT Về A\nCăn cứ Luật A;\nHội đồng nhân dân phường Mẫu ban hành Nghị quyết về A.\nĐiều 1. B.',
      {
        title: 'Về A',
        legalBases: ['Căn cứ Luật A'],
        leftOver: ['Hội đồng nhân dân phường Mẫu ban hành Nghị quyết về A.'],
      },
    ],
    [
      'a list that Word numbered, and a line a page broke',
      'Điều 1. Chỉ tiêu\n1.\tTrồng cây\nở khu dân cư.\n2.\tSửa đường.',
      { articles: [article('', [['Trồng cây ở khu dân cư.'], ['Sửa đường.']], 'Chỉ tiêu')] },
    ],
    [
      'points d and đ, and a dash within a clause',
      'Điều 1. Giao:\n1. Ủy ban:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm.\n- Ghi chú.',
      { articles: [article('Giao:', [['Ủy ban:', 'Một;', 'Hai;', 'Ba;', 'Bốn;', 'Năm.\n- Ghi chú.']])] },
    ],
    [
      'numbers that are not the next: they stay in the words',
      'Điều 1. Gồm:\n1. Một\n3. Ba\na) A',
      { articles: [article('Gồm:', [['Một\n3. Ba', 'A']])] },
    ],
    [
      'points without a clause: they stay in the text',
      'Điều 1. Giao:\na) Ủy ban;\nb) Thường trực.',
      { articles: [article('Giao:\na) Ủy ban;\nb) Thường trực.')] },
    ],
    [
      'Roman numbers, for which there is no piece: the article stays one text',
      'Điều 1. Mục tiêu:\nI. Kinh tế\n1. Thu\nII. Xã hội\n1. Y tế',
      { articles: [article('Mục tiêu:\nI. Kinh tế\n1. Thu\nII. Xã hội\n1. Y tế')] },
    ],
    [
      'articles another resolution is given, in quotation marks',
      'Điều 1. Sửa đổi Điều 3 như sau:\n“Điều 3. Mức chi\n1. Một triệu.\nĐiều 4. Nguồn\n2. Hai triệu.”\nĐiều 2. Thi hành.',
      {
        articles: [
          article('Sửa đổi Điều 3 như sau:\n“Điều 3. Mức chi\n1. Một triệu.\nĐiều 4. Nguồn\n2. Hai triệu.”'),
          article('Thi hành.'),
        ],
      },
    ],
    [
      'a part of a resolution, which is counted anew',
      'Điều 3. Thi hành.\nĐiều 4. Giám sát.',
      {
        articles: [article('Thi hành.'), article('Giám sát.')],
        numbers: [3, 4],
      },
    ],
    [
      'chapters, for which there is no piece',
      'QUYẾT NGHỊ:\nChương I. QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi.',
      { articles: [article('Phạm vi.')], leftOver: ['Chương I. QUY ĐỊNH CHUNG'] },
    ],
    [
      'an annex that is a regulation, whose articles are its own',
      'Điều 1. Ban hành Quy chế.\nPhụ lục kèm theo Nghị quyết này.\nPHỤ LỤC\n(Kèm theo Nghị quyết)\nQUY CHẾ LÀM VIỆC\nĐiều 1. Phạm vi',
      {
        articles: [article('Ban hành Quy chế.\nPhụ lục kèm theo Nghị quyết này.')],
        annexes: [{ title: 'QUY CHẾ LÀM VIỆC', text: '(Kèm theo Nghị quyết)\nĐiều 1. Phạm vi' }],
      },
    ],
    [
      'an annex whose name begins with letters of a Roman number',
      'Điều 1. A.\nPHỤ LỤC VỐN ĐẦU TƯ\nMột',
      { annexes: [{ title: 'VỐN ĐẦU TƯ', text: 'Một' }] },
    ],
  ])('with %s', (_name, text, expected) => expect(readPastedResolution(text)).toMatchObject(expected));

  it('is none where no article stands', () => {
    expect(readPastedResolution('Theo Điều 5 của Luật, Ủy ban báo cáo.').articles).toEqual([]);
  });
});
