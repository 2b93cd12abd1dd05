import 'server-only';
import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive. */
export type ArchiveFile = { readonly name: string; readonly bytes: Uint8Array };

/** A PDF is compressed already. */
const levelOf = (name: string) => (name.endsWith('.pdf') ? 0 : 6);

/**
 * A ZIP archive, written as it is read: the next file is asked for when the one before was taken, so that there is never more
 * than one of them in memory. A file that cannot be made breaks the archive off, and whoever unpacks it sees that.
 *
 * @param at the time every file in it carries: a UTC instant
 */
export function archiveOf(files: AsyncGenerator<ArchiveFile>, at: string): ReadableStream<Uint8Array> {
  const zip = new Zip();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        zip.ondata = (error, chunk, isLast) => {
          if (error) return controller.error(error);
          if (chunk.length > 0) controller.enqueue(chunk);
          if (isLast) controller.close();
        };
      },
      async pull() {
        const { value, done } = await files.next();
        if (done) return zip.end();
        const file = new ZipDeflate(value.name, { level: levelOf(value.name) });
        file.mtime = at;
        zip.add(file);
        file.push(value.bytes, true);
      },
      async cancel() {
        zip.terminate();
        await files.return(undefined);
      },
    },
    new CountQueuingStrategy({ highWaterMark: 0 }),
  );
}
