import { paths } from '@/lib/paths';
import { matchText, signatureText, signedTwice, unknownsOf } from '@/lib/public/signed-text';
import { type WithheldFile, withheldText } from '@/lib/public/withheld-text';
import type { SignedCopy } from '@/lib/record/schema-signed';

type SignedCopyProps = {
  copy: SignedCopy;
  /** What the link is called, beside the name of its file. */
  label: string;
  withheld?: WithheldFile | undefined;
};

/** A paper that came back signed: the file, how it stands to what was sent out, who signed, and what cannot be known here. */
export function SignedCopyLines({ copy, label, withheld }: SignedCopyProps) {
  const unknowns = unknownsOf(copy);
  return (
    <>
      <p>
        {withheld ? (
          `${label}: ${withheldText(withheld)}`
        ) : (
          <a href={paths.file(copy.file.digest)}>{label}</a>
        )}
      </p>
      <p>{matchText(copy)}</p>
      {copy.signatures.length > 0 && (
        <ul className="list-disc ps-5">
          {copy.signatures.map((signature, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a signature is its place in its file.
            <li key={index}>{signatureText(signature)}</li>
          ))}
        </ul>
      )}
      {signedTwice(copy).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {unknowns.length > 0 && <p className="text-soft">Chưa kiểm tra được: {unknowns.join('; ')}.</p>}
    </>
  );
}
