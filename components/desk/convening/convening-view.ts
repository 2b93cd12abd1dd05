import type { Forecast } from '@/lib/convening/answers';
import type { ConveningChange } from '@/lib/convening/changes';
import type { DeadlineStanding } from '@/lib/convening/deadline';
import type { ConveningFacts } from '@/lib/convening/facts';
import type { ShownLetter } from '@/lib/vi/letter-words';
import type { LocalMoment } from '@/lib/vi/local-moment';
import type { Occurrence } from '@/lib/words';
import type { ConveningAnswerKind, HandedWay, OffOccurrence } from '@/lib/words-of-convening';

/** One answer as the desk reads it. */
type ShownAnswer = {
  id: string;
  answer: ConveningAnswerKind;
  reason: string | null;
  receivedAt: LocalMoment;
  enteredByName: string;
  number: number;
};

/** One who was asked, with how it reached them and what they answered. */
export type ShownConvened = {
  id: string;
  kind: 'delegate' | 'guest';
  name: string;
  body: string | null;
  email: string | null;
  hasAccount: boolean;
  openedAt: string | null;
  handedWay: HandedWay | null;
  handedAt: LocalMoment | null;
  answers: readonly ShownAnswer[];
  standing: ShownAnswer | null;
  letters: readonly ShownLetter[];
};

export type ShownSending = {
  id: string;
  number: number;
  sentAt: string;
  sentByName: string;
  facts: ConveningFacts;
  replyBy: LocalMoment | null;
  contact: string | null;
  practical: string | null;
  lateReason: string | null;
};

/** What would be sent now. */
export type ShownPlan = {
  facts: ConveningFacts | null;
  papers: readonly { id: string; name: string; digest: string | null }[];
  delegates: readonly { mandateId: string; name: string; email: string | null; hasAccount: boolean }[];
  guests: readonly { id: string; name: string; body: string | null }[];
  total: number | null;
};

/** The convening of a session as its page shows it. */
export type ConveningView = {
  session: { id: string; label: string; occurrence: Occurrence };
  quorumArticle: string | null;
  /** That it will not be held on its day, why as far as the file says, and when those who were called were told. */
  off: {
    kind: OffOccurrence;
    note: string | null;
    told: { note: string | null; sentAt: string; sentByName: string } | null;
  } | null;
  /** That they were told so, of one that is to be held after all. */
  resumed: { kind: OffOccurrence; sentAt: string } | null;
  /** Why nothing can be sent now, in a sentence; null where it can. */
  refusal: string | null;
  isClerk: boolean;
  /** Whether the server's settings name a mail server. */
  isMailSet: boolean;
  plan: ShownPlan;
  deadlines: { convening: DeadlineStanding; papers: DeadlineStanding };
  /** Whether every paper that may go with it went out. */
  arePapersSent: boolean;
  sendings: readonly ShownSending[];
  /** What a sending now would say is different. */
  changes: readonly ConveningChange[];
  asked: readonly ShownConvened[];
  forecast: Forecast | null;
};
