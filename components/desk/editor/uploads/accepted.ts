import { type FileSort, mostMegabytes } from '@/lib/rules/file-size';
import { paperEndings } from '@/lib/rules/paper-kinds';

/** The endings that the browser offers first; the server judges a file by its bytes. */
export const accepted: Readonly<Record<FileSort, string>> = {
  paper: paperEndings.map((ending) => `.${ending}`).join(','),
  photo: '.jpg,.jpeg,.jfif,.jpe,.png,.webp',
};

/** The same in words, for the person who chooses. */
export const acceptedWords: Readonly<Record<FileSort, string>> = {
  paper: `PDF, Word, Excel, OpenDocument, mỗi tệp tối đa ${mostMegabytes('paper')} MB.`,
  photo: `JPEG, PNG, WebP, mỗi ảnh tối đa ${mostMegabytes('photo')} MB.`,
};
