'use client';

import { useRouter } from 'next/navigation';
import { FileButton } from '../editor/file-button';
import { UploadList } from '../editor/uploads/upload-list';
import { useUploads } from '../editor/uploads/use-uploads';

/** Takes the PDF that came back signed; what was found of it is on the page once it was read. */
export function SignedUpload({ label, uploadTo }: { label: string; uploadTo: string }) {
  const router = useRouter();
  const uploads = useUploads(uploadTo, 'paper', () => router.refresh());
  return (
    <div className="flex flex-col gap-2">
      <FileButton label={label} accept=".pdf" onFiles={(files) => uploads.send(files)} />
      <UploadList uploads={uploads} />
    </div>
  );
}
