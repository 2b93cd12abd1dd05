import { describe, expect, it } from 'vitest';
import { readNames } from './names-line';

const delegate = (id: string, name: string, unit: string | null = null) => ({ id, name, unit, offices: [] });
const delegates = [
  delegate('an', 'Nguyễn Thị An'),
  delegate('cuc', 'Lê Thị Cúc'),
  delegate('dung1', 'Phạm Văn Dũng', 'Tổ 1'),
  delegate('dung2', 'Phạm Văn Dũng', 'Tổ 2'),
];
const typed = (name: string, office: string | null = null) => ({ mandateId: null, name, office });
const known = (mandateId: string, office: string | null = null) => ({ mandateId, name: null, office });

describe('names on one line', () => {
  it.each([
    ['Nguyễn Thị An, Trần Văn Bách', [known('an'), typed('Trần Văn Bách')]],
    ['bà Nguyễn Thị An và ông Trần Văn Bách', [known('an'), typed('ông Trần Văn Bách')]],
    ['1. Nguyễn Thị An\n2. Lê Thị Cúc', [known('an'), known('cuc')]],
    ['ltc; nta', [known('cuc'), known('an')]],
    ['1', [known('an')]],
    ['Phạm Văn Dũng', [typed('Phạm Văn Dũng')]],
    ['Phạm Văn Dũng (Tổ 2)', [known('dung2')]],
    ['Lê Thị Cúc (Phó Chủ tịch, Trưởng Ban), 1', [known('cuc', 'Phó Chủ tịch, Trưởng Ban'), known('an')]],
    ['Trần Văn Bách (Bí thư)', [typed('Trần Văn Bách', 'Bí thư')]],
    ['Ve\u0302 Va\u0300n, ', [typed('Vê Vàn')]],
    [' ,; \n', []],
  ])('%j', (line, people) => {
    expect(readNames(line, delegates)).toEqual(people);
  });
});
