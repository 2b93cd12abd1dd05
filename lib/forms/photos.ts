import { z } from 'zod';
import { optionalText, rowId, rowsOf } from './fields';

const photoInput = z
  .object({
    id: rowId,
    label: optionalText(200),
    caption: optionalText(500),
    alt: optionalText(500),
    fileDigest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .catch(null),
    widthPx: z.int().positive().nullable().catch(null),
    heightPx: z.int().positive().nullable().catch(null),
  })
  .superRefine((photo, context) => {
    if (photo.fileDigest && !photo.alt)
      context.addIssue({
        code: 'custom',
        path: ['alt'],
        message: 'Tả ảnh bằng một câu cho người không nhìn thấy ảnh.',
      });
    if (!photo.fileDigest && !photo.label)
      context.addIssue({
        code: 'custom',
        path: ['label'],
        message: 'Ảnh không còn tệp thì ghi nhãn của ảnh.',
      });
  });

/** Photos in order; each with a file needs its alternative text. */
export const photosInput = z.object({ photos: rowsOf(photoInput, 60) });
