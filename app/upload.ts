import 'server-only';
import { orStoreRefusal } from '@/db/access/store-refusal';
import { isStoreFaultCode, type RefusalCode, type Result, refuse } from '@/lib/refusal';
import { type FileSort, MOST_FILE_BYTES } from '@/lib/rules/file-size';
import type { Viewer } from '@/lib/viewer';
import { isFromOurPages } from './action';
import { currentViewer } from './viewer';

/** What a form adds around its file: part headers and boundaries. */
const FORM_BYTES = 64 * 1024;

type Take<T> = (
  viewer: Viewer,
  file: { bytes: Uint8Array; name: string },
  now: string,
) => Promise<Result<T> | null>;

/**
 * Takes the one `file` of a form sent by our own pages and gives it to `take` with the viewer. Answers JSON: what
 * `take` made of it, or the refusal; 404 when the viewer may not see what the file is for.
 */
export async function receiveUpload<T>(request: Request, sort: FileSort, take: Take<T>): Promise<Response> {
  if (!(await isFromOurPages())) return answer(refuse('role.missing'), 403);
  const answered = await orStoreRefusal(() => receive(request, sort, take));
  return answered instanceof Response ? answered : answer(answered, 503);
}

async function receive<T>(request: Request, sort: FileSort, take: Take<T>): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return answer(refuse('account.signed_out'), 401);
  const file = await readFile(request, sort);
  if (typeof file === 'string') return answer(refuse(file), 422);
  const result = await take(viewer, file, new Date().toISOString());
  if (!result) return new Response(null, { status: 404 });
  return answer(result, result.ok ? 200 : 422);
}

function answer(body: Result<unknown>, status: number): Response {
  // The rest of an upload nobody reads would run into the next request on the same connection.
  const unread =
    !body.ok &&
    (isStoreFaultCode(body.code) || ['role.missing', 'account.signed_out', 'file.size'].includes(body.code));
  return Response.json(body, { status, headers: unread ? { Connection: 'close' } : {} });
}

async function readFile(
  request: Request,
  sort: FileSort,
): Promise<{ bytes: Uint8Array; name: string } | RefusalCode> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) return 'file.empty';
  const limited = limit(request.body, MOST_FILE_BYTES[sort] + FORM_BYTES);
  const form = await new Response(limited.stream, { headers: { 'content-type': type } })
    .formData()
    // Cut off for its size, or not a form at all.
    .catch((): RefusalCode => (limited.isOver() ? 'file.size' : 'file.unreadable'));
  if (typeof form === 'string') return form;
  const file = form.get('file');
  if (!(file instanceof File)) return 'file.empty';
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}

/** Stops reading once more than `most` bytes came: a declared length is only a promise. */
function limit(body: ReadableStream<Uint8Array>, most: number) {
  let read = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read > most) controller.error(new RangeError('The upload is too large.'));
      else controller.enqueue(chunk);
    },
  });
  return { stream: body.pipeThrough(counter), isOver: () => read > most };
}
