import type { sessionKinds } from '@/lib/words';
import { type KnownDate, lastDay } from './partial-date';
import { terms } from './terms';

export type SessionKind = (typeof sessionKinds)[number];

/**
 * What the law called a kind of session before another word took its place: `until` is the last day of the older one. Luật
 * số 47/2019/QH14, in force from 1/7/2020, put «chuyên đề hoặc họp để giải quyết công việc phát sinh đột xuất» in the place
 * of «bất thường» (Điều 78 Luật Tổ chức chính quyền địa phương số 77/2015/QH13; the law of 2003 had the same word).
 */
const ONCE: readonly { readonly kind: SessionKind; readonly until: string; readonly name: string }[] = [
  { kind: 'extraordinary', until: '2020-06-30', name: 'Bất thường' },
];

/**
 * What a kind of session was called on a day: «Bất thường» in 2018. On a day that may have been before or after the other
 * word it has today's.
 */
export function sessionKindName(kind: SessionKind, onDay: KnownDate): string {
  return ONCE.find((one) => one.kind === kind && isUntil(onDay, one.until))?.name ?? terms.sessionKind[kind];
}

const isUntil = (onDay: KnownDate, until: string): boolean => onDay !== null && lastDay(onDay) <= until;

/** Every kind as it was called on a day, for a list to choose from. */
export function sessionKindNames(onDay: KnownDate): Record<SessionKind, string> {
  const then = ONCE.filter(({ until }) => isUntil(onDay, until)).map(({ kind, name }) => [kind, name]);
  return { ...terms.sessionKind, ...Object.fromEntries(then) };
}
