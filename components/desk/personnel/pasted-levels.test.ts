import { describe, expect, it } from 'vitest';
import { pasteColumns } from '@/lib/forms/paste-columns';
import { readPastedRows } from '@/lib/rules/pasted-rows';
import { newPerson } from './new-ballot';
import { withPastedShares } from './pasted-levels';

const delegates = [{ id: 'bach', name: 'Trần Văn Bách', unit: null, offices: [] }];
const pasted = (text: string) => {
  const { rows, isSure } = readPastedRows(text, pasteColumns.personnelLevels);
  return {
    isSure,
    rows: withPastedShares(rows.map((row) => ({ ...newPerson('v'), ...row })) as never, delegates),
  };
};

describe('a table of the three levels', () => {
  it('is taken with its heading, and a name of the register becomes its delegate', () => {
    const table =
      'STT\tHọ và tên\tChức vụ\tTín nhiệm cao\tTín nhiệm\tTín nhiệm thấp\n1\tÔng Trần Văn Bách\tPhó Chủ tịch\t15\t9\t2\n2\tBà Lê Thị Lạ\tTrưởng Ban\t20\t5\t1';
    expect(pasted(table)).toMatchObject({
      isSure: true,
      rows: [
        {
          mandateId: 'bach',
          name: null,
          office: 'Phó Chủ tịch',
          highCount: '15',
          mediumCount: '9',
          lowCount: '2',
        },
        { mandateId: null, name: 'Bà Lê Thị Lạ', highCount: '20', mediumCount: '5', lowCount: '1' },
      ],
    });
  });

  it('keeps printed shares as they are, of nothing that no column says', () => {
    const table =
      'Họ tên\tTín nhiệm cao\tTỷ lệ tín nhiệm cao\tTỷ lệ tín nhiệm thấp\nTrần Văn Bách\t15\t57,69%\t7,69 %';
    expect(pasted(table).rows).toMatchObject([
      {
        highCount: '15',
        mediumCount: null,
        shares: [
          { choice: 'high', printed: '57,69%', of: 'unstated' },
          { choice: 'low', printed: '7,69 %', of: 'unstated' },
        ],
      },
    ]);
    expect(pasted(table).rows[0]).not.toHaveProperty('highShare');
  });
});
