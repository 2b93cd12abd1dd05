'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { FileButton } from '../file-button';
import { accepted } from './accepted';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

export type StoredPaper = { digest: string; name: string };
type PaperFileProps = {
  digest: string | null;
  name: string | null;
  readOnly: boolean;
  uploadTo: string;
  onAttach: (file: { fileDigest: string | null; fileName: string | null }) => void;
};

/** The file of one paper: sent as soon as it is chosen, kept by its fingerprint. */
export function PaperFile({ digest, name, readOnly, uploadTo, onAttach }: PaperFileProps) {
  const uploads = useUploads<StoredPaper>(uploadTo, 'paper', (stored) =>
    onAttach({ fileDigest: stored.digest, fileName: stored.name }),
  );
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {digest && (
          <a
            href={paths.file(digest)}
            className="inline-flex items-center gap-1.5"
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="document" className="size-4" />
            {name ?? 'Tệp đính kèm'}
          </a>
        )}
        {!readOnly && (
          <FileButton
            label={digest ? 'Thay tệp' : 'Đính kèm tệp'}
            accept={accepted.paper}
            onFiles={(files) => uploads.send(files)}
          />
        )}
        {!readOnly && digest && (
          <Button size="small" variant="quiet" onClick={() => onAttach({ fileDigest: null, fileName: null })}>
            Bỏ tệp
          </Button>
        )}
      </div>
      <UploadList uploads={uploads} />
    </div>
  );
}
