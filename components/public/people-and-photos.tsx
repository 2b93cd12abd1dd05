import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { guestText } from '@/lib/public/guest-text';
import { meetingNoun } from '@/lib/public/meeting-text';
import { roleLines } from '@/lib/public/role-text';
import { type WithheldFile, type WithheldFiles, withheldText } from '@/lib/public/withheld-text';
import type { Guest, Photo, SessionRecord } from '@/lib/record/schema';
import { Part } from './part';

/** Who came besides the delegates: people by name, then groups. */
export function GuestsPart({ guests }: { guests: readonly Guest[] }) {
  if (guests.length === 0) return null;
  return (
    <Part id="khach-moi" title="Khách mời">
      <ul className="grid gap-x-10 md:grid-cols-2">
        {guests.map((guest) => (
          <GuestLine key={guest.id} {...guestText(guest)} />
        ))}
      </ul>
    </Part>
  );
}

function GuestLine({ head, rest }: ReturnType<typeof guestText>) {
  return (
    <li className="border-t border-line py-3">
      <span data-speak={`${[head, rest].filter(Boolean).join(', ')}.`}>
        <span className="font-medium">{head}</span>
        {rest && <span className="block text-sm text-soft">{rest}</span>}
      </span>
    </li>
  );
}

/** Who led the whole session, where it is not said of a sitting. */
export function RolesPart({ record }: { record: SessionRecord }) {
  const lines = roleLines(record, null);
  if (lines.length === 0) return null;
  return (
    <Part id="dieu-hanh" title={`Điều hành ${meetingNoun(record.session)}`}>
      {lines.map((line) => (
        <p key={line} data-speak="" className="max-w-text">
          {line}
        </p>
      ))}
    </Part>
  );
}

const WIDTHS = [480, 960, 1600] as const;

/** Photos with their captions; one the source named without giving keeps its label. */
export function PhotosPart({ photos, withheld }: { photos: readonly Photo[]; withheld: WithheldFiles }) {
  if (photos.length === 0) return null;
  const shown = photos.filter(({ file }) => file);
  const missing = photos.filter(({ file }) => !file);
  return (
    <Part id="anh" title="Ảnh">
      <div className="grid gap-6 sm:grid-cols-2">
        {shown.map((photo) => (
          <ShownPhoto key={photo.id} photo={photo} withheld={withheld.get(photo.file?.digest ?? '')} />
        ))}
      </div>
      {missing.length > 0 && (
        <>
          {shown.length > 0 && <div className="h-6" />}
          <p className="text-soft">Nguồn không kèm tệp ảnh:</p>
          <ul className="mt-2 grid gap-x-10 sm:grid-cols-2">
            {missing.map(({ id, label, caption }) => (
              <li key={id} className="flex items-center gap-2 border-t border-line py-2.5">
                <Icon name="document" className="size-4 text-soft" />
                <span>
                  {label ?? 'Ảnh không tên'}
                  {caption && <span className="text-soft"> · {caption}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function ShownPhoto({ photo, withheld }: { photo: Photo; withheld: WithheldFile | undefined }) {
  const { file, alt, caption, label } = photo;
  if (!file) return null;
  if (withheld)
    return (
      <p className="rounded-md border border-line p-4 text-soft">
        {(caption ?? label) && <span className="block text-ink">{caption ?? label}</span>}
        {withheldText(withheld)}
      </p>
    );
  const { digest, widthPx, heightPx } = file;
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: sizes are made once, when the photo is taken in. */}
      <img
        src={paths.photo(digest, 960)}
        srcSet={WIDTHS.map((width) => `${paths.photo(digest, width)} ${width}w`).join(', ')}
        sizes="(min-width: 40rem) 32rem, 100vw"
        width={widthPx}
        height={heightPx}
        alt={alt ?? ''}
        loading="lazy"
        className="h-auto w-full rounded-md bg-line"
      />
      {(caption ?? label) && (
        <figcaption data-speak="" className="mt-2 text-sm text-soft">
          {caption ?? label}
        </figcaption>
      )}
    </figure>
  );
}
