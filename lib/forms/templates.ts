import { z } from 'zod';
import { councilKey } from './page-keys';

const version = z.int().min(0).max(1_000_000);

/** Which version of a council's own words is brought back; 0 for none, which is ours. */
export const templateKey = councilKey.extend({ version });

/** A form's words with the version they were made of and the newest that was shown; what is no number is refused as such. */
export const templateForm = z
  .object({ base: z.coerce.number().pipe(version), seen: z.coerce.number().pipe(version) })
  .loose()
  .transform(({ base, seen, ...fields }) => ({
    base,
    seen,
    template: {
      slots: Object.fromEntries(
        Object.entries(fields).flatMap(([name, text]) =>
          name.startsWith('slots.') ? [[name.slice('slots.'.length), text]] : [],
        ),
      ),
    },
  }));
