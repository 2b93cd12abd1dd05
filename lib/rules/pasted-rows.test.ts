import { describe, expect, it } from 'vitest';
import { pasteColumns } from '@/lib/forms/paste-columns';
import { readListMark } from './list-mark';
import { readPastedRows } from './pasted-rows';

const { agendaItems, guests, keyTasks, papers } = pasteColumns;
const titles = (text: string) => readPastedRows(text, agendaItems).rows.map(({ title }) => title);
const AGENDA = ['Khai mạc kỳ họp', 'Báo cáo kinh tế - xã hội 6 tháng đầu năm', 'Thông qua các nghị quyết'];

describe('a list of lines', () => {
  it.each([
    ['numbers', (_: string, at: number) => `${at + 1}. `],
    ['numbers as Word has them', (_: string, at: number) => `${at + 1}.\t`],
    ['numbers in brackets', (_: string, at: number) => `(${at + 1}) `],
    ['numbers with a stroke', (_: string, at: number) => `${at + 1}/ `],
    ['dashes', () => '- '],
    ['long dashes', () => '– '],
    ['dashes close to the word', () => '-'],
    ['bullets of Word', () => '•\t'],
    ['bullets of a symbol font', () => '\uF0B7\t'],
    ['letters', (_: string, at: number) => `${'abc'[at]}) `],
    ['Roman numbers', (_: string, at: number) => `${['I', 'II', 'III'][at]}. `],
    ['nothing', () => ''],
  ])('with %s becomes rows without them, and nobody is asked', (_name, mark) => {
    const text = AGENDA.map((line, at) => `${mark(line, at)}${line}`).join('\r\n');
    expect(readPastedRows(`${text}\r\n`, agendaItems)).toMatchObject({
      rows: AGENDA.map((title) => ({ title })),
      leftOver: [],
      isSure: true,
    });
  });

  it.each([
    ['one line', 'Khai mạc kỳ họp'],
    ['one line with an end', 'Khai mạc kỳ họp\r\n'],
    ['nothing', ' \n\n'],
  ])('%s is no list', (_name, text) => expect(readPastedRows(text, agendaItems).isList).toBe(false));

  it('asks where a heading stands before it or a line goes on', () => {
    const text = 'Chương trình gồm:\n1. Khai mạc\n2. Báo cáo của Ủy ban\nnhân dân phường';
    expect(readPastedRows(text, agendaItems)).toMatchObject({
      rows: [{ title: 'Khai mạc' }, { title: 'Báo cáo của Ủy ban nhân dân phường' }],
      leftOver: ['Chương trình gồm:'],
      isSure: false,
    });
  });

  it('asks where lines without marks may be paragraphs of one entry', () => {
    expect(readPastedRows('Rà soát quy hoạch.\nTrồng cây xanh.', keyTasks).isSure).toBe(false);
    expect(readPastedRows('- Rà soát quy hoạch.\n- Trồng cây xanh.', keyTasks).isSure).toBe(true);
    expect(readPastedRows('Báo cáo của\nthường trực', agendaItems).isSure).toBe(false);
  });

  it.each([
    '1.500 tỷ đồng thu',
    '12/6/2020 khai mạc',
    '-5% so với năm trước',
    '22 tuyến đường',
    '98,4% gia đình',
  ])('takes no mark off «%s»', (line) => expect(readListMark(line)).toBeNull());
});

describe('a table', () => {
  it('goes by its heading, and leaves the count of rows off', () => {
    const text =
      'STT\tHọ và tên\tĐơn vị\tChức vụ\n1\tNgô Tiến Dũng\tBan Chỉ huy Quân sự\tChỉ huy trưởng\n2\tLê Thị Cúc\t\tBí thư';
    expect(readPastedRows(text, guests)).toMatchObject({
      rows: [
        { name: 'Ngô Tiến Dũng', body: 'Ban Chỉ huy Quân sự', title: 'Chỉ huy trưởng' },
        { name: 'Lê Thị Cúc', title: 'Bí thư' },
      ],
      leftOver: [],
      isSure: true,
    });
  });

  it('without a heading is asked about; days, hours and words of a list find their columns', () => {
    const text =
      'Báo cáo\tBáo cáo kinh tế\t12/BC-UBND\t05/6/2020\nTờ trình\tQuyết toán 2019\t13/TTr-UBND\t06/6/2020';
    expect(readPastedRows(text, papers)).toMatchObject({
      targets: ['kind', 'title', 'number', 'datedOn'],
      rows: [
        { kind: 'report', title: 'Báo cáo kinh tế', number: '12/BC-UBND', datedOn: '05/6/2020' },
        { kind: 'submission', title: 'Quyết toán 2019' },
      ],
      isSure: false,
    });
  });

  it('takes a column where a person puts it, and tells what has no place', () => {
    const text = 'An\tThường trực\tghi thêm\nBình\tỦy ban\t';
    const read = readPastedRows(text, guests, ['name', 'body', null]);
    expect(read.rows).toEqual([
      { name: 'An', body: 'Thường trực' },
      { name: 'Bình', body: 'Ủy ban' },
    ]);
    expect(read.leftOver).toEqual(['ghi thêm']);
  });

  it('tells words of a closed list that are none of it', () => {
    const read = readPastedRows('Nội dung\tLoại\nKhai mạc\tVăn nghệ', agendaItems);
    expect(read).toMatchObject({
      rows: [{ title: 'Khai mạc' }],
      leftOver: ['Loại: Văn nghệ'],
      isSure: false,
    });
  });

  it('keeps lines within a cell of Excel, and quotation marks that are words', () => {
    expect(titles('Nội dung\tLoại\n"Báo cáo\n""sáu tháng"""\tBáo cáo')).toEqual(['Báo cáo\n"sáu tháng"']);
    expect(titles('"Sáu tháng" đầu năm\n"Cả năm"')).toEqual(['"Sáu tháng" đầu năm', '"Cả năm"']);
  });

  it('takes a title for no row where there is no heading', () => {
    expect(readPastedRows('KHÁCH MỜI\nAn\tBí thư\nBình\tChủ tịch', guests)).toMatchObject({
      rows: [
        { name: 'An', title: 'Bí thư' },
        { name: 'Bình', title: 'Chủ tịch' },
      ],
      leftOver: ['KHÁCH MỜI'],
    });
  });

  it('finds the heading under a title', () => {
    const text = 'DANH SÁCH KHÁCH MỜI\nTT\tHọ tên\tChức vụ\n1\tAn\tBí thư';
    expect(readPastedRows(text, guests)).toMatchObject({
      rows: [{ name: 'An', title: 'Bí thư' }],
      leftOver: ['DANH SÁCH KHÁCH MỜI'],
      isSure: false,
    });
  });
});

describe('a programme with parts', () => {
  const rowsOf = (text: string) => readPastedRows(text, agendaItems).rows;

  it('keeps the marks that say which part a line is of, and asks once', () => {
    const text =
      'CHƯƠNG TRÌNH\nI. Khai mạc\n1. Chào cờ\n2. Phát biểu của\nđồng chí Bí thư\nII. Báo cáo\nII.1 Kinh tế\na) Thu';
    expect(readPastedRows(text, agendaItems)).toMatchObject({
      rows: [
        { printedReference: 'I.', title: 'Khai mạc' },
        { printedReference: '1.', title: 'Chào cờ' },
        { printedReference: '2.', title: 'Phát biểu của đồng chí Bí thư' },
        { printedReference: 'II.', title: 'Báo cáo' },
        { printedReference: 'II.1', title: 'Kinh tế' },
        { printedReference: 'a)', title: 'Thu' },
      ],
      leftOver: ['CHƯƠNG TRÌNH'],
      isSure: false,
    });
  });

  it('keeps them out of a table too, whatever their column is headed', () => {
    const body = 'I\tKhai mạc\tThường trực\n1\tChào cờ\t\nII\tBáo cáo\tỦy ban';
    const rows = [
      { printedReference: 'I', title: 'Khai mạc', presenter: 'Thường trực' },
      { printedReference: '1', title: 'Chào cờ' },
      { printedReference: 'II', title: 'Báo cáo', presenter: 'Ủy ban' },
    ];
    expect(rowsOf(body)).toEqual(rows);
    expect(rowsOf(`STT\tNội dung\tNgười trình\n${body}`)).toEqual(rows);
  });

  it('leaves off marks that only count, and marks in lists that keep none', () => {
    expect(rowsOf('STT\tNội dung\n1\tKhai mạc\n2\tBế mạc')).toEqual([
      { title: 'Khai mạc' },
      { title: 'Bế mạc' },
    ]);
    expect(readPastedRows('I. An\n1. Bình', guests).rows).toEqual([{ name: 'An' }, { name: 'Bình' }]);
  });

  it('lets a person refuse the marks', () => {
    expect(readPastedRows('I. Khai mạc\n1. Chào cờ', agendaItems, [null, 'title']).rows).toEqual([
      { title: 'Khai mạc' },
      { title: 'Chào cờ' },
    ]);
  });
});
