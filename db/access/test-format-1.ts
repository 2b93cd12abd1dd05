import { canonical } from '@/lib/record/digest';
import type { PublicationDocument } from '@/lib/record/schema';
import { reasonArticle, reasonText, shareText } from '@/lib/say';

/** The text of a document as the program that knew only format 1 would have stored it. */
export function asFormat1({ submission: _, ...document }: PublicationDocument): string {
  const { record } = document;
  const votes = record?.votes.map(({ threshold: _, because, shareOfTotal, shareOfPresent, ...vote }) => ({
    ...vote,
    shareOfTotal: shareText(shareOfTotal, 'vi'),
    shareOfPresent: shareText(shareOfPresent, 'vi'),
    because: because.map((reason) => ({
      ...{ code: reason.code, text: reasonText(reason, 'vi'), article: reasonArticle(reason, 'vi') },
    })),
  }));
  const format = { format: 'nghi-truong/publication/1' };
  return canonical({
    ...{ ...document, ...format },
    record: record && { ...record, format: 'nghi-truong/session-record/1', votes },
  });
}
