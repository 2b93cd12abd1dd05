import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { documentText } from '@/lib/public/question-text';
import { type WithheldFiles, withheldText } from '@/lib/public/withheld-text';
import type { RowDocument } from '@/lib/record/document';

type DocumentLineProps = { document: RowDocument | undefined; withheld: WithheldFiles };

/** The paper of a question, an answer or an oversight; its file opens where there is one and it was not taken away. */
export function DocumentLine({ document, withheld }: DocumentLineProps) {
  if (!document) return null;
  const { file } = document;
  const gone = withheld.get(file?.digest ?? '');
  return (
    <ul className="papers">
      <li>
        <Icon name="document" className="" />
        <div>
          {file && !gone ? (
            <a href={paths.file(file.digest)}>{documentText(document)}</a>
          ) : (
            documentText(document)
          )}
          {gone && <span className="block">{withheldText(gone)}</span>}
        </div>
      </li>
    </ul>
  );
}
