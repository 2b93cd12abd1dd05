import type { PublicationDocument } from '@/lib/record/schema';
import { signInTerms } from '@/lib/vi/terms-of-sign-in';

/** Who published a version and, where its document says so, who submitted it and under which rule. */
export function publishedByText({
  publishedBy,
  submission,
}: Pick<PublicationDocument, 'publishedBy'> & {
  submission?: PublicationDocument['submission'] | null;
}): string {
  if (!submission) return `${publishedBy} công bố`;
  return `${submission.by} trình, ${publishedBy} duyệt (${signInTerms.approvalRule[submission.rule]}) và công bố`;
}
