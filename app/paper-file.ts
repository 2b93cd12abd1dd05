import type { PublishedPaper } from '@/db/access/publications/published-papers';
import { attachment } from '@/lib/content-disposition';
import type { Composition } from '@/lib/print/composition';
import { type PrintForm, paperFile } from '@/lib/print/paper-names';
import { withdrawalText } from '@/lib/public/session-text';
import { printedPaper } from '@/lib/server/print/printed';

type PaperFile = NonNullable<ReturnType<typeof paperFile>>;

export const plain = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: { 'Cache-Control': 'public, no-cache', 'Content-Type': 'text/plain; charset=utf-8' },
  });

export const noPaper = (): Response => plain(404, 'Không có văn bản này.\n');

/** The answer that gives a paper of a published version; of a withdrawn one by whom and why. */
export async function paperAnswer(
  file: string,
  find: (name: string) => Promise<PublishedPaper | null>,
): Promise<Response> {
  const asked = paperFile(file);
  const paper = asked && (await find(asked.name));
  if (!asked || !paper) return noPaper();
  if (paper.withdrawn) return plain(410, `${withdrawalText(paper.withdrawn)}\n`);
  return fileAnswer(paper.composition, asked);
}

const TYPES: Readonly<Record<PrintForm, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A PDF is shown where it is opened, a Word file is saved under what the paper is called. */
export async function fileAnswer(composition: Composition, { form }: PaperFile): Promise<Response> {
  const bytes = await printedPaper(composition, form);
  const saved = attachment(`${composition.name}.${form}`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Cache-Control': 'public, no-cache',
      'Content-Type': TYPES[form],
      'Content-Disposition': form === 'pdf' ? saved.replace(/^attachment/, 'inline') : saved,
    },
  });
}
