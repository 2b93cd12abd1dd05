import type { Vote } from '@/lib/record/schema';
import type { SectionHandle } from '../editor/use-section';
import type { VoteContext, VoteRow } from './typed-vote';

/** What the fields of one vote are given; `vote` is what it comes to, where that is known. */
export type VoteFieldsProps = {
  section: SectionHandle<'votes'>;
  context: VoteContext;
  row: VoteRow;
  index: number;
  vote: Vote | null;
};
