/** What a request says of the page it was sent from, and of the name it was sent to. */
type Sent = {
  readonly origin: string | null | undefined;
  /** The name the proxy was asked for where there is one, else the one the server was asked for. */
  readonly host: string | null | undefined;
};

/** Browsers name the page's origin with whatever a page of ours sends; anything that does not is no page of ours. */
export const isFromOurPages = ({ origin, host }: Sent): boolean =>
  Boolean(origin && host) && URL.canParse(origin ?? '') && new URL(origin ?? '').host === host;
