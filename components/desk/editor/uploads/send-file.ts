import { type Result, refuse } from '@/lib/refusal';
import { type FileSort, fileSizeRefusal } from '@/lib/rules/file-size';

const UNREACHED = 'Không gửi được tệp: không tới được máy chủ. Thử lại.';

type SendOptions = {
  /** Called with how many percent have been sent; `fetch` cannot tell, hence XMLHttpRequest. */
  onProgress: (percent: number) => void;
  /** Ends the sending; what was not answered yet is not kept for this person. */
  signal: AbortSignal;
};

/** Sends one file and gives what the server stored of it. A file too large or empty is refused before it is sent. */
export function sendFile<Stored>(
  address: string,
  sort: FileSort,
  file: File,
  { onProgress, signal }: SendOptions,
): Promise<Result<Stored>> {
  const refused = fileSizeRefusal(file.size, sort);
  if (refused) return Promise.resolve(refuse(refused));
  return new Promise((resolve) => {
    const unreached = () => resolve({ ok: false, code: 'store.unreachable', message: UNREACHED });
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded * 100) / total));
    request.onload = () => (request.response ? resolve(request.response as Result<Stored>) : unreached());
    request.onerror = unreached;
    request.onabort = unreached;
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.set('file', file);
    request.open('POST', address);
    request.send(body);
  });
}
