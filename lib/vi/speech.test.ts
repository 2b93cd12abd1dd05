import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ABBREVIATIONS } from './abbreviations';
import { decimalInWords, formatInteger } from './number';
import { sentences, speakable } from './speech';

const YEAR_2020 = 'hai nghìn không trăm hai mươi';
const YEAR_2021 = `${YEAR_2020} mốt`;
const YEAR_2025 = `${YEAR_2020} lăm`;

describe('speakable', () => {
  test.each([
    ['HĐND, UBND và UBMTTQ phường', 'Hội đồng nhân dân, Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc phường'],
    ['MTTQ, BTV, UVTV, CHT', 'Mặt trận Tổ quốc, Ban Thường vụ, Ủy viên Ban Thường vụ, Chỉ huy trưởng'],
    ['KT-XH, QP-AN', 'kinh tế xã hội, quốc phòng an ninh'],
    ['quản lý TTXD, TTĐT, ANTT', 'quản lý trật tự xây dựng, trật tự đô thị, an ninh trật tự'],
    ['Theo Cổng TTĐT Quận', 'Theo Cổng thông tin điện tử Quận'],
    ['CCHC, GPMB, XDCB, NTM', 'cải cách hành chính, giải phóng mặt bằng, xây dựng cơ bản, nông thôn mới'],
    ['BHYT, TDP, ĐBQH', 'bảo hiểm y tế, tổ dân phố, đại biểu Quốc hội'],
    ['NQ và TTr, BC của đ/c', 'Nghị quyết và Tờ trình, Báo cáo của đồng chí'],
    [
      'TTHĐND, TT.HĐND, QĐ, NSNN',
      'Thường trực Hội đồng nhân dân, Thường trực Hội đồng nhân dân, Quyết định, ngân sách nhà nước',
    ],
    ['TP. Huế và TP.HCM', 'thành phố Huế và thành phố Hồ Chí Minh'],
    ['BCĐ, NQX, ABC', 'BCĐ, NQX, ABC'],
  ])('says %j in full', (text, spoken) => expect(speakable(text)).toBe(spoken));

  test.each([
    ['Số: 12/NQ-HĐND', 'Số: mười hai, Nghị quyết của Hội đồng nhân dân'],
    ['Nghị quyết số 05/NQ-HĐND về', 'Nghị quyết số năm của Hội đồng nhân dân về'],
    ['Tờ trình số 40/TTr-UBND', 'Tờ trình số bốn mươi của Ủy ban nhân dân'],
    ['30/2020/NĐ-CP', `ba mươi năm ${YEAR_2020}, Nghị định của Chính phủ`],
    ['05/BNV-VP', 'năm, BNV VP'],
    ['Nghị quyết 05/NQ-HĐND', 'Nghị quyết số năm của Hội đồng nhân dân'],
    [
      'Nghị quyết số 06/2021/NQ-HĐND16',
      `Nghị quyết số sáu năm ${YEAR_2021} của Hội đồng nhân dân khóa mười sáu`,
    ],
    ['Luật số 72/2025/QH15', `Luật số bảy mươi hai năm ${YEAR_2025} của Quốc hội khóa mười lăm`],
    ['72/2025/QH15', `bảy mươi hai năm ${YEAR_2025} của Quốc hội khóa mười lăm`],
    [
      '1267/NQ-UBTVQH15',
      'một nghìn hai trăm sáu mươi bảy, Nghị quyết của Ủy ban Thường vụ Quốc hội khóa mười lăm',
    ],
    ['104/2025/UBTVQH15', `một trăm linh bốn năm ${YEAR_2025} của Ủy ban Thường vụ Quốc hội khóa mười lăm`],
    ['Thông tư số 26/2025/TT-BTC', `Thông tư số hai mươi sáu năm ${YEAR_2025} của Bộ Tài chính`],
    ['Quyết định số 12/QĐ-UBND', 'Quyết định số mười hai của Ủy ban nhân dân'],
    ['15/TB-TTHĐND', 'mười lăm, Thông báo của Thường trực Hội đồng nhân dân'],
    ['Nghị quyết số 57-NQ/TW', 'Nghị quyết số năm mươi bảy của Trung ương'],
    ['07/CTr-HĐND', 'bảy, Chương trình của Hội đồng nhân dân'],
  ])('names the document %j', (text, spoken) => expect(speakable(text)).toBe(spoken));

  test.each([
    ['họp 12/6/2020', `họp ngày mười hai tháng sáu năm ${YEAR_2020}`],
    ['Ngày 12/6/2020,', `Ngày mười hai tháng sáu năm ${YEAR_2020},`],
    ['ngày 05/04/2020', `ngày năm tháng tư năm ${YEAR_2020}`],
    ['ngày 05 tháng 01 năm 2020', `ngày năm tháng một năm ${YEAR_2020}`],
    ['ngày 29/2', 'ngày hai mươi chín tháng hai'],
    ['ngày 12–13/6/2020', `ngày mười hai đến ngày mười ba tháng sáu năm ${YEAR_2020}`],
    ['ngày 30/6–2/7/2020', `ngày ba mươi tháng sáu đến ngày hai tháng bảy năm ${YEAR_2020}`],
    ['tháng 4/2020', `tháng tư năm ${YEAR_2020}`],
    ['ngày 30/4 và 1/5', 'ngày ba mươi tháng tư và ngày một tháng năm'],
    ['dịp 30/4, 1/5 và 2/9', 'dịp ngày ba mươi tháng tư, ngày một tháng năm và ngày hai tháng chín'],
    ['từ ngày 30/4 đến 3/5', 'từ ngày ba mươi tháng tư đến ngày ba tháng năm'],
    ['từ ngày 30/4 đến ngày 3/5', 'từ ngày ba mươi tháng tư đến ngày ba tháng năm'],
    ['ngày 12-13/6', 'ngày mười hai đến ngày mười ba tháng sáu'],
    ['trước 30/6, từ 2/3 số hộ', 'trước ngày ba mươi tháng sáu, từ hai trên ba số hộ'],
    ['chiều 12/6', 'chiều ngày mười hai tháng sáu'],
    ['ngày 30/4 và 1/5/2025', `ngày ba mươi tháng tư và ngày một tháng năm năm ${YEAR_2025}`],
    ['quý 4/2020', `quý tư năm ${YEAR_2020}`],
    ['Quý I/2020', `Quý một năm ${YEAR_2020}`],
    ['quý IV', 'quý tư'],
    ['khóa II, kỳ họp thứ I', 'khóa hai, kỳ họp thứ nhất'],
    ['Khoá IV', 'Khoá bốn'],
    ['thứ IIII', 'thứ IIII'],
    ['thế kỷ XXI', 'thế kỷ hai mươi mốt'],
    ['đô thị loại V, nhóm C', 'đô thị loại năm, nhóm C'],
    ['phần I, mục II', 'phần một, mục hai'],
    ['quý III và IV', 'quý ba và tư'],
    ['khóa XI, XII', 'khóa mười một, mười hai'],
    ['quý I-II/2020', `quý một đến hai năm ${YEAR_2020}`],
    ['II. NHIỆM VỤ', 'hai. NHIỆM VỤ'],
    ['Đầu đề\nIV) Kết quả', 'Đầu đề\nbốn) Kết quả'],
    ['14g30', 'mười bốn giờ ba mươi'],
    ['8h-11h30', 'tám giờ đến mười một giờ ba mươi'],
    ['08:00–11:30', 'tám giờ đến mười một giờ ba mươi'],
    ['tỷ lệ 1:50', 'tỷ lệ một trên năm mươi'],
    ['bản đồ tỷ lệ 1:500', 'bản đồ tỷ lệ một trên năm trăm'],
    ['tỷ lệ 1/500', 'tỷ lệ một trên năm trăm'],
    ['thắng 3:1', 'thắng ba trên một'],
    ['06 tháng đầu năm', 'sáu tháng đầu năm'],
    ['2016 - 2021', 'hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi mốt'],
    ['lúc 18:42', 'lúc mười tám giờ bốn mươi hai'],
    ['từ 8h30 đến 14h', 'từ tám giờ ba mươi đến mười bốn giờ'],
    ['08 giờ 30', 'tám giờ ba mươi'],
  ])('reads the moment %j', (text, spoken) => expect(speakable(text)).toBe(spoken));

  test.each([
    ['41,5%', 'bốn mươi mốt phẩy năm phần trăm'],
    ['98,4 % gia đình', 'chín mươi tám phẩy bốn phần trăm gia đình'],
    ['8/8 tổ', 'tám trên tám tổ'],
    ['20/22/23', 'hai mươi trên hai mươi hai trên hai mươi ba'],
    ['trên 3,5 tỷ đồng', 'trên ba phẩy năm tỷ đồng'],
    ['1.250 hộ', 'một nghìn hai trăm năm mươi hộ'],
    ['3.500.000₫', 'ba triệu năm trăm nghìn đồng'],
    ['22 tuyến đường.', 'hai mươi hai tuyến đường.'],
    ['gọi 0912345678', 'gọi không chín một hai ba bốn năm sáu bảy tám'],
    ['Điều 3a, Quốc lộ 1A', 'Điều ba a, Quốc lộ một A'],
    ['mục 1.2.3', 'mục một chấm hai chấm ba'],
    ['gọi 028.3822.1234', 'gọi không hai tám, ba tám hai hai, một hai ba bốn'],
    ['Covid19, IMG_15', 'Covid19, IMG_15'],
    ['-3,5%', 'âm ba phẩy năm phần trăm'],
    ['là −3,5 %', 'là âm ba phẩy năm phần trăm'],
    ['nhiệt độ -5 °C', 'nhiệt độ âm năm độ xê'],
    ['bội chi là -3 tỷ đồng', 'bội chi là âm ba tỷ đồng'],
    ['5-7%', 'năm đến bảy phần trăm'],
    ['5% – 7%', 'năm phần trăm đến bảy phần trăm'],
    ['3,5–4,2 tỷ đồng', 'ba phẩy năm đến bốn phẩy hai tỷ đồng'],
    ['từ 5-7 hộ', 'từ năm đến bảy hộ'],
    ['thua 3-1', 'thua ba-một'],
    ['- 5 nghị quyết', '- năm nghị quyết'],
    [
      '120 m² và 1.234,5m2',
      'một trăm hai mươi mét vuông và một nghìn hai trăm ba mươi tư phẩy năm mét vuông',
    ],
    ['15.000đ/kg', 'mười lăm nghìn đồng trên ki-lô-gam'],
    ['giá mỗi m²', 'giá mỗi mét vuông'],
    ['2,5 km, 3 ha, 40 m³, 7 kg', 'hai phẩy năm ki-lô-mét, ba héc-ta, bốn mươi mét khối, bảy ki-lô-gam'],
    ['50.000đ/m²', 'năm mươi nghìn đồng trên mét vuông'],
    ['3 triệu đồng/người', 'ba triệu đồng trên người'],
    ['1,5%/năm', 'một phẩy năm phần trăm trên năm'],
    ['12‰', 'mười hai phần nghìn'],
    ['½ số hộ', 'một phần hai số hộ'],
    [
      '147,7 + 80 = 227,7',
      'một trăm bốn mươi bảy phẩy bảy cộng tám mươi bằng hai trăm hai mươi bảy phẩy bảy',
    ],
    ['năm 2021./.', 'năm hai nghìn không trăm hai mươi mốt.'],
  ])('reads the number %j', (text, spoken) => expect(speakable(text)).toBe(spoken));

  it('loses no number, whatever stands around it', () => {
    const around = fc.constantFrom(
      ...([
        ['có ', ' hộ'],
        ['(', ')'],
        ['đạt ', '%'],
        ['giảm còn -', '%'],
        ['từ 1-', '%'],
        ['', ' tỷ đồng'],
        ['dài ', ' km'],
        ['rộng ', 'm²'],
        ['tỷ lệ 1:', ''],
        ['tổ ', ' và tổ'],
        ['“', '”.'],
      ] as const),
    );
    const number = fc
      .tuple(fc.integer({ min: 2, max: 99_999 }), fc.option(fc.integer({ min: 1, max: 99 })))
      .map(([whole, decimals]) => formatInteger(whole) + (decimals === null ? '' : `,${decimals}`));
    fc.assert(
      fc.property(fc.array(fc.tuple(around, number), { minLength: 1, maxLength: 4 }), (parts) => {
        const spoken = speakable(parts.map(([[before, after], n]) => before + n + after).join('; '));
        let from = 0;
        for (const [, n] of parts) {
          const at = spoken.indexOf(decimalInWords(n), from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + 1;
        }
        expect(spoken).not.toMatch(/\d/);
      }),
    );
  });

  it('leaves no listed abbreviation and no ordinary digit behind', () => {
    for (const [short, full] of ABBREVIATIONS) expect(speakable(`(${short})`)).toBe(`(${full})`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
        expect(speakable(`có ${n} hộ`)).toMatch(/^có [\p{L} ]+ hộ$/u);
      }),
    );
  });
});

describe('sentences', () => {
  test.each([
    ['Một. Hai! Ba? Bốn… Năm', ['Một.', 'Hai!', 'Ba?', 'Bốn…', 'Năm']],
    ['Đầu đề\n\nThân bài.', ['Đầu đề', 'Thân bài.']],
    ['Đạt 3.5 tỷ. Hết.', ['Đạt 3.5 tỷ.', 'Hết.']],
    ['Họp tại TP. Hà Nội. Có mặt.', ['Họp tại TP. Hà Nội.', 'Có mặt.']],
    ['1. Nội dung một.\n2. Nội dung hai.', ['1. Nội dung một.', '2. Nội dung hai.']],
    ['Ông nói: “Tôi nhất trí.” Hội nghị kết thúc.', ['Ông nói: “Tôi nhất trí.”', 'Hội nghị kết thúc.']],
    ['', []],
  ])('%j', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('breaks a long one at the best place, and no later than needed', () => {
    const clause = 'đánh giá kết quả thực hiện nhiệm vụ phát triển kinh tế, văn hóa và xã hội của phường';
    expect(sentences(`${clause}; ${clause}, ${clause}.`)).toEqual([`${clause};`, `${clause}, ${clause}.`]);
    expect(sentences('a'.repeat(400)).map((part) => part.length)).toEqual([180, 180, 40]);
  });

  it('loses nothing and never exceeds the limit', () => {
    const words = fc.array(
      fc.constantFrom('kỳ họp', 'TP.', '3,5', 'Hết.', '😀', ';', '–', '\n', 'x'.repeat(95)),
    );
    fc.assert(
      fc.property(words, fc.constantFrom(' ', ', ', ''), (parts, glue) => {
        const text = parts.join(glue);
        const spoken = sentences(text);
        expect(spoken.every((part) => part.length <= 180 && part === part.trim() && part !== '')).toBe(true);
        expect(spoken.every((part) => !/\p{Surrogate}/u.test(part))).toBe(true);
        expect(spoken.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
