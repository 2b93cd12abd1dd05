import { z } from 'zod';
import { mandateEndReasons, officeKinds } from '@/lib/words';
import {
  choiceOf,
  optionalDate,
  optionalParagraphs,
  optionalRow,
  optionalText,
  optionalTime,
  requiredDate,
  requiredParagraphs,
  requiredText,
  requiredWhole,
} from './fields';

const year = requiredWhole(1946, 2200, 'Ghi năm bằng bốn chữ số, ví dụ 2026.');

export const createTermInput = z
  .object({
    ordinal: requiredWhole(1, 99, 'Ghi số khóa từ 1 đến 99.'),
    label: requiredText('Ghi tên khóa như in trên văn bản, ví dụ Khóa XI.', 80),
    startYear: year,
    endYear: year,
  })
  .refine((term) => term.endYear > term.startYear, {
    path: ['endYear'],
    message: 'Năm kết thúc phải sau năm bắt đầu.',
  });

/** A term's name and years as they should have been entered; its number is in every address and stays. */
export const correctTermInput = z
  .object({
    label: requiredText('Ghi tên khóa như in trên văn bản, ví dụ Khóa XI.', 80),
    startYear: year,
    endYear: year,
  })
  .refine((term) => term.endYear > term.startYear, {
    path: ['endYear'],
    message: 'Năm kết thúc phải sau năm bắt đầu.',
  });

export const renameCouncilInput = z.object({
  name: requiredText('Ghi tên hội đồng, ví dụ Hội đồng nhân dân phường Đức Thắng.', 200),
  locality: requiredText('Ghi tên xã, phường hoặc đặc khu.', 120),
  provinceName: optionalText(120).prefault(null),
});

/** Said when the register or the accounts know the name already: this is somebody else. Nothing means nobody was asked. */
export const sameNameAnswer = z.object({
  isOther: z
    .string()
    .nullish()
    .transform((value) => value === 'on'),
});

/** Why the register changes under a published record, as residents will read it; whether one is needed is a rule. */
export const registerReason = z.object({ reason: optionalParagraphs(2_000) });

/** A form of the register together with the reason for changing what published records rest on. */
export const withReason = <Form extends z.ZodType>(form: Form) => z.intersection(form, registerReason);

/** Whether every delegate of the term stands in the register, as two answers of which neither is chosen beforehand. */
export const registerCompleteInput = z
  .object({ isRegisterComplete: choiceOf(['yes', 'no'], 'Chọn danh sách đã đủ hay chưa đủ.') })
  .transform(({ isRegisterComplete }) => ({ isRegisterComplete: isRegisterComplete === 'yes' }));

/** A new person by name, or one the council already knows. */
export const addMandateInput = z
  .object({
    personId: optionalRow.prefault(null),
    name: optionalText(120).prefault(null),
    unit: optionalText(120).prefault(null),
    startedOn: requiredDate,
  })
  .refine((mandate) => mandate.personId || mandate.name, {
    path: ['name'],
    message: 'Ghi họ tên đại biểu, hoặc chọn người đã có.',
  });

/** A pasted list of new delegates, all of whom begin on one day; its lines are read by `parseDelegateList`. */
export const addMandatesInput = z.object({
  text: requiredParagraphs('Dán danh sách đại biểu, mỗi người một dòng.'),
  startedOn: requiredDate,
});

export const correctMandateInput = z.object({
  name: requiredText('Ghi họ tên đại biểu.', 120),
  unit: optionalText(120).prefault(null),
  startedOn: requiredDate,
});

export const endMandateInput = z.object({
  endedOn: requiredDate,
  endedAt: optionalTime.prefault(null),
  endReason: choiceOf(mandateEndReasons, 'Chọn lý do thôi làm nhiệm vụ.'),
});

export const addOfficeInput = z
  .object({
    kind: choiceOf(officeKinds, 'Chọn loại chức vụ.'),
    title: requiredText('Ghi chức danh đầy đủ, ví dụ Trưởng ban Kinh tế – Xã hội.', 160),
    startedOn: requiredDate,
    endedOn: optionalDate.prefault(null),
  })
  .refine((office) => !office.endedOn || office.endedOn >= office.startedOn, {
    path: ['endedOn'],
    message: 'Ngày thôi chức vụ phải từ ngày giữ chức trở đi.',
  });

export const endOfficeInput = z.object({ endedOn: requiredDate });

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
