/** What a draft is compared with beyond itself: the other sessions of its council, drafts and published alike. */
export type Elsewhere = readonly OtherSession[];

export type OtherSession = {
  /** Its address in its council; left out where nobody asks for it. */
  readonly slug?: string;
  readonly label: string;
  /** False of another meeting; left out where only sessions are asked about. */
  readonly isSession?: boolean;
  readonly series: string;
  readonly ordinal: number | null;
  /** Of the draft's own term, in which sessions are counted. */
  readonly isOfTerm: boolean;
  /** As far as it is known. */
  readonly startsOn: string | null;
  /** Its resolutions that have a number. */
  readonly resolutions: readonly Numbered[];
};

/** A resolution's number with the days that say which year it was given in. */
export type Numbered = {
  readonly number: string;
  readonly adoptedOn: string | null;
  readonly issuedOn: string | null;
};
