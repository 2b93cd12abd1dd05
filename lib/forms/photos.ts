import { z } from 'zod';
import { optionalText, rowId, rowsOf } from './fields';

const photoInput = z.object({
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
});

/** Photos in order. What a photo still lacks is asked by «Kiểm tra». */
export const photosInput = z.object({ photos: rowsOf(photoInput, 60) });
