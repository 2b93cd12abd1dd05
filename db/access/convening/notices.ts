import 'server-only';
import type { OffOccurrence } from '@/lib/words-of-convening';
import { prepared } from '../prepared';

/** That those a sending called were told that the session is put off or called off. */
export type Notice = {
  readonly conveningId: string;
  readonly kind: OffOccurrence;
  readonly note: string | null;
  readonly sentAt: string;
  readonly sentByName: string;
};

const OF_SENDING = `select v.convening_id as conveningId, v.kind, v.note, v.sent_at as sentAt, users.name as sentByName
  from convening_notices v join users on users.id = v.sent_by where v.convening_id = ? and v.kind = ?`;

const NEWEST = `select v.convening_id as conveningId, v.kind, v.note, v.sent_at as sentAt, users.name as sentByName
  from convening_notices v join users on users.id = v.sent_by where v.convening_id = ? order by v.sent_at desc, v.rowid desc limit 1`;

/** The last that those of a sending were told; null where nothing was. Callers have checked that the viewer may see it. */
export const unsafeLastNotice = async (conveningId: string): Promise<Notice | null> =>
  ((await prepared(NEWEST).get(conveningId)) as Notice | undefined) ?? null;

/** The notice of this kind that those of a sending were given; null where none was. Callers have checked that the viewer may see it. */
export const unsafeNoticeOf = async (conveningId: string, kind: string): Promise<Notice | null> =>
  ((await prepared(OF_SENDING).get(conveningId, kind)) as Notice | undefined) ?? null;
