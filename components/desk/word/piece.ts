/** A piece of a draft in Word that the clerk may take. */
export type Piece = {
  readonly key: string;
  /** «Số, ký hiệu», «Điều 2». */
  readonly label: string;
  /** As it would stand. */
  readonly words: string;
  /** What stands in its place at the desk and is not the same. */
  readonly typed: string | null;
  /** It stands there already. */
  readonly isThere: boolean;
  /** Why a person has to decide; `null` where it was read for certain. */
  readonly doubt: string | null;
};

/** Taken unless the clerk says otherwise: read for certain, and nothing stands in its place. */
export const isSure = ({ isThere, typed, doubt }: Piece): boolean =>
  !isThere && typed === null && doubt === null;
