import type { Tables } from '@/lib/changes';
import type { SectionInput } from '@/lib/forms/sections';
import { type Refusal, refuse } from '@/lib/refusal';
import { patchOf } from '@/lib/section-patch';
import type { Section } from '@/lib/words';
import type { SectionProps } from '../editor/use-section';

export type PaperRow = SectionInput<'agenda'>['papers'][number];
type ItemRow = SectionInput<'agenda'>['agendaItems'][number];
export type Server = Pick<SectionProps<Section>, 'actions' | 'sessionId'>;

/** A version no section has: whoever asks since it is told the rows. */
const NO_VERSION = Number.MAX_SAFE_INTEGER;
/** Colleagues may save the agenda at the same moment; not this often. */
const TRIES = 4;

/**
 * Enters a file among the papers of the agenda, unless it is there, and new items behind those of the agenda; a step of its own in
 * the agenda's history.
 */
export async function keepOriginal(
  { actions, sessionId }: Server,
  paper: PaperRow,
  items: readonly ItemRow[] = [],
): Promise<Refusal | null> {
  const agenda = { sessionId, section: 'agenda' } as const;
  try {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const found = await actions.reload({ ...agenda, base: NO_VERSION });
      if (!found.ok) return found;
      const before = (found.rows ?? { agendaItems: [], papers: [] }) as SectionInput<'agenda'>;
      const isThere = before.papers.some((one) => one.fileDigest === paper.fileDigest);
      const after = {
        agendaItems: [...before.agendaItems, ...items],
        papers: isThere ? before.papers : [...before.papers, paper],
      };
      const patch = patchOf(before as unknown as Tables, after as unknown as Tables);
      if (Object.keys(patch).length === 0) return null;
      const saved = await actions.save({ ...agenda, base: found.version, patch });
      if (saved.ok) return null;
      if (saved.code !== 'session.changed') return saved;
    }
    return refuse('session.changed');
  } catch {
    // The one reason for which an action is expected to throw.
    return {
      ok: false,
      code: 'store.unreachable',
      message: 'Không tới được máy chủ nên chưa ghi gì. Bấm nhận lại khi có mạng.',
    };
  }
}
