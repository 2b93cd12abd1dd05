import { type Result, refuse } from '@/lib/refusal';
import { fileSizeProblem } from '@/lib/rules/file-size';

export type StoredPhoto = { digest: string; widthPx: number; heightPx: number };

const UNREACHED = 'Không gửi được ảnh: không tới được máy chủ. Thử lại.';
const unreached = (): Result<StoredPhoto> => ({ ok: false, code: 'file.unreadable', message: UNREACHED });

/**
 * Sends one photo to be kept. `onProgress` hears how many percent have gone out; only XMLHttpRequest tells that.
 * What is too large or empty is refused before a byte is sent.
 */
export function sendPhoto(
  address: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Result<StoredPhoto>> {
  const problem = fileSizeProblem(file.size);
  if (problem) return Promise.resolve(refuse(problem));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded * 100) / total));
    request.onload = () => resolve((request.response as Result<StoredPhoto> | null) ?? unreached());
    request.onerror = () => resolve(unreached());
    request.onabort = () => resolve(unreached());
    const body = new FormData();
    body.set('file', file);
    request.open('POST', address);
    request.send(body);
  });
}
