import { z } from 'zod';
import { accountNames } from '@/lib/rules/personnel/ballot-account';
import { voteMethods } from '@/lib/words';
import {
  approvalAnswers,
  dismissedFroms,
  nominators,
  personnelChoices,
  personnelKinds,
  personnelResults,
  personnelShareBases,
} from '@/lib/words-of-personnel';
import {
  choiceOf,
  draftText,
  optionalChoice,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalTime,
  optionalWhole,
  rowId,
  rowsOf,
  textFields,
} from './fields';

const [MOST_VOTES, MOST_PEOPLE, MOST_TELLERS] = [500, 5_000, 5_000];

const ballots = optionalWhole(0, 100_000, 'Số phiếu là số nguyên từ 0 đến 100.000.').prefault(null);
const people = (least: number) =>
  optionalWhole(least, 10_000, `Số đại biểu là số nguyên từ ${least} đến 10.000.`).prefault(null);

const accountFields = Object.fromEntries(accountNames.map((name) => [`${name}Ballots`, ballots])) as Record<
  `${(typeof accountNames)[number]}Ballots`,
  typeof ballots
>;

const causesField = z
  .array(z.object({ cause: draftText(200), count: ballots }))
  .max(20, 'Nhiều quá 20 lý do. Bỏ bớt rồi lưu lại.')
  .nullish()
  .transform((causes) => (causes ?? []).filter(({ cause, count }) => cause !== '' || count !== null));

const sharesField = z
  .array(
    z.object({
      choice: choiceOf(personnelChoices, 'Chọn tỷ lệ này là của ý kiến nào.'),
      printed: draftText(100),
      of: choiceOf(personnelShareBases, 'Chọn tỷ lệ này là của số nào.'),
    }),
  )
  .max(20, 'Nhiều quá 20 tỷ lệ. Bỏ bớt rồi lưu lại.')
  .nullish()
  .transform((shares) => shares ?? []);

const voteFields = {
  id: rowId,
  kind: choiceOf(personnelKinds, 'Chọn loại việc về nhân sự.'),
  subject: draftText(500).prefault(null),
  post: optionalText(300).prefault(null),
  seats: optionalWhole(1, 1_000, 'Số người được bầu là số nguyên từ 1 đến 1.000.').prefault(null),
  dismissedFrom: optionalChoice(dismissedFroms, 'Chọn bãi nhiệm đại biểu hay bãi nhiệm chức vụ.').prefault(
    null,
  ),
  agendaItemId: optionalRow.prefault(null),
  sittingId: optionalRow.prefault(null),
  heldOn: optionalPartialDate.prefault(null),
  heldAt: optionalTime.prefault(null),
  method: optionalChoice(voteMethods, 'Chọn hình thức biểu quyết.').prefault(null),
  round: optionalWhole(1, 20, 'Lần bầu là số nguyên từ 1 đến 20.').prefault(null),
  earlierId: optionalRow.prefault(null),
  tellersVoteId: optionalRow.prefault(null),
  resolutionId: optionalRow.prefault(null),
  ...accountFields,
  invalidCauses: causesField.prefault(null),
  statedTotal: people(1),
  statedPresent: people(0),
  effectiveOn: optionalPartialDate.prefault(null),
  effectiveAt: optionalTime.prefault(null),
  approvalTo: optionalText(300).prefault(null),
  approvalSentOn: optionalPartialDate.prefault(null),
  isAnnulled: z.boolean().prefault(false),
  annulledReason: optionalText(500).prefault(null),
  printed: optionalText(1_000).prefault(null),
  sourceId: optionalRow.prefault(null),
  ...textFields('personnelVotes'),
};

/** What is of another kind is kept as it was typed, for whoever chose the kind by mistake; no record holds it. */
const voteInput = z.object(voteFields);

const personFields = {
  id: rowId,
  personnelVoteId: rowId,
  mandateId: optionalRow.prefault(null),
  name: optionalText(200).prefault(null),
  office: optionalText(300).prefault(null),
  post: optionalText(300).prefault(null),
  nominatedBy: optionalChoice(nominators, 'Chọn ai giới thiệu trong danh sách.').prefault(null),
  nominatedByPrinted: optionalText(300).prefault(null),
  isWithdrawn: z.boolean().prefault(false),
  forCount: ballots,
  againstCount: ballots,
  noOpinionCount: ballots,
  highCount: ballots,
  mediumCount: ballots,
  lowCount: ballots,
  shares: sharesField.prefault(null),
  statedResult: optionalChoice(personnelResults, 'Chọn kết quả nguồn nêu.').prefault(null),
  approvalAnswer: optionalChoice(approvalAnswers, 'Chọn phê chuẩn hay không phê chuẩn.').prefault(null),
  approvalAnsweredOn: optionalPartialDate.prefault(null),
  approvalNumber: optionalText(100).prefault(null),
  ...textFields('personnelPeople'),
};

const personInput = z
  .object(personFields)
  // A delegate is called as the register has it.
  .transform((row) => ({ ...row, name: row.mandateId === null ? row.name : null }));

const tellerFields = {
  id: rowId,
  personnelVoteId: rowId,
  mandateId: optionalRow.prefault(null),
  name: optionalText(200).prefault(null),
  isHead: z.boolean().prefault(false),
};

const tellerInput = z
  .object(tellerFields)
  .transform((row) => ({ ...row, name: row.mandateId === null ? row.name : null }));

const IN_A_CIRCLE = 'Các lần bỏ phiếu nối thành vòng. Chọn lại lần trước đó.';

type Linked = { readonly id: string; readonly earlierId: string | null };

/** Whether a ballot repeats itself, by way of others or not. */
function isInCircle(rows: readonly Linked[], { id, earlierId }: Linked): boolean {
  const earlier = new Map(rows.map((row) => [row.id, row.earlierId]));
  const seen = new Set<string>();
  for (let at = earlierId; at !== null && !seen.has(at); at = earlier.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

const TABLES = {
  personnelVotes: voteFields,
  personnelPeople: personFields,
  personnelTellers: tellerFields,
} as const;
/** What the tables add to a row. */
const OF_THE_TABLE: ReadonlySet<string> = new Set(['sessionId', 'position']);
const NOBODY_IS_NAMED = 'Việc nhân sự chỉ ghi số phiếu, không ghi ai bỏ phiếu thế nào.';

/**
 * Whatever a request sends beside the fields there are is refused with a sentence: nothing that says who cast which ballot is taken,
 * and nothing of it is dropped without a word.
 */
function refuseVoters(sent: unknown, context: z.core.$RefinementCtx): unknown {
  const refuse = (...path: PropertyKey[]) =>
    context.issues.push({ code: 'custom', path, message: NOBODY_IS_NAMED, input: sent });
  for (const [table, rows] of Object.entries(Object(sent) as object)) {
    if (!Object.hasOwn(TABLES, table)) refuse(table);
    else if (Array.isArray(rows))
      rows.forEach((row, at) => {
        const fields = TABLES[table as keyof typeof TABLES];
        const strange = Object.entries(Object(row) as object).filter(
          ([key, value]) => !Object.hasOwn(fields, key) && !OF_THE_TABLE.has(key) && (value ?? null) !== null,
        );
        for (const [key] of strange) refuse(table, at, key);
      });
  }
  return sent;
}

/** Nhân sự: ballots on people, who each is about, and who counted them. */
const sectionInput = z
  .object({
    personnelVotes: rowsOf(voteInput, MOST_VOTES),
    personnelPeople: rowsOf(personInput, MOST_PEOPLE),
    personnelTellers: rowsOf(tellerInput, MOST_TELLERS),
  })
  .superRefine(({ personnelVotes: rows }, context) => {
    rows.forEach((row, index) => {
      if (isInCircle(rows, row))
        context.addIssue({
          code: 'custom',
          path: ['personnelVotes', index, 'earlierId'],
          message: IN_A_CIRCLE,
        });
    });
  })
  // What is of a ballot that is gone goes with it; what repeated one stands by itself.
  .transform(({ personnelVotes, personnelPeople, personnelTellers }) => {
    const there = new Set(personnelVotes.map(({ id }) => id));
    const isThere = ({ personnelVoteId }: { personnelVoteId: string }) => there.has(personnelVoteId);
    return {
      personnelVotes: personnelVotes.map((row) =>
        row.earlierId !== null && !there.has(row.earlierId) ? { ...row, earlierId: null } : row,
      ),
      personnelPeople: personnelPeople.filter(isThere),
      personnelTellers: personnelTellers.filter(isThere),
    };
  });

/** The same, of a request that says nothing more; its types are those of the section. */
export const personnelInput = z.preprocess(refuseVoters, sectionInput) as unknown as typeof sectionInput;
