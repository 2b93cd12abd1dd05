import { describe, expect, test } from 'vitest';
import { aPerson, aPersonnelVote } from '@/lib/record/test-personnel';
import { personnelPapers, tellersPapers } from './of-personnel';
import { composePaper, sessionPaperNames } from './papers';
import { personnelRecord } from './test-personnel-record';
import { wordsOfPaper } from './test-words';

const EDITION = { version: null, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };
const record = personnelRecord();
const paper = (name: string, of = record) => {
  const composed = composePaper(name, of, EDITION);
  if (!composed) throw new TypeError(name);
  return composed;
};
const words = (name: string, of = record) => wordsOfPaper(paper(name, of));
/** An election of one ballot, so far as `over` says anything of it. */
const election = (
  over: Parameters<typeof aPersonnelVote>[0],
  people: Parameters<typeof aPerson>[0][] = [{ forCount: 20, againstCount: 5 }],
) =>
  personnelRecord({
    personnelVotes: [aPersonnelVote({ id: 'p1', ...over })],
    personnelPeople: people.map((person, at) => aPerson({ id: `c${at}`, ...person })),
    personnelTellers: [],
  });

describe('ballots to be printed', () => {
  test('list those who stand by given name, whoever was written first, without those who withdrew', () => {
    const said = words('phieu-bo-1');
    expect(said.indexOf('Trần Thị Ánh')).toBeGreaterThan(0);
    expect(said.indexOf('Trần Thị Ánh')).toBeLessThan(said.indexOf('Nguyễn Văn Vinh'));
    expect(said).not.toContain('Lê Rút Lui');
    expect(said).toContain('Số người được bầu: 1 người.');
    expect(said).toContain('đồng ý nhiều hơn 1 người');
    expect(paper('phieu-bo-1')).toMatchObject({ kind: 'PHIẾU BẦU', isDraft: false });
  });

  test('hold no count, though the record has them', () => {
    const blocks = JSON.stringify(paper('phieu-bo-1').blocks);
    for (const count of ['15', '10', '9', '16', '26', '25']) expect(blocks).not.toContain(`"${count}`);
    expect(blocks).not.toContain('Trúng cử');
  });

  test('are alike to the letter: what is set once stands as often as there is room', () => {
    expect(paper('phieu-bo-1').copies).toBe(2);
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `Người Thứ ${at}` }));
    expect(paper('phieu-bo-1', election({}, many)).copies).toBe(1);
  });

  test.each([
    ['confidence_levels', ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'], 'PHIẾU TÍN NHIỆM'],
    ['confidence', ['Tín nhiệm', 'Không tín nhiệm'], 'PHIẾU TÍN NHIỆM'],
    ['election', ['Đồng ý', 'Không đồng ý'], 'PHIẾU BẦU'],
    ['relief', ['Đồng ý', 'Không đồng ý'], 'PHIẾU BIỂU QUYẾT'],
    ['dismissal', ['Đồng ý', 'Không đồng ý'], 'PHIẾU BIỂU QUYẾT'],
  ] as const)('of %s have a box for each of %j', (kind, heads, title) => {
    const composed = paper('phieu-bo-1', election({ kind }, [{ noOpinionCount: 2 }]));
    const table = composed.blocks.find(({ is }) => is === 'table');
    expect(table?.is === 'table' && table.columns.slice(2).map(({ head }) => head)).toEqual(heads);
    expect(composed.kind).toBe(title);
  });

  test('do not say how many are elected where nobody wrote it', () => {
    expect(words('phieu-bo-1', election({ seats: null }))).toContain('Số người được bầu: …… người.');
  });

  test.each([
    ['an open vote', { method: 'show_of_hands' }],
    ['a vote by devices', { method: 'secret_device' }],
    ['what was annulled', { isAnnulled: true }],
  ] as const)('are none of %s', (_, over) => {
    expect(composePaper('phieu-bo-1', election(over), EDITION)).toBeNull();
  });
});

describe('the tellers’ minutes', () => {
  test('say who counted and who approved them, every count with its base, the rule, and what follows', () => {
    const said = words('kiem-phieu-1');
    for (const one of [
      '1. Ngô Trưởng, Trưởng ban.',
      'thông qua Ban kiểm phiếu: 20 trên 26 đại biểu tán thành, cần 14.',
      'Số phiếu in 30',
      'Số phiếu không hợp lệ 1 – đồng ý cả hai người 1',
      'Nguyễn Văn Vinh 15 (57,69%) 10 (38,46%) Trúng cử',
      'là 26, mức cần là 14.',
      'Trúng cử: Nguyễn Văn Vinh.',
    ])
      expect(said).toContain(one);
    expect(paper('kiem-phieu-1').signatures).toEqual([
      { capacity: ['THÀNH VIÊN'], name: 'Vũ Viên' },
      { capacity: ['TM. BAN KIỂM PHIẾU', 'TRƯỞNG BAN'], name: 'Ngô Trưởng' },
    ]);
  });

  test('leave free what nobody wrote down, and say no zero for it', () => {
    const said = words('kiem-phieu-4');
    expect(said).toContain('Số phiếu in  Số phiếu đã đóng dấu  Số phiếu phát ra  ');
    expect(said).toContain('Đỗ Bình');
    expect(said).not.toContain('Chưa xác định');
    const table = paper('kiem-phieu-4').blocks.findLast(({ is }) => is === 'table');
    expect(table).toMatchObject({ isByHand: true, rows: [['1', 'Đỗ Bình', '', '', '']] });
  });

  test('of what was annulled say so, and elect nobody', () => {
    const said = words('kiem-phieu-3');
    expect(said).toContain('Kết quả bị hủy: in sai tên.');
    expect(said).not.toContain('Trúng cử');
  });

  test('are residents’ where something was counted, the other papers the office’s', () => {
    const residents = sessionPaperNames(record, 'residents');
    expect(residents).toEqual(expect.arrayContaining(['kiem-phieu-1', 'kiem-phieu-2', 'kiem-phieu-3']));
    expect(
      residents.filter((name) => /^(?:phieu-bo|du-thao|de-nghi|so-theo-doi|kiem-phieu-4)/.test(name)),
    ).toEqual([]);
    expect(tellersPapers(record).map(({ name }) => name)).not.toContain('kiem-phieu-4');
  });
});

describe('what follows a result', () => {
  test('a resolution is proposed that confirms who was elected, and it is a draft of nobody’s words', () => {
    const composed = paper('du-thao-xac-nhan-1');
    expect(composed).toMatchObject({
      isDraft: true,
      subject: 'Về việc xác nhận kết quả bầu Chủ tịch Hội đồng nhân dân',
    });
    const said = wordsOfPaper(composed);
    expect(said).toContain('- Nguyễn Văn Vinh, được 15/26 đại biểu đồng ý, 10 không đồng ý.');
    expect(said).not.toContain('Trần Thị Ánh');
  });

  test.each([
    ['of an annulled ballot', election({ isAnnulled: true })],
    ['where nobody was elected', election({}, [{ forCount: 3, againstCount: 20 }])],
    ['where nobody knows', election({}, [{}])],
    ['of a vote of confidence', election({ kind: 'confidence' })],
  ])('none is proposed %s', (_, of) => {
    expect(composePaper('du-thao-xac-nhan-1', of, EDITION)).toBeNull();
  });

  test('the letter up is of posts that are approved there, and says until when since that law', () => {
    const since = (heldOn: string) =>
      words(
        'de-nghi-phe-chuan-1',
        election({ post: 'Phó Chủ tịch Ủy ban nhân dân', sittingId: null, heldOn, heldAt: null }),
      );
    expect(since('2026-03-02')).toContain('chậm nhất ngày 09 tháng 3 năm 2026.');
    expect(since('2024-06-12')).not.toContain('72/2025/QH15');
    expect(
      composePaper('de-nghi-phe-chuan-1', election({ post: 'Trưởng Ban Pháp chế' }), EDITION),
    ).toBeNull();
  });
});

describe('papers of the whole session', () => {
  test.each(['bien-ban', 'ket-qua-bieu-quyet', 'thong-bao-ket-qua', 'bao-cao'])(
    '%s knows who was elected',
    (name) => {
      expect(words(name)).toMatch(
        /Nguyễn Văn Vinh.*15.*Trúng cử|Nguyễn Văn Vinh trúng cử, 15\/26 đại biểu/su,
      );
      expect(words(name)).toMatch(/bị hủy/u);
    },
  );

  test('none calls an election a resolution that was adopted', () => {
    for (const name of ['bien-ban', 'thong-bao-ket-qua', 'bao-cao', 'kiem-phieu-1'])
      expect(words(name)).not.toMatch(/nghị quyết (?:được|đã) thông qua|thông qua nghị quyết/iu);
  });

  test('the stock of ballots is kept for each, what was not counted free', () => {
    expect(words('so-theo-doi-phieu')).toContain(
      'Bầu Chủ tịch Hội đồng nhân dân 30 28 26 26 25 1 2  2 Lấy phiếu',
    );
    expect(composePaper('so-theo-doi-phieu', { ...record, personnel: [] }, EDITION)).toBeNull();
  });
});

test('no paper of a secret ballot names a delegate that is not on it, nor a delegate’s choice', () => {
  const names = record.delegates.map(({ name }) => name);
  expect(names.length).toBe(26);
  const all = [...personnelPapers(record).map(({ name }) => name), 'so-theo-doi-phieu', 'thong-bao-ket-qua'];
  for (const name of all) {
    const said = JSON.stringify(paper(name));
    expect([name, names.filter((one) => said.includes(one))]).toEqual([name, []]);
  }
});

test('a name in an address leads to no ballot that is not there', () => {
  for (const name of ['kiem-phieu-9', 'kiem-phieu-0', 'kiem-phieu-01', 'phieu-bo-', 'khac-1'])
    expect(composePaper(name, record, EDITION)).toBeNull();
});
