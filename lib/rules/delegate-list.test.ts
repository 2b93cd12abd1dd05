import { describe, expect, it } from 'vitest';
import { parseDelegateList } from './delegate-list';

const one = (text: string) => parseDelegateList(text).delegates[0];

describe('parseDelegateList', () => {
  it.each([
    ['1. Nguyễn Thị An – Tổ 1', 'Nguyễn Thị An', 'Tổ 1', undefined],
    ['2) Trần Văn Bách - Tổ 2', 'Trần Văn Bách', 'Tổ 2', undefined],
    ['- Bà Lê Thị Cúc, Tổ 3', 'Lê Thị Cúc', 'Tổ 3', undefined],
    ['Ông Phạm Văn Dũng, Chủ tịch HĐND, Tổ 1', 'Phạm Văn Dũng', 'Tổ 1', 'council_chair'],
    ['Vũ Thị Em (Đơn vị bầu cử số 4)', 'Vũ Thị Em', 'Đơn vị bầu cử số 4', undefined],
    ['Hoàng Văn Phúc', 'Hoàng Văn Phúc', null, undefined],
    ['1\tNguyễn Thị An\tTổ 1\tPhó Trưởng ban Pháp chế', 'Nguyễn Thị An', 'Tổ 1', 'committee_vice_head'],
    ['Nguyễn Thị An\tTổ 1', 'Nguyễn Thị An', 'Tổ 1', undefined],
  ])('reads «%s»', (text, name, unit, kind) => {
    expect(one(text)).toMatchObject({ name, unit });
    expect(one(text)?.office?.kind).toBe(kind);
  });

  it('goes by the headings of a table, and leaves columns out that nobody asked for', () => {
    const table =
      'STT\tHọ và tên\tNăm sinh\tChức vụ\tTổ đại biểu\r\n1\tNguyễn  Thị An\t1980\t\tTổ 1\r\n2\tTrần Văn Bách\t1975\tTổ trưởng\tTổ 2';
    expect(parseDelegateList(table)).toEqual({
      delegates: [
        { line: 2, name: 'Nguyễn Thị An', unit: 'Tổ 1', office: null },
        { line: 3, name: 'Trần Văn Bách', unit: 'Tổ 2', office: { kind: 'group_head', title: 'Tổ trưởng' } },
      ],
      unread: [],
    });
  });

  it.each([
    'Danh sách đại biểu khóa II:',
    'An',
    'Nguyễn Thị An – 1980',
    'Nguyễn Thị An, Chủ tịch UBND phường',
    '1\tNguyễn Thị An\t1980\tTổ 1',
    'Tổng số: 26',
  ])('guesses nothing of «%s»', (text) => {
    expect(parseDelegateList(`\n${text}\n`)).toEqual({ delegates: [], unread: [{ line: 2, text }] });
  });
});
