import type { RefusalCode } from '@/lib/refusal';
import { holds, type Viewer } from '@/lib/viewer';

/** Who words a council's papers: those who write them. Its chair reads what they will sign (docs/decisions/2026-11-30-templates-word-papers.md). */
export const canWordPapers = (viewer: Viewer | null, councilId: string): RefusalCode | null =>
  holds(viewer, councilId, 'clerk') ? null : 'role.missing';
