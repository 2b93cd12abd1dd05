import { isWhole } from './whole';

/** Counts of one open vote. `total` = delegates in office at that moment; null = not recorded, never zero. */
export type TallyInput = {
  readonly total: number | null;
  readonly present: number | null;
  readonly for: number;
  readonly against: number;
  readonly notVoting: number;
};

export type TallyCode =
  | 'not_whole'
  | 'no_delegates'
  | 'present_exceeds_total'
  | 'votes_exceed_present'
  | 'votes_exceed_total'
  | 'nonparticipants';

/** `note` is allowed and only worth saying; `contradiction` cannot be true of any vote. `count` belongs to the note. */
export type TallyFinding = {
  readonly code: TallyCode;
  readonly severity: 'contradiction' | 'note';
  readonly text: string;
  readonly count?: number;
};

function contradiction(code: TallyCode, text: string): TallyFinding {
  return { code, severity: 'contradiction', text };
}

function notWhole(input: TallyInput): TallyFinding[] {
  const named: [string, number | null][] = [
    ['Tổng số đại biểu', input.total],
    ['Số đại biểu có mặt', input.present],
    ['Số tán thành', input.for],
    ['Số không tán thành', input.against],
    ['Số không biểu quyết', input.notVoting],
  ];
  return named
    .filter(([, value]) => value !== null && !isWhole(value))
    .map(([name]) => contradiction('not_whole', `${name} phải là số nguyên không âm.`));
}

function comparePresent(present: number, total: number | null, votes: number): TallyFinding[] {
  const found: TallyFinding[] = [];
  if (total !== null && present > total) {
    found.push(
      contradiction(
        'present_exceeds_total',
        `Có mặt ${present} đại biểu, nhiều hơn tổng số ${total} đại biểu.`,
      ),
    );
  }
  if (votes > present) {
    found.push(
      contradiction(
        'votes_exceed_present',
        `Cộng các ý kiến được ${votes}, nhiều hơn ${present} đại biểu có mặt.`,
      ),
    );
  }
  if (votes < present) {
    const count = present - votes;
    const text = `Có ${count} đại biểu có mặt nhưng không tham gia biểu quyết.`;
    found.push({ code: 'nonparticipants', severity: 'note', text, count });
  }
  return found;
}

/**
 * What does not fit in a tally, as finished sentences; empty when everything fits. Present but not taking part
 * is lawful, so it comes back as a note. Nothing is repaired, and nothing throws: half-typed numbers are findings too.
 */
export function checkTally(input: TallyInput): TallyFinding[] {
  const broken = notWhole(input);
  if (broken.length > 0) return broken;
  const votes = input.for + input.against + input.notVoting;
  const found: TallyFinding[] = [];
  if (input.total === 0) found.push(contradiction('no_delegates', 'Tổng số đại biểu phải từ 1 trở lên.'));
  if (input.present !== null) found.push(...comparePresent(input.present, input.total, votes));
  if (input.total !== null && votes > input.total) {
    found.push(
      contradiction(
        'votes_exceed_total',
        `Cộng các ý kiến được ${votes}, nhiều hơn tổng số ${input.total} đại biểu.`,
      ),
    );
  }
  return found;
}

/** Only the findings that cannot be true of any vote. */
export function tallyContradictions(input: TallyInput): TallyFinding[] {
  return checkTally(input).filter((finding) => finding.severity === 'contradiction');
}
