import sharp from 'sharp';
import { redoSection, saveSection, undoSection } from '@/db/access/desk/sections';
import { recallSession, reopenSession } from '@/db/access/desk/session-moves';
import { storePaper, storePhoto } from '@/db/access/files/files';
import { approveSession, submitSession } from '@/db/access/publications/publishing';
import type { Result } from '@/lib/refusal';
import { testPdf } from '@/lib/server/papers/test-pdf';
import type { Viewer } from '@/lib/viewer';

export type CrashSection = 'tasks' | 'agenda' | 'photos';
export type Cast = { readonly clerk: Viewer; readonly chair: Viewer };

/**
 * One thing a person does, with all it was sent with, so that a sender who got no answer can send it again. `id` is
 * written into what it makes.
 */
export type Operation = { readonly id: string; readonly sessionId: string } & (
  | { readonly kind: 'save'; readonly section: CrashSection; readonly base: number; readonly rows: unknown }
  | { readonly kind: 'undo' | 'redo'; readonly section: CrashSection; readonly base: number }
  | { readonly kind: 'paper' | 'photo' }
  | { readonly kind: 'submit'; readonly base: number; readonly reasons: Record<string, string> }
  | { readonly kind: 'approve'; readonly base: number; readonly recordDigest: string }
  | { readonly kind: 'recall' | 'reopen'; readonly base: number }
);

/** What a verb gave back: what is acknowledged to the person. */
export type Given = { version?: number; digest?: string; widthPx?: number; heightPx?: number };

/** Does one operation through the app's own verbs. */
export async function perform({ clerk, chair }: Cast, operation: Operation): Promise<Result<Given> | null> {
  const now = new Date().toISOString();
  switch (operation.kind) {
    case 'save':
      return saveSection(clerk, operation, now);
    case 'undo':
      return undoSection(clerk, operation, now);
    case 'redo':
      return redoSection(clerk, operation, now);
    case 'paper': {
      const bytes = testPdf(operation.id);
      return storePaper(clerk, { sessionId: operation.sessionId, bytes, name: `${operation.id}.pdf` }, now);
    }
    case 'photo': {
      const bytes = await picture(operation.id);
      return storePhoto(clerk, { sessionId: operation.sessionId, bytes, name: `${operation.id}.png` }, now);
    }
    case 'submit':
      return submitSession(clerk, operation, now) as Promise<Result<Given> | null>;
    case 'approve':
      return approveSession(chair, operation, now);
    case 'recall':
      return recallSession(clerk, operation, now) as Promise<Result<Given> | null>;
    case 'reopen':
      return reopenSession(
        clerk,
        { ...operation, reason: operation.id },
        now,
      ) as Promise<Result<Given> | null>;
  }
}

/** A picture of its own, wide enough to be kept in two sizes. */
function picture(id: string): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = Buffer.from(id).reverse();
  return sharp({ create: { width: 500, height: 40, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
