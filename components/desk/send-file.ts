import { type Result, refuse } from '@/lib/refusal';
import { type FileSort, fileSizeProblem } from '@/lib/rules/file-size';

const UNREACHED = 'Không gửi được tệp: không tới được máy chủ. Thử lại.';

/**
 * Sends one file to be kept and gives what was stored of it. `onProgress` hears how many percent have gone out; only
 * XMLHttpRequest tells that. What is too large or empty is refused before a byte is sent.
 */
export function sendFile<Stored>(
  address: string,
  sort: FileSort,
  file: File,
  onProgress?: (percent: number) => void,
): Promise<Result<Stored>> {
  const problem = fileSizeProblem(file.size, sort);
  if (problem) return Promise.resolve(refuse(problem));
  return new Promise((resolve) => {
    const unreached = () => resolve({ ok: false, code: 'file.unreadable', message: UNREACHED });
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.floor((loaded * 100) / total));
    request.onload = () => (request.response ? resolve(request.response as Result<Stored>) : unreached());
    request.onerror = unreached;
    request.onabort = unreached;
    const body = new FormData();
    body.set('file', file);
    request.open('POST', address);
    request.send(body);
  });
}
