import 'server-only';
import { type Result, refuse } from '@/lib/refusal';
import type { StoredDraft } from '@/lib/rules/word-text';
import { paperName } from '@/lib/server/papers/read-paper';
import { readWordText } from '@/lib/server/papers/read-word-text';
import type { Viewer } from '@/lib/viewer';
import { findDeskSession } from '../desk/standing';
import { storePaper, type Upload } from './files';

/**
 * Keeps a draft in Word as `storePaper` keeps any paper, and reads its words. No row names the file until the clerk has taken
 * something from it.
 *
 * @returns its digest, its name and its words, or a refusal; `null` when the viewer may not see the session.
 */
export async function storeWordDraft(
  viewer: Viewer,
  upload: Upload,
  now: string,
): Promise<Result<StoredDraft> | null> {
  if (!(await findDeskSession(viewer, upload.sessionId))) return null;
  if (!/\.docx$/i.test(paperName(upload.name))) return refuse('file.not_word');
  const stored = await storePaper(viewer, upload, now);
  if (!stored?.ok) return stored;
  const word = await readWordText(upload.bytes);
  if (typeof word === 'string') return refuse(word);
  return word.lines.length === 0 ? refuse('file.no_words') : { ...stored, word };
}
