import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { PickList } from '../editor/pick-list';
import type { VoteContext, VoteRow } from './typed-vote';
import { toRepeat, unvoted, unvotedItems } from './unvoted';

type AddVoteProps = {
  context: VoteContext;
  votes: readonly VoteRow[];
  onAdd: (given: Partial<VoteRow>) => void;
};

/**
 * An empty vote, or one on a resolution or an agenda item that has none yet. The lists are keyed by the number of votes,
 * so that one closes behind the vote it made.
 */
export function AddVote({ context, votes, onAdd }: AddVoteProps) {
  const resolutions = unvoted(context, votes);
  const items = unvotedItems(context, votes);
  return (
    <div className="flex flex-col gap-1">
      <Button icon="plus" className="self-start" data-add-row="" onClick={() => onAdd({})}>
        Thêm biểu quyết
      </Button>
      {resolutions.length > 0 && (
        <Disclosure key={`resolutions ${votes.length}`} summary="Biểu quyết một nghị quyết">
          <PickList
            rows={resolutions}
            onPick={({ id, agendaItemId }) =>
              onAdd({ resolutionId: id, agendaItemId, revoteOfId: toRepeat(context, votes, id) })
            }
          />
        </Disclosure>
      )}
      {items.length > 0 && (
        <Disclosure key={`items ${votes.length}`} summary="Biểu quyết một nội dung chương trình">
          <PickList rows={items} onPick={({ id, title }) => onAdd({ agendaItemId: id, subject: title })} />
        </Disclosure>
      )}
    </div>
  );
}
