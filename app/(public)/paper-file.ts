import type { PublishedPaper } from '@/db/access/publications/published-papers';
import { type PrintForm, paperFile } from '@/lib/print/paper-names';
import { withdrawalText } from '@/lib/public/session-text';
import { printedPaper } from '@/lib/server/print/printed';

const plain = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: { 'Cache-Control': 'public, no-cache', 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** The answer that gives a paper, set from the version it was asked of; of a withdrawn one by whom and why. */
export async function paperAnswer(
  file: string,
  find: (name: string) => Promise<PublishedPaper | null>,
): Promise<Response> {
  const asked = paperFile(file);
  const paper = asked && (await find(asked.name));
  if (!asked || !paper) return plain(404, 'Không có văn bản này.\n');
  if (paper.withdrawn) return plain(410, `${withdrawalText(paper.withdrawn)}\n`);
  return fileAnswer(await printedPaper(paper.composition, asked.form), file, asked.form);
}

const TYPES: Readonly<Record<PrintForm, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A PDF is shown where it is opened, a Word file is saved. */
export const fileAnswer = (bytes: Uint8Array, file: string, form: PrintForm): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Cache-Control': 'public, no-cache',
      'Content-Type': TYPES[form],
      'Content-Disposition': `${form === 'pdf' ? 'inline' : 'attachment'}; filename="${file.replace(/[^a-z0-9.-]/g, '_')}"`,
    },
  });
