import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/lib/test-tries';
import { foldForSearch } from '@/lib/vi/fold';
import { readMinutesText } from './minutes-text';
import { effectiveFrom, readPaperFrame } from './paper-frame';
import { readWordDraft } from './word-draft';

const resolution = (text: string) => {
  const read = readWordDraft(text.split('\n'));
  if (read.is !== 'resolution') throw new TypeError('Not a resolution.');
  return read;
};

describe('what stands around the text of a paper', () => {
  it.each<[string, string, object]>([
    [
      'number and day side by side',
      'Số: 05/NQ-HĐND\tĐức Thắng, ngày 12 tháng 6 năm 2020',
      { number: '05/NQ-HĐND', place: 'Đức Thắng', day: '2020-06-12' },
    ],
    ['a number with its year and another spelling', 'Số : 06 / 2021/ NQ–HÐND', { number: '06/2021/NQ-HĐND' }],
    ['a number left for the hand', 'Số: ……/NQ-HĐND', { number: null }],
    ['a number left blank', 'Số:      /NQ-HĐND', { number: null }],
    ['a number of another body', 'Số: 40/TTr-UBND', { number: '40/TTr-UBND' }],
    ['a day left for the hand', 'Mẫu, ngày …… tháng …… năm 2026', { place: 'Mẫu', day: '2026' }],
    ['a month', 'Mẫu, ngày      tháng 6 năm 2026', { day: '2026-06' }],
    ['a day that is not in the calendar', 'Mẫu, ngày 31 tháng 6 năm 2026', { place: 'Mẫu', day: null }],
    ['a place of several words', 'TP. Hồ Chí Minh, ngày 01 tháng 7 năm 2025', { day: '2025-07-01' }],
    ['a session', 'KHÓA II, KỲ HỌP THỨ 11', { session: 'KHÓA II, KỲ HỌP THỨ 11' }],
    ['a session in brackets', '(Kỳ họp thứ ba)', { session: 'Kỳ họp thứ ba' }],
    ['a draft', 'DỰ THẢO LẦN 2', { isDraft: true }],
    [
      'its issuer on two lines',
      'ỦY BAN NHÂN DÂN\nPHƯỜNG ĐỨC THẮNG\nSố: 40/TTr-UBND',
      { issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG ĐỨC THẮNG' },
    ],
    [
      'recipients and a signature',
      'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Thị An',
      {
        recipients: ['Như Điều 2', 'Lưu: VT'],
        capacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        signer: 'Nguyễn Thị An',
        rest: [],
      },
    ],
    [
      'two names: nobody is the signer',
      'CHỦ TỌA\nNguyễn Thị An\nTrần Văn Bình',
      { signer: null, rest: ['Nguyễn Thị An', 'Trần Văn Bình'] },
    ],
    [
      'a list behind the signature, which is no second name',
      'CHỦ TỊCH\nNguyễn Thị An\nDANH MỤC CÔNG TRÌNH',
      { signer: 'Nguyễn Thị An', rest: ['DANH MỤC CÔNG TRÌNH'] },
    ],
    [
      'recipients and capacity on one line',
      'Nơi nhận:\tCHỦ TỊCH'.replace('\t', ' '),
      { recipients: [], capacity: ['CHỦ TỊCH'] },
    ],
    ['a number without a colon', 'Số 12/NQ-HĐND', { number: '12/NQ-HĐND' }],
    ['words that begin like a number', 'Số: theo bảng sau', { number: null, rest: ['Số: theo bảng sau'] }],
    ['a name before any capacity', 'Nguyễn Thị An', { signer: null, rest: ['Nguyễn Thị An'] }],
    ['whom it is for', 'Kính gửi: Hội đồng nhân dân phường.', { to: 'Hội đồng nhân dân phường' }],
    [
      'a second number, which nobody can place',
      'Số: 05/NQ-HĐND\nSố: 06/NQ-HĐND',
      { number: '05/NQ-HĐND', rest: ['Số: 06/NQ-HĐND'] },
    ],
  ])('with %s', (_name, text, expected) => expect(readPaperFrame(text.split('\n'))).toMatchObject(expected));

  it.each([
    ['Nghị quyết này có hiệu lực từ ngày 01 tháng 7 năm 2020.', '2020-07-01'],
    ['Nghị quyết có hiệu lực thi hành kể từ ngày 1/7/2020.', '2020-07-01'],
    ['Nghị quyết này có hiệu lực từ ngày thông qua.', null],
    ['Nghị quyết này có hiệu lực từ ngày 31 tháng 6 năm 2020.', null],
    ['Luật có hiệu lực từ ngày 01 tháng 7 năm 2020.', null],
  ])('«%s»', (text, day) => expect(effectiveFrom(text)).toBe(day));
});

describe('a draft', () => {
  it('of a resolution has the day of its adoption in its closing sentence', () => {
    const { frame, effectiveOn } = resolution(
      'NGHỊ QUYẾT\nVề A\nQUYẾT NGHỊ:\nĐiều 1. B.\nĐiều 2. Nghị quyết này có hiệu lực từ ngày 22 tháng 6 năm 2020.\nNghị quyết này đã được Hội đồng nhân dân phường khóa II thông qua ngày 12 tháng 6 năm 2020./.',
    );
    expect(frame.adoptedOn).toBe('2020-06-12');
    expect(effectiveOn).toBe('2020-06-22');
  });

  it.each([
    ['a name with «Dự thảo» before it', 'DỰ THẢO NGHỊ QUYẾT\nVề A\nĐiều 1. B.'],
    [
      'loose marks and no-break spaces',
      'NGHỊ\u00a0QUYẾT\nVề A\nĐiều\u00a01.\u00a0B.\nDự thảo'.normalize('NFD'),
    ],
    ['its subject on the line of its name', 'DỰ THẢO NGHỊ QUYẾT Về A\nĐiều 1. B.'],
    ['lines broken softly', 'DỰ THẢO\nNGHỊ QUYẾT\vVề A\nĐiều 1. B.'],
  ])('with %s is a draft of a resolution', (_name, text) => {
    const { frame, text: read } = resolution(text);
    expect([frame.isDraft, read.title, read.articles.length]).toEqual([true, 'Về A', 1]);
  });

  it('that names two days of effect names none', () => {
    const { effectiveOn } = resolution(
      'NGHỊ QUYẾT\nĐiều 1. Nghị quyết có hiệu lực từ ngày 1/7/2020.\nĐiều 2. Nghị quyết có hiệu lực từ ngày 1/8/2020.',
    );
    expect(effectiveOn).toBeNull();
  });

  it('of 400 articles is read whole', () => {
    const articles = Array.from({ length: 400 }, (_, at) => `Điều ${at + 1}. Việc ${at + 1}.`);
    expect(resolution(['NGHỊ QUYẾT', 'Về A', ...articles].join('\n')).text.articles).toHaveLength(400);
  });

  it('that is a submission is a paper with its subject', () => {
    const read = readWordDraft(
      'ỦY BAN NHÂN DÂN\nPHƯỜNG MẪU\nSố: 40/TTr-UBND\nMẫu, ngày 1 tháng 6 năm 2026\nTỜ TRÌNH\nVề việc phê chuẩn quyết toán\nngân sách năm 2025\nKính gửi: Hội đồng nhân dân phường Mẫu\nCăn cứ Luật A;'.split(
        '\n',
      ),
    );
    expect(read).toMatchObject({
      is: 'paper',
      kind: 'submission',
      title: 'Về việc phê chuẩn quyết toán ngân sách năm 2025',
      frame: {
        number: '40/TTr-UBND',
        day: '2026-06-01',
        issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
        to: 'Hội đồng nhân dân phường Mẫu',
      },
    });
  });

  it.each([
    ['', 'other'],
    ['Thư mời họp', 'other'],
    ['BÁO CÁO THẨM TRA', 'appraisal'],
  ])('«%s» is a paper: %s', (text, kind) =>
    expect(readWordDraft([text])).toMatchObject({ is: 'paper', kind }),
  );
});

describe('whatever a file holds', () => {
  const line = fc.constantFrom(
    ...[
      'NGHỊ QUYẾT',
      'Về dự toán',
      'Căn cứ Luật Alpha;',
      'QUYẾT NGHỊ:',
      'Điều 1. Beta',
      'Điều 2. Gamma.',
      '1. Delta',
      'a) Epsilon',
    ],
    ...[
      'Số: 05/NQ-HĐND',
      'Số: 06/NQ-HĐND',
      'Mẫu, ngày 12 tháng 6 năm 2020',
      'Nơi nhận:',
      '- Zeta;',
      'CHỦ TỊCH',
      'Nguyễn Thị An',
    ],
    ...[
      'Trần Văn Bình',
      'PHỤ LỤC',
      'Eta | Theta',
      'Nghị quyết này đã được Hội đồng nhân dân thông qua.',
      'Kính gửi: Iota',
      '(Kỳ họp thứ ba)',
    ],
  );
  /** Words that only say what a line is, and are said by where it stands. */
  const marks = /^(?:nghi|quyet|so|ngay|thang|nam|noi|nhan|kinh|gui|dieu|phu|luc|a|\d+)$/;

  it.each([
    ['capitals', 'A'.repeat(200_000)],
    ['capitals with spaces', 'A '.repeat(100_000)],
    ['a number without end', `Số: ${'1 A'.repeat(60_000)}`],
    ['a name without end', `Ông ${'Anh '.repeat(50_000)}`],
    ['points without end', `Nguyễn An, ${'.'.repeat(200_000)}`],
  ])('is read in time: %s', (_name, text) => {
    const started = performance.now();
    readWordDraft(['NGHỊ QUYẾT', text, 'Điều 1. B.', text]);
    readWordDraft(['BIÊN BẢN', text]);
    readMinutesText([text], { items: [], delegates: [] });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('has each of its words in a piece or left over', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const read = readWordDraft(['NGHỊ QUYẾT', ...lines]);
        const told = new Set(foldForSearch(JSON.stringify(read).replaceAll('\\n', ' ')).split(' '));
        const lost = foldForSearch(lines.join(' '))
          .split(' ')
          .filter((word) => word && !told.has(word) && !marks.test(word));
        expect(lost).toEqual([]);
      }),
      tries(),
    );
  });
});
