import 'server-only';
import type { Composition } from '@/lib/print/composition';
import { filledIn } from '@/lib/print/filled-in';
import { composePaper } from '@/lib/print/papers';
import { composeSynthesis, synthesisNumber } from '@/lib/print/review-synthesis';
import { withdrawalOf } from '@/lib/record/standing';
import { formatMoment } from '@/lib/vi/local-moment';
import type { Viewer } from '@/lib/viewer';
import { unsafeLoadSendings } from '../convening/sendings';
import { templateInForce } from '../register/templates';
import { listAssemblies } from '../review/assembly';
import { listReview } from '../review/review';
import { publicationsOf } from './projections';
import type { PrintedSession } from './published-papers';
import { getPreview, type Preview } from './publishing';

/**
 * A paper of a session as the desk has it now. One that says what residents read already is of that version; any other is stamped
 * as a draft and carries the fingerprint of the record it was made of.
 *
 * @param now a UTC instant: when it is printed
 * @returns `null` where the viewer sees no such session, or there is no such paper
 */
export async function getDeskPaper(
  viewer: Viewer,
  sessionId: string,
  name: string,
  now: string,
): Promise<Composition | null> {
  const session = await getDeskSession(viewer, sessionId, now);
  if (!session) return null;
  const number = synthesisNumber(name);
  if (number !== null) return synthesisOf(viewer, sessionId, session, { number, now });
  const paper = composePaper(name, session.record, session.edition);
  return paper && CALLING.includes(name) ? asSent(paper, sessionId) : paper;
}

const CALLING: readonly string[] = ['giay-trieu-tap', 'giay-moi'];

/** What the newest convening said besides the session's facts, where the form leaves it free. */
async function asSent(paper: Composition, sessionId: string): Promise<Composition> {
  const sending = (await unsafeLoadSendings(sessionId)).at(-1);
  if (!sending) return paper;
  const { replyBy, contact } = sending;
  return filledIn(paper, { 'Trả lời trước': replyBy && formatMoment(replyBy), 'Liên hệ': contact });
}

/** What was said of one draft; null where nobody said anything. */
async function synthesisOf(
  viewer: Viewer,
  sessionId: string,
  { record, edition }: PrintedSession,
  { number, now }: { number: number; now: string },
): Promise<Composition | null> {
  const id = record.resolutions[number - 1]?.id;
  const review = await listReview(viewer, sessionId, now);
  const reviewed = review?.resolutions.find((one) => one.id === id);
  const proposed = await listAssemblies(viewer, sessionId);
  const proposals = proposed?.assemblies.get(id ?? '')?.proposals ?? [];
  if (!reviewed || reviewed.threads.length + proposals.length === 0) return null;
  return composeSynthesis(record, { ...reviewed, proposals }, { ...edition, at: now });
}

/** The same of all its papers: what they are made of. */
export async function getDeskSession(
  viewer: Viewer,
  sessionId: string,
  now: string,
): Promise<PrintedSession | null> {
  const preview = await getPreview(viewer, sessionId, now);
  return preview && { record: preview.record, ...(await editionOf(preview, sessionId, now)) };
}

async function editionOf(
  preview: Preview,
  sessionId: string,
  now: string,
): Promise<Pick<PrintedSession, 'edition' | 'document'>> {
  const versions = await publicationsOf(sessionId);
  const latest = versions.at(-1);
  const stands = latest && preview.isUnchanged && !withdrawalOf(versions, latest.version);
  const { id } = preview.desk.council;
  const made = stands
    ? { version: latest.version, digest: latest.digest, at: latest.parsed.publishedAt }
    : { version: null, digest: preview.recordDigest, at: now };
  const words = await templateInForce(id, made.at);
  return { edition: { ...made, ...words }, document: stands ? latest.document : null };
}
