import 'server-only';
import type { RefusalCode } from '@/lib/refusal';
import type { WordText } from '@/lib/rules/word-text';
import { inThread } from './in-thread';

type Answer = { word: WordText } | { refused: 'unreadable' | 'locked' | 'names' | 'heavy' | 'type' };

/** The words of a `.docx` that `readPaper` has found to be one. */
export async function readWordText(bytes: Uint8Array): Promise<WordText | RefusalCode> {
  const answer = await inThread<Answer>('word/thread.mjs', bytes);
  if (!answer) return 'file.heavy';
  return 'word' in answer ? answer.word : `file.${answer.refused}`;
}
