import { z } from 'zod';
import type { Majority } from '@/lib/rules/majorities';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import {
  councilLevels,
  majorityBases,
  mandateEndReasons,
  officeKinds,
  recusalRules,
  voteRules,
} from '@/lib/words';
import {
  choiceOf,
  optionalChoice,
  optionalDate,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalTime,
  optionalWhole,
  requiredParagraphs,
  requiredText,
  requiredWhole,
  textFields,
} from './fields';
import { readDate } from './session-days';

const year = optionalWhole(1946, 2200, 'Ghi năm bằng bốn chữ số, ví dụ 2026.').prefault(null);

/** A box that was ticked, as a form sends it. */
const ticked = z
  .string()
  .nullish()
  .transform((value) => value === 'on');

const termFields = z.object({
  ordinal: optionalWhole(1, 99, 'Ghi số khóa từ 1 đến 99.').prefault(null),
  label: optionalText(80).prefault(null),
  startYear: year,
  endYear: year,
});

const LAST_FIRST = { path: ['endYear'], message: 'Năm kết thúc phải sau năm bắt đầu.' };
const isInOrder = ({ startYear, endYear }: z.output<typeof termFields>): boolean =>
  startYear === null || endYear === null || endYear > startYear;

/** A term as far as it is known. */
export const knownTermInput = termFields.refine(isInOrder, LAST_FIRST);

/** The same from a form, where it has to be said that nothing at all is known. */
export const termInput = termFields
  .extend({ isUnknown: ticked })
  .refine(isInOrder, LAST_FIRST)
  .refine(({ isUnknown, ...term }) => isUnknown || Object.values(term).some((part) => part !== null), {
    path: ['isUnknown'],
    message: 'Chưa ghi điều gì về khóa. Ghi điều đã biết, hoặc đánh dấu ở đây.',
  })
  .transform(({ isUnknown: _, ...term }) => term);

export const renameCouncilInput = z
  .object({
    name: requiredText('Ghi tên hội đồng, ví dụ Hội đồng nhân dân phường Đức Thắng.', 200),
    locality: requiredText('Ghi tên địa bàn, ví dụ Phường Đức Thắng.', 120),
    /** Left as it is where the form does not say. */
    level: optionalChoice(councilLevels, 'Chọn cấp trong danh sách.').prefault(null),
    levelPrinted: optionalText(120).prefault(null),
    districtName: optionalText(120).prefault(null),
    provinceName: optionalText(120).prefault(null),
  })
  .refine(({ level, levelPrinted }) => level !== 'other' || levelPrinted !== null, {
    path: ['levelPrinted'],
    message: 'Ghi cấp của hội đồng như nguồn gọi, ví dụ Hội đồng nhân dân liên xã.',
  })
  .transform(({ level, levelPrinted, ...names }) =>
    level === null ? names : { ...names, level, levelPrinted: level === 'other' ? levelPrinted : null },
  );

/** Said when the register or the accounts know the name already: this is somebody else. Nothing means nobody was asked. */
export const sameNameAnswer = z.object({
  isOther: ticked,
});

/** Why the register changes under a published record, as residents will read it; whether one is needed is a rule. */
export const registerReason = z.object({ reason: optionalParagraphs(2_000) });

/** A form of the register together with the reason for changing what published records rest on. */
export const withReason = <Form extends z.ZodType>(form: Form) => z.intersection(form, registerReason);

/** Whether every delegate of the term stands in the register, as two answers of which neither is chosen beforehand. */
export const registerCompleteInput = z
  .object({ isRegisterComplete: choiceOf(['yes', 'no'], 'Chọn danh sách đã đủ hay chưa đủ.') })
  .transform(({ isRegisterComplete }) => ({ isRegisterComplete: isRegisterComplete === 'yes' }));

const mandateTexts = textFields('mandates');
const officeTexts = textFields('offices');
/** What the first day of a mandate was inferred from, and its last. */
const begun = { startedOnInferredFrom: mandateTexts.startedOnInferredFrom };
const ended = { endedOnInferredFrom: mandateTexts.endedOnInferredFrom };

/** A new person by name, or one the council already knows. */
export const addMandateInput = z
  .object({
    personId: optionalRow.prefault(null),
    name: optionalText(120).prefault(null),
    unit: optionalText(120).prefault(null),
    /** As far as it is known; empty where no source says it. */
    startedOn: optionalPartialDate.prefault(null),
    ...begun,
  })
  .refine((mandate) => mandate.personId || mandate.name, {
    path: ['name'],
    message: 'Ghi họ tên đại biểu, hoặc chọn người đã có.',
  });

/** A pasted list of new delegates, all of whom begin on one day; its lines are read by `parseDelegateList`. */
export const addMandatesInput = z.object({
  text: requiredParagraphs('Dán danh sách đại biểu, mỗi người một dòng.'),
  startedOn: optionalPartialDate.prefault(null),
  ...begun,
});

export const correctMandateInput = z.object({
  name: requiredText('Ghi họ tên đại biểu.', 120),
  unit: optionalText(120).prefault(null),
  startedOn: optionalPartialDate.prefault(null),
  ...begun,
});

/** That a mandate is over, and as much of the day as is known: none of it is still an end. */
export const endMandateInput = z
  .object({
    endedOn: optionalPartialDate.prefault(null),
    endedAt: optionalTime.prefault(null),
    endReason: choiceOf(mandateEndReasons, 'Chọn lý do thôi làm nhiệm vụ.'),
    ...ended,
  })
  .refine(({ endedOn, endedAt }) => !endedAt || endedOn?.length === 10, {
    path: ['endedAt'],
    message: 'Giờ chỉ ghi khi đã ghi đúng ngày.',
  });

export const addOfficeInput = z
  .object({
    kind: choiceOf(officeKinds, 'Chọn loại chức vụ.'),
    title: requiredText('Ghi chức danh đầy đủ, ví dụ Trưởng ban Kinh tế – Xã hội.', 160),
    startedOn: optionalPartialDate.prefault(null),
    endedOn: optionalPartialDate.prefault(null),
    ...officeTexts,
  })
  .refine((office) => !isSurelyBefore(readDate(office.endedOn), readDate(office.startedOn)), {
    path: ['endedOn'],
    message: 'Ngày thôi chức vụ phải từ ngày giữ chức trở đi.',
  });

export const endOfficeInput = z.object({
  endedOn: optionalPartialDate.pipe(z.string('Ghi ngày, tháng hoặc năm, ví dụ 12/6/2020, 6/2020, 2020.')),
  endedOnInferredFrom: officeTexts.endedOnInferredFrom,
});

export const quorumInput = z
  .object({
    numerator: requiredWhole(1, 100, 'Ghi một số từ 1 đến 100.'),
    denominator: requiredWhole(1, 100, 'Ghi một số từ 1 đến 100.'),
    article: optionalText(200),
  })
  .refine((quorum) => quorum.numerator <= quorum.denominator, {
    path: ['denominator'],
    message: 'Mẫu số phải bằng hoặc lớn hơn tử số.',
  });

const fractionPart = () => requiredWhole(1, 100, 'Ghi một số từ 1 đến 100.');

/** One majority of a council under another law. */
export const majorityInput = z
  .object({
    kind: choiceOf(voteRules, 'Chọn loại quyết định.'),
    numerator: fractionPart(),
    denominator: fractionPart(),
    how: choiceOf(['over', 'at_least'], 'Chọn «quá» hoặc «ít nhất».'),
    base: choiceOf(majorityBases, 'Chọn tỷ lệ này tính trên số nào.'),
    article: optionalText(300),
    from: optionalDate.prefault(null),
    to: optionalDate.prefault(null),
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, {
    path: ['denominator'],
    message: 'Mẫu số phải bằng hoặc lớn hơn tử số.',
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'Ngày cuối phải từ ngày đầu trở đi.',
  })
  .transform(({ how, ...majority }): Majority => ({ ...majority, strict: how === 'over' }));

const deadlineDays = optionalWhole(1, 365, 'Ghi số ngày từ 1 đến 365, hoặc để trống.');

/** How many days before a session it is convened and its papers are sent, by the council's own working rules. */
export const deadlinesInput = z.object({
  conveningDays: deadlineDays,
  conveningArticle: optionalText(200),
  sendingDays: deadlineDays,
  sendingArticle: optionalText(200),
  /** 0 is never, empty is as usual. */
  reminderDays: optionalWhole(0, 30, 'Ghi số ngày từ 0 đến 30, hoặc để trống.').prefault(null),
  recusalRule: optionalChoice(recusalRules, 'Chọn cách tính trong danh sách.').prefault(null),
  recusalArticle: optionalText(200).prefault(null),
});
