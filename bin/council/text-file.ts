import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { fileAt, Stop } from './verb';

type Bounds = {
  /** The longest it may be, in bytes. */
  readonly most: number;
  /** What is said of a longer one, after its name. */
  readonly tooLong: (bytes: number) => string;
  /** How to make text in UTF-8 of one that is none. */
  readonly remedy: string;
};

/** The text of a file the operator names, in UTF-8. @throws {Stop} where it is none, or cannot be read */
export async function textOf(file: string, { most, tooLong, remedy }: Bounds): Promise<string> {
  const path = fileAt(file);
  const unread = (error: Error) => {
    throw new Stop(`Không đọc được tệp ${file}: ${error.message}`);
  };
  // Asked before it is opened: a pipe that nobody writes to would be waited for without end.
  const found = await stat(path).catch(unread);
  if (!found.isFile()) throw new Stop(`${file} không phải là một tệp.`);
  if (found.size > most) throw new Stop(`${file} ${tooLong(found.size)}`);
  const bytes = await readFile(path).catch(unread);
  if (!isUtf8(bytes)) throw new Stop(`${file} không phải văn bản UTF-8: ${remedy}.`);
  return bytes.toString('utf8');
}
