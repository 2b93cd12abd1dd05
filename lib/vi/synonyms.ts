import { ABBREVIATIONS } from './abbreviations';

type Synonyms = {
  /** The spellings, each with its marks, in lower case. */
  readonly words: readonly string[];
  /** Why somebody who types one of them looks for the others too. */
  readonly reason: string;
};

/**
 * Words that mean one thing to a resident and stand differently in a paper. A set belongs here when anybody who types one of
 * its words would call it a fault not to be shown the others. Raise `PROJECTION` (db/access/publications/projections.ts) with it: what
 * is found by a synonym is written into the index.
 */
export const SYNONYMS: readonly Synonyms[] = [
  { words: ['vỉa hè', 'hè đường', 'hè phố'], reason: 'Luật Đường bộ viết hè phố; dân gọi vỉa hè.' },
  { words: ['ngõ', 'hẻm'], reason: 'Một lối đi, gọi khác nhau theo miền.' },
  {
    words: ['đèn đường', 'chiếu sáng công cộng', 'điện chiếu sáng'],
    reason: 'Văn bản gọi theo công trình, dân gọi theo cái đèn.',
  },
  {
    words: ['rác thải', 'rác sinh hoạt', 'chất thải rắn', 'chất thải rắn sinh hoạt'],
    reason: 'Luật Bảo vệ môi trường viết chất thải rắn; dân gọi rác.',
  },
  {
    words: ['sổ đỏ', 'sổ hồng', 'giấy chứng nhận quyền sử dụng đất'],
    reason: 'Tên thường gọi theo màu bìa của giấy chứng nhận.',
  },
  { words: ['bãi đỗ xe', 'bãi giữ xe', 'bãi đậu xe'], reason: 'Một bãi, gọi khác nhau theo miền.' },
  { words: ['trạm y tế', 'trạm xá'], reason: 'Tên cũ còn dùng.' },
  { words: ['xe buýt', 'xe bus'], reason: 'Hai cách viết một từ mượn.' },
  { words: ['covid', 'covid 19', 'corona'], reason: 'Một dịch bệnh; COVID-19 viết theo WHO.' },
  {
    words: ['bất thường', 'đột xuất', 'phát sinh đột xuất'],
    reason: 'Luật trước 2015 gọi kỳ họp bất thường; luật nay gọi giải quyết công việc phát sinh đột xuất.',
  },
  ...abbreviations(),
];

/** Words as they are compared: small, a dash as a space. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[\s–-]+/g, ' ');
}

/** Each abbreviation of three letters or more with what it stands for, and with the others that stand for it. */
function abbreviations(): Synonyms[] {
  const sets = new Map<string, Set<string>>();
  for (const [short, long] of ABBREVIATIONS) {
    if (short.length < 3 || short.includes('/')) continue;
    const meant = plain(long);
    sets.set(meant, (sets.get(meant) ?? new Set([meant])).add(plain(short)));
  }
  return [...sets.values()].map((set) => ({ words: [...set], reason: 'Viết tắt của văn bản hội đồng.' }));
}
