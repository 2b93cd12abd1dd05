import 'server-only';
import { readInput } from '@/lib/forms/fields';
import { passageAnswerRequest, passageRequest } from '@/lib/forms/passages';
import { type WaitingKind, waitingInput } from '@/lib/forms/waiting';
import { type Result, refuse } from '@/lib/refusal';
import { type Left, takeOne } from '@/lib/rules/allowance';
import type { Viewer } from '@/lib/viewer';
import { proposeAmendment, withdrawAmendment } from './amendments';
import { addComment, withdrawComment } from './comments';
import { saveNote } from './notes';
import { proposePassage, withdrawPassage } from './passages';
import { markRead } from './read-marks';
import { readerMark } from './sealed-notes';

type Fields = Readonly<Record<string, unknown>>;
type Verb = (viewer: Viewer, fields: Fields, now: string) => Promise<Result<object> | null>;

/** What each kind does. Every one does the same thing once, by its key or by its nature, however often it is sent. */
const VERBS: Readonly<Record<WaitingKind, Verb>> = {
  note: saveNoteInTurn,
  remark: addComment,
  remark_back: withdrawComment,
  amendment: proposeAmendment,
  amendment_back: withdrawAmendment,
  read: markRead,
  async passage(viewer, fields, now) {
    const about = readInput(passageRequest, fields);
    return about.ok ? proposePassage(viewer, { ...fields, ...about.data }, now) : about;
  },
  async passage_back(viewer, fields, now) {
    const about = readInput(passageAnswerRequest, fields);
    return about.ok ? withdrawPassage(viewer, about.data, now) : about;
  },
};

/**
 * Takes what a page of the chamber sends by itself. A page that is still open, or a browser that kept what was typed, may belong to
 * somebody else than who is signed in by now: nothing of theirs is done in the name of another.
 *
 * @param input what `waitingInput` reads
 */
export async function takeSent(viewer: Viewer, input: unknown, now: string): Promise<Result<object> | null> {
  const parsed = readInput(waitingInput, input);
  if (!parsed.ok) return parsed;
  const { reader, kind, hasWaited, fields } = parsed.data;
  if (reader !== readerMark(viewer.userId)) return refuse('account.other_person');
  return VERBS[kind](viewer, { ...fields, hasWaited }, now);
}

/** A note saves itself as it is typed: as often as hands type, and no oftener. A day's notes may come at once from a hall without network. */
const NOTES = { most: 120, eachMs: 3_000 };
const left = new Map<string, Left>();

async function saveNoteInTurn(viewer: Viewer, fields: Fields, now: string) {
  const rest = takeOne(left.get(viewer.userId), Date.parse(now), NOTES);
  if (!rest) return refuse('quota.notes');
  left.set(viewer.userId, rest);
  return saveNote(viewer, fields, now);
}
