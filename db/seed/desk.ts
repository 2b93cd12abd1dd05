import { getSection, saveSection } from '@/db/access/desk/sections';
import { reopenSession } from '@/db/access/desk/session-moves';
import { createSession } from '@/db/access/desk/sessions';
import { storePaper, storePhoto } from '@/db/access/files/files';
import {
  approveSession,
  getPreview,
  submitSession,
  withdrawSession,
} from '@/db/access/publications/publishing';
import type { SectionInput } from '@/lib/forms/sections';
import type { Viewer } from '@/lib/viewer';
import type { MeetingKind, Section } from '@/lib/words';
import type { Clock } from './clock';
import { done } from './done';

/** Who works on a council's sessions, and the clock they work by. */
export type Office = { clerk: Viewer; chair: Viewer; clock: Clock };

type General = SectionInput<'general'>;
type Facts = Partial<General['councilSessions'][number]>;
type Around = Partial<Omit<General, 'councilSessions'>>;

export type NewFile = {
  id: string;
  termId: string;
  ordinal?: number;
  series?: 'main' | 'thematic' | 'extraordinary';
  kind?: string | null;
  /** Of a meeting that is no session: it has neither number nor kind of session. */
  meetingKind?: MeetingKind;
  label: string;
  /** `YYYY-MM-DD`; a session of several days ends on `endsOn`. */
  startsOn: string;
  endsOn?: string;
};

/** The file of one council session on the clerk's desk: each step is a verb of the app, taken by who may take it. */
export async function openFile({ clerk, chair, clock }: Office, file: NewFile) {
  const { id: sessionId, ...facts } = file;
  const input = { series: 'main', endsOn: file.startsOn, ...facts };
  done(await createSession(clerk, input, clock.tick(), sessionId));

  const sectionOf = async <S extends Section>(section: S) => {
    const found = await getSection(clerk, sessionId, section);
    if (!found) throw new Error(`${sessionId} is not on the desk.`);
    return found;
  };
  const save = async <S extends Section>(section: S, rows: SectionInput<S>) => {
    const { version } = await sectionOf(section);
    done(await saveSection(clerk, { sessionId, section, base: version, rows }, clock.tick()));
  };
  const preview = async () => {
    const found = await getPreview(chair, sessionId, clock.now());
    if (!found) throw new Error(`${sessionId} is not on the desk.`);
    return { ...found, base: found.desk.version };
  };

  return {
    sessionId,
    save,
    /** Changes the session's own facts, and replaces sittings, guests or sources where given. */
    async general(facts: Facts, around: Around = {}) {
      const { councilSessions, ...rest } = (await sectionOf('general')).rows;
      await save('general', {
        ...rest,
        ...around,
        councilSessions: [{ ...councilSessions[0], ...facts }],
      } as General);
    },
    /** Keeps a paper's file; gives the columns that name it. */
    async paperFile(name: string, bytes: Uint8Array) {
      const stored = done(await storePaper(clerk, { sessionId, bytes, name }, clock.tick()));
      return { fileDigest: stored.digest, fileName: stored.name };
    },
    /** Keeps a photo; gives the columns that name it. */
    async photoFile(name: string, bytes: Uint8Array) {
      const upload = { sessionId, bytes, name };
      const { digest, widthPx, heightPx } = done(await storePhoto(clerk, upload, clock.tick()));
      return { fileDigest: digest, widthPx, heightPx };
    },
    /** @param reasons finding key → why it may stand; every warning must be here. */
    async submit(reasons: Record<string, string> = {}) {
      const { base } = await preview();
      done(await submitSession(clerk, { sessionId, base, reasons }, clock.tick()));
    },
    async approve() {
      const { base, recordDigest } = await preview();
      done(await approveSession(chair, { sessionId, base, recordDigest }, clock.tick()));
    },
    async reopen(reason: string) {
      const { base } = await preview();
      done(await reopenSession(clerk, { sessionId, base, reason }, clock.tick()));
    },
    async withdraw(reason: string) {
      const { base } = await preview();
      done(await withdrawSession(chair, { sessionId, base, reason }, clock.tick()));
    },
  };
}
