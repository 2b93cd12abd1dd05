import { describe, expect, test } from 'vitest';
import { buildRecord } from './build';
import { readRecord } from './read-record';
import {
  aDraft,
  aLine,
  anItem,
  aQuestion,
  aResolution,
  aSource,
  asSitting,
  aTurn,
  aVote,
  delegates,
} from './test-draft';

const guest = {
  id: 'g1',
  kind: 'person' as const,
  name: 'Khách MẬT',
  title: 'Chức MẬT',
  people: null,
  peopleBound: 'exact' as const,
  body: 'Cơ quan MẬT',
};
const source = aSource({ title: 'Nguồn MẬT', body: 'Lời MẬT' });

describe('a closed session', () => {
  const draft = aDraft({ delegates: delegates(26), guests: [guest], sources: [source] });
  const told = { title: 'Về MẬT', purpose: 'Để MẬT', summary: 'Đã MẬT', occurrenceNote: 'Vì bão.' };
  const closed = (isClosed: boolean) =>
    buildRecord({ ...draft, session: { ...draft.session, ...told, isClosed } });

  test('says of its days when they were, and not what that was inferred from', () => {
    const session = { ...draft.session, daysInferredFrom: 'Giấy mời MẬT' };
    const of = (isClosed: boolean) => buildRecord({ ...draft, session: { ...session, isClosed } });
    expect(of(false).session.daysInferredFrom).toBe('Giấy mời MẬT');
    expect(JSON.stringify(of(true))).not.toContain('MẬT');
    expect(of(true).session.startsOn).toBe(session.startsOn);
  });

  test('keeps its name, days and roll, and tells nothing of what it was about', () => {
    expect(JSON.stringify(closed(false)).match(/MẬT/g)).toHaveLength(8);
    const record = closed(true);
    expect(JSON.stringify(record)).not.toContain('MẬT');
    expect(record).toMatchObject({
      session: { label: 'Kỳ họp thứ 5', isClosed: true, occurrenceNote: 'Vì bão.' },
      sittings: [{}],
    });
  });

  test('that an earlier version published with more is still read from its file', () => {
    const old = { ...closed(false), session: { ...closed(false).session, isClosed: true } };
    expect(readRecord(JSON.stringify(old))).toMatchObject({ ok: true });
    expect(readRecord(JSON.stringify(closed(true)))).toMatchObject({ ok: true });
  });
});

describe('a closed sitting', () => {
  const sittings = [asSitting({ isClosed: true }), asSitting({ id: 'chieu', startsAt: '14:00' })];
  const draft = aDraft({
    delegates: delegates(26),
    sittings,
    resolutions: [aResolution()],
    votes: [
      aVote({ resolutionId: 'r1', subject: 'Phiếu MẬT', printed: '20/26 MẬT' }),
      aVote({ id: 'v2', sittingId: 'chieu', heldAt: '15:00', subject: 'Công khai' }),
    ],
  });

  test('keeps the votes taken in it; the resolution says what became of it', () => {
    const record = buildRecord(draft);
    expect(JSON.stringify(record)).not.toContain('MẬT');
    expect(record.votes.map(({ id }) => id)).toEqual(['v2']);
    expect(record.resolutions).toMatchObject([{ status: 'adopted', adoptedOn: '2024-06-12' }]);
    expect(readRecord(JSON.stringify(record))).toMatchObject({ ok: true });
  });
});

describe('questions', () => {
  const draft = aDraft({
    delegates: delegates(26),
    agendaItems: [anItem(), anItem({ id: 'kin', isClosed: true })],
    sittings: [asSitting(), asSitting({ id: 'chieu', startsAt: '14:00', isClosed: true })],
    resolutions: [aResolution({ id: 'rk', agendaItemId: 'kin' })],
    questions: [
      aQuestion({ id: 'q1', resolutionId: 'rk' }),
      aQuestion({ id: 'q2', matter: 'Câu MẬT', agendaItemId: 'kin' }),
      aQuestion({ id: 'q3', matter: 'Câu MẬT', sittingId: 'chieu' }),
    ],
    questionTurns: [aTurn(), aTurn({ id: 't2', questionId: 'q2', words: 'Lời MẬT' })],
    minuteEntries: [
      aLine({ id: 'l1', kind: 'question', questionId: 'q1' }),
      aLine({ id: 'l2', kind: 'question', questionId: 'q3', body: 'Dòng MẬT' }),
    ],
  });

  test('of a closed item or a closed sitting are closed, with the lines that stand for them', () => {
    const record = buildRecord(draft);
    expect(JSON.stringify(record)).not.toContain('MẬT');
    expect(record.questions?.map(({ id }) => id)).toEqual(['q1']);
    expect(record.minutes?.map(({ question }) => question)).toEqual(['q1']);
    // A resolution of a closed item is not named either.
    expect(record.questions?.[0]).not.toHaveProperty('resolution');
    expect(readRecord(JSON.stringify(record))).toMatchObject({ ok: true });
  });

  test('of a closed session are not there at all', () => {
    const record = buildRecord({ ...draft, session: { ...draft.session, isClosed: true } });
    expect(record).not.toHaveProperty('questions');
  });
});
