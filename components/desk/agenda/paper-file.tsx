'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { FileButton } from '../file-button';
import { sendFile } from '../send-file';

type PaperFileProps = {
  digest: string | null;
  name: string | null;
  readOnly: boolean;
  uploadTo: string;
  onAttach: (file: { fileDigest: string | null; fileName: string | null }) => void;
};

/** The file of one paper: sent as soon as it is chosen, kept by its fingerprint. */
export function PaperFile({ digest, name, readOnly, uploadTo, onAttach }: PaperFileProps) {
  const id = useId();
  const [state, setState] = useState<{ busy: boolean; error?: string }>({ busy: false });

  async function send([file]: File[]) {
    if (!file || state.busy) return;
    setState({ busy: true });
    const sent = await sendFile<{ digest: string; name: string }>(uploadTo, 'paper', file);
    setState({ busy: false, error: sent.ok ? undefined : sent.message });
    if (sent.ok) onAttach({ fileDigest: sent.digest, fileName: sent.name });
  }

  return (
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
        <>
          <FileButton
            label={digest ? 'Thay tệp' : 'Đính kèm tệp PDF hoặc DOCX'}
            accept=".pdf,.docx"
            describedBy={state.error ? `${id}-error` : undefined}
            onFiles={send}
          />
          {digest && (
            <Button
              size="small"
              variant="quiet"
              onClick={() => onAttach({ fileDigest: null, fileName: null })}
            >
              Bỏ tệp
            </Button>
          )}
        </>
      )}
      <p role="status" className="text-sm text-soft">
        {state.busy && 'Đang gửi tệp…'}
      </p>
      {state.error && <FieldError id={id}>{state.error}</FieldError>}
    </div>
  );
}
