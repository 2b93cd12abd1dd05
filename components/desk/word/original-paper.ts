import type { WordDraft } from '@/lib/rules/word-draft';
import type { StoredDraft } from '@/lib/rules/word-text';
import { newRowId } from '../editor/new-row-id';
import type { PaperRow } from './keep-original';

const LONGEST_TITLE = 500;

/** «BIÊN BẢN» → «Biên bản». */
const sentenceCase = (name: string) => name.slice(0, 1) + name.slice(1).toLocaleLowerCase('vi');

/** The file as a paper of the session: a draft of a resolution by its name, another paper with what it says of itself. */
export function originalPaper(draft: StoredDraft, read: WordDraft, agendaItemId: string | null): PaperRow {
  const ofFile = draft.name
    .replace(/\.[^.]+$/, '')
    .replace(/_+/g, ' ')
    .trim();
  const file = { id: newRowId(), agendaItemId, fileDigest: draft.digest, fileName: draft.name };
  if (read.is === 'resolution') {
    const title = read.text.title ? `Dự thảo Nghị quyết: ${read.text.title}` : ofFile;
    const unknown = { number: null, datedOn: null, fromBody: null, toBody: null };
    return { ...file, ...unknown, kind: 'draft_resolution', title: title.slice(0, LONGEST_TITLE) };
  }
  const { number, day, to, issuer, name } = read.frame;
  return {
    ...file,
    kind: read.kind,
    title: (read.title || ofFile).slice(0, LONGEST_TITLE),
    ...{ number, datedOn: day, fromBody: issuer, toBody: to },
    kindPrinted: read.kind === 'other' && name ? sentenceCase(name) : null,
  };
}
