import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ABBREVIATIONS } from './abbreviations';
import { sentences, speakable } from './speech';

const YEAR_2020 = 'hai nghìn không trăm hai mươi';

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
    ['BCĐ, NQX, ABC', 'BCĐ, NQX, ABC'],
  ])('says %j in full', (text, spoken) => expect(speakable(text)).toBe(spoken));

  test.each([
    ['Số: 12/NQ-HĐND', 'Số: mười hai, Nghị quyết của Hội đồng nhân dân'],
    ['Nghị quyết số 05/NQ-HĐND về', 'Nghị quyết số năm của Hội đồng nhân dân về'],
    ['Tờ trình số 40/TTr-UBND', 'Tờ trình số bốn mươi của Ủy ban nhân dân'],
    ['30/2020/NĐ-CP', `ba mươi năm ${YEAR_2020}, Nghị định của Chính phủ`],
    ['05/BNV-VP', 'năm, BNV VP'],
    ['Luật số 77/2015/QH13', 'Luật số 77/2015/QH13'],
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
    ['Quý I/2020', `Quý một năm ${YEAR_2020}`],
    ['quý IV', 'quý tư'],
    ['khóa II, kỳ họp thứ I', 'khóa hai, kỳ họp thứ nhất'],
    ['Khoá IV', 'Khoá bốn'],
    ['thứ IIII', 'thứ IIII'],
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
    ['Điều 3a, Covid19, IMG_15, mục 1.2.3', 'Điều 3a, Covid19, IMG_15, mục 1.2.3'],
    ['năm 2021./.', 'năm hai nghìn không trăm hai mươi mốt.'],
  ])('reads the number %j', (text, spoken) => expect(speakable(text)).toBe(spoken));

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
