import { z } from 'zod';
import { councilThenSchema } from '@/lib/record/council-then';
import { isOutside } from '@/lib/rules/possible-days';
import { normalizeText } from '@/lib/vi/fold';
import {
  compiledFroms,
  guestKinds,
  occurrences,
  presenceBounds,
  sessionKinds,
  sessionSeries,
  sittingRoles,
} from '@/lib/words';
import {
  asideFields,
  choiceOf,
  draftText,
  optionalAddress,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalTime,
  optionalWhole,
  requiredText,
  rowId,
  rowsOf,
  textFields,
} from './fields';
import { checkMeeting, meetingFields } from './meeting';
import { checkSessionDays, readDate } from './session-days';

/** What the council was called then: an empty field says that it was as now, null that nobody knows. */
const councilThenInput = z
  .record(z.string(), z.string().max(1_000).nullable())
  .nullish()
  .transform((typed) => {
    const said = Object.entries(typed ?? {}).map(([fact, value]) => [
      fact,
      value && normalizeText(value).trim(),
    ]);
    const known = said.filter(([, value]) => value !== '');
    return known.length > 0 ? Object.fromEntries(known) : null;
  })
  .pipe(councilThenSchema.nullable())
  .default(null);

const sessionInput = z
  .object({
    id: rowId,
    ordinal: optionalWhole(1, 999, 'Số thứ tự kỳ họp là số từ 1 đến 999.'),
    series: choiceOf(sessionSeries, 'Chọn dãy số của kỳ họp.'),
    kind: optionalChoice(sessionKinds, 'Chọn loại kỳ họp trong danh sách.'),
    label: requiredText('Ghi tên kỳ họp đúng theo văn bản, ví dụ «Kỳ họp thứ 11».', 200),
    title: optionalText(300),
    purpose: optionalParagraphs(2_000),
    summary: optionalParagraphs(2_000),
    startsOn: optionalPartialDate,
    endsOn: optionalPartialDate,
    place: optionalText(300),
    isClosed: z.boolean(),
    occurrence: choiceOf(occurrences, 'Chọn tình trạng kỳ họp.'),
    occurrenceNote: optionalText(500),
    councilThen: councilThenInput,
    compiledFrom: optionalChoice(compiledFroms, 'Chọn hồ sơ lập từ đâu.').prefault(null),
    ...asideFields('councilSessions'),
    ...meetingFields,
    reviewOpen: z.boolean(),
  })
  .superRefine(checkSessionDays)
  .superRefine(checkMeeting)
  // A bound is a bound of a number.
  .transform((row) => (row.people === null ? { ...row, peopleBound: 'exact' as const } : row));

const sittingInput = z
  .object({
    id: rowId,
    label: draftText(100),
    heldOn: optionalPartialDate,
    startsAt: optionalTime,
    endsAt: optionalTime,
    isClosed: z.boolean(),
    ...asideFields('sittings'),
  })
  .superRefine((sitting, context) => {
    if (sitting.startsAt && sitting.endsAt && sitting.endsAt < sitting.startsAt)
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'Giờ kết thúc phải sau giờ bắt đầu.' });
  });

/** Without a name it is a body that came, or a number of people. */
const guestInput = z
  .object({
    id: rowId,
    kind: choiceOf(guestKinds, 'Chọn cá nhân hoặc tập thể.'),
    name: draftText(300),
    title: optionalText(300),
    body: optionalText(300),
    people: optionalWhole(1, 10_000, 'Số người là số nguyên từ 1 đến 10.000.').prefault(null),
    peopleBound: choiceOf(presenceBounds, 'Chọn đúng số, ít nhất, nhiều nhất hoặc khoảng.').prefault('exact'),
  })
  // A bound is a bound of a number.
  .transform((row) => (row.people === null ? { ...row, peopleBound: 'exact' as const } : row));

const roleInput = z
  .object({
    id: rowId,
    sittingId: optionalRow,
    role: choiceOf(sittingRoles, 'Chọn việc đã làm: chủ tọa, thư ký, khai mạc, bế mạc hoặc việc khác.'),
    printed: optionalText(200),
    mandateId: optionalRow,
    name: optionalText(300),
    office: optionalText(300),
  })
  // A role of the list has its own word, and a delegate the name in the register.
  .transform((row) => ({
    ...row,
    printed: row.role === 'other' ? row.printed : null,
    name: row.mandateId === null ? row.name : null,
  }));

const sourceInput = z.object({
  id: rowId,
  title: draftText(300),
  publisher: optionalText(300),
  url: optionalAddress(),
  postedOn: optionalPartialDate,
  postedAt: optionalTime,
  ...textFields('sources'),
  views: optionalWhole(0, 1_000_000_000, 'Lượt xem là số nguyên.'),
  body: optionalParagraphs(100_000),
});

/** General facts, sittings, who led them, guests and sources of a session. */
export const generalInput = z
  .object({
    councilSessions: z.array(sessionInput).length(1),
    sittings: rowsOf(sittingInput, 40),
    sessionRoles: rowsOf(roleInput, 200),
    guests: rowsOf(guestInput, 300),
    sources: rowsOf(sourceInput, 20),
  })
  .superRefine((input, context) => {
    const session = input.councilSessions[0];
    if (!session) return;
    const days = { startsOn: readDate(session.startsOn), endsOn: readDate(session.endsOn) };
    input.sittings.forEach((sitting, index) => {
      if (isOutside(readDate(sitting.heldOn), days))
        context.addIssue({
          code: 'custom',
          path: ['sittings', index, 'heldOn'],
          message: 'Ngày của phiên phải nằm trong thời gian kỳ họp.',
        });
    });
    const sittings = new Set(input.sittings.map(({ id }) => id));
    input.sessionRoles.forEach(({ sittingId }, index) => {
      if (sittingId !== null && !sittings.has(sittingId))
        context.addIssue({
          code: 'custom',
          path: ['sessionRoles', index, 'sittingId'],
          message: 'Phiên được chọn không còn. Chọn phiên khác hoặc cả kỳ họp.',
        });
    });
  });
