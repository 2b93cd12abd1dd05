import { inSentence, WHOLE } from '@/lib/review/pieces';

/** What a form of the chamber is opened for, as addresses have it: a remark at a piece of the draft, or a reply in a thread. */
export const WRITING = { remark: 'gop-y', reply: 'tra-loi' } as const;
export type Writing = keyof typeof WRITING;

/** The address of the form that proposes other words for a piece. */
export const AMENDING = 'sua';
export const amendHref = (piece: string): string => `?${AMENDING}=${piece}#${slotId(piece)}`;

/** A piece by its name in an address; the whole draft has one too. */
export const WHOLE_PIECE = 'ca-du-thao';

export type WriteAt = {
  writing: Writing;
  /** The piece, or the remark that is replied to. */
  at: string;
  /** «Khoản 1 Điều 2»; null is the whole draft. */
  about: string | null;
};

export const aboutText = (about: string | null): string => (about === null ? WHOLE : inSentence(about));

/** What the link is called to everybody who does not see where it stands. */
export const writeName = ({ writing, about }: WriteAt): string =>
  writing === 'reply' ? 'Trả lời' : `Góp ý cho ${aboutText(about)}`;

/**
 * The way to one form: an address of its own, which works before any script has loaded. `WritingRoom` opens the form in its place
 * instead. There may be thousands of these on a page, so each is a plain link and nothing more.
 */
export function WriteLink({ writing, at, about, isInMargin }: WriteAt & { isInMargin?: boolean }) {
  const name = writeName({ writing, at, about });
  return (
    <a
      href={`?${WRITING[writing]}=${at}#${slotId(at)}`}
      data-write={writing}
      data-at={at}
      data-about={about ?? undefined}
      className={isInMargin ? 'write write-margin' : 'write'}
      aria-label={isInMargin ? name : undefined}
    >
      {isInMargin ? 'Góp ý' : name}
    </a>
  );
}

/** Where the form of a link opens. */
export const slotId = (at: string): string => `viet-${at}`;
