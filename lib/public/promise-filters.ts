import { type PromiseKind, promiseKinds } from '@/lib/words-of-promises';

/** What a list of promises can be narrowed to; `silent` is what nobody reported on. */
const filters = ['overdue', 'open', 'silent', 'settled'] as const;
export type PromiseFilter = (typeof filters)[number];

/** What each is called in an address. */
const WORDS: Readonly<Record<PromiseFilter, string>> = {
  overdue: 'qua-han',
  open: 'chua-xong',
  silent: 'chua-bao-cao',
  settled: 'da-xong',
};
const KIND_WORDS: Readonly<Record<PromiseKind, string>> = {
  task: 'nhiem-vu',
  question: 'chat-van',
  petition: 'kien-nghi',
  oversight: 'giam-sat',
};

export const promiseFilterWords = filters.map((filter) => WORDS[filter]);
export const promiseKindWords = promiseKinds.map((kind) => KIND_WORDS[kind]);

export const promiseFilterOf = (word: string | null): PromiseFilter | null =>
  filters.find((filter) => WORDS[filter] === word) ?? null;
export const promiseKindOf = (word: string | null): PromiseKind | null =>
  promiseKinds.find((kind) => KIND_WORDS[kind] === word) ?? null;

/** As a form offers them, under the words of the address. */
export const promiseFilterOptions = [
  { value: WORDS.overdue, label: 'Quá hạn' },
  { value: WORDS.open, label: 'Chưa xong' },
  { value: WORDS.silent, label: 'Chưa có báo cáo, trả lời' },
  { value: WORDS.settled, label: 'Đã xong, đã trả lời' },
];
export const promiseKindWord = (kind: PromiseKind): string => KIND_WORDS[kind];
