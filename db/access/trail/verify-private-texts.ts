import 'server-only';
import { raw } from '../../client';
import { digestOfText } from './private-texts';
import type { Found } from './verify-check';

type Row = { digest: string; salt: string; body: string; sessionId: string; rowId: string };

const TEXTS = 'select digest, salt, body, session_id as sessionId, row_id as rowId from private_texts';

/** Private text that is kept must be what the events point at; what was erased is missed by nobody. */
export async function privateTextFaults(): Promise<Found> {
  const rows = raw().prepare(TEXTS).all() as Row[];
  const faults = rows
    .filter((row) => digestOfText(row) !== row.digest)
    .map(({ sessionId, rowId }) => `Kỳ họp ${sessionId}, dòng ${rowId}: không khớp dấu SHA-256.`);
  return { counted: rows.length, faults };
}
