import type { Resolution, SessionRecord } from '@/lib/record/schema';
import type { SignedReading } from '@/lib/record/schema-signed';
import { surelyNextWorkingDay } from '@/lib/rules/working-days';
import { formatDate } from '@/lib/vi/date';
import { formatPartialDate, isDay } from '@/lib/vi/partial-date';

/* How far a paper has come from its draft to the wall it is posted on: one line, the same for minutes and resolutions. */

export type Step = {
  readonly what: string;
  readonly isDone: boolean;
  /** By when the law asks for it; null where it asks for nothing, or its day is not known exactly. */
  readonly due: string | null;
};

const done = (what: string): Step => ({ what, isDone: true, due: null });
const open = (what: string, due: string | null = null): Step => ({ what, isDone: false, due });

const on = (words: string, date: string | null): string =>
  date ? `${words} ${formatPartialDate(date)}` : words;

/** A copy that was signed by hand is called that: nobody verified it. */
const signedWords = ({ signatures }: SignedReading): string =>
  signatures.length > 0 ? 'có bản ký số' : 'có bản chụp đã ký tay';

/**
 * A resolution on its way: voted on, numbered, signed, sent, posted. Number and sending are due on the day it is signed or the next
 * working day (NĐ 30/2020/NĐ-CP, Điều 15 và 18), which is not said where a day may be a holiday.
 *
 * @returns nothing beyond the vote for one that was not adopted
 */
export function resolutionProgress(
  resolution: Pick<
    Resolution,
    'status' | 'number' | 'adoptedOn' | 'issuedOn' | 'signer' | 'signed' | 'sent' | 'posted'
  >,
): Step[] {
  const { status, number, adoptedOn, issuedOn, signed, sent = [], posted = [] } = resolution;
  if (status === 'draft') return [done('dự thảo'), open('biểu quyết')];
  if (status !== 'adopted') return [done('dự thảo'), done(STOPPED[status])];
  const last = isDay(issuedOn) ? surelyNextWorkingDay(issuedOn) : null;
  const due = last && `chậm nhất ${formatDate(last)}`;
  const from = posted.find((one) => one.from)?.from ?? null;
  return [
    done('dự thảo'),
    done(on('thông qua', adoptedOn)),
    number ? done(`số ${number}`) : open('ghi số', due),
    signed ? done(signedWords(signed)) : issuedOn ? done(on('ban hành', issuedOn)) : open('ký'),
    sent.length > 0 ? done(on('gửi', firstOf(sent.map((one) => one.on)))) : open('gửi', due),
    posted.length > 0 ? done(on('niêm yết từ', from).replace(/ từ$/u, '')) : open('niêm yết'),
  ];
}

const STOPPED = { rejected: 'không thông qua', withdrawn: 'đã rút', postponed: 'hoãn' } as const;

const firstOf = (days: readonly (string | null)[]): string | null =>
  days.flatMap((day) => day ?? []).sort()[0] ?? null;

/** The minutes of a session on their way: taken, read by who spoke, out to be signed, signed, published. */
export function minutesProgress(
  record: Pick<SessionRecord, 'session' | 'minutes' | 'agenda'>,
  beside: { wasAsked: boolean; isOut: boolean; isPublished: boolean },
): Step[] {
  const { signedMinutes } = record.session;
  return [
    isTaken(record) ? done('ghi biên bản') : open('ghi biên bản'),
    beside.wasAsked ? done('người phát biểu xem lại') : open('người phát biểu xem lại'),
    beside.isOut ? done('trình ký') : open('trình ký'),
    signedMinutes ? done(signedWords(signedMinutes)) : open('ký'),
    beside.isPublished ? done('công bố') : open('công bố'),
  ];
}

const isTaken = ({ minutes, agenda }: Pick<SessionRecord, 'minutes' | 'agenda'>): boolean =>
  minutes !== undefined || agenda.some((item) => item.discussion || item.speakers || item.conclusion);

/** What residents are told of a paper's way: what was done, not what is missing. */
export const doneSteps = (steps: readonly Step[]): Step[] => steps.filter(({ isDone }) => isDone);
