import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { VoteContext, VoteRow } from './typed-vote';

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
  const voted = new Set(votes.flatMap((vote) => [vote.resolutionId, vote.agendaItemId]));
  const resolutions = context.resolutions.filter(({ id }) => !voted.has(id));
  const items = context.agendaItems.filter(({ id }) => !voted.has(id));
  return (
    <div className="flex flex-col gap-1">
      <Button icon="plus" className="self-start" data-add-row="" onClick={() => onAdd({})}>
        Thêm biểu quyết
      </Button>
      {resolutions.length > 0 && (
        <Disclosure key={`resolutions ${votes.length}`} summary="Biểu quyết một nghị quyết">
          <Subjects
            rows={resolutions}
            onPick={({ id, title, agendaItemId }) =>
              onAdd({ resolutionId: id, agendaItemId, subject: `Thông qua ${title}` })
            }
          />
        </Disclosure>
      )}
      {items.length > 0 && (
        <Disclosure key={`items ${votes.length}`} summary="Biểu quyết một nội dung chương trình">
          <Subjects rows={items} onPick={({ id, title }) => onAdd({ agendaItemId: id, subject: title })} />
        </Disclosure>
      )}
    </div>
  );
}

type SubjectsProps<R> = { rows: readonly R[]; onPick: (row: R) => void };

function Subjects<R extends { id: string; title: string }>({ rows, onPick }: SubjectsProps<R>) {
  return (
    <ul className="flex flex-col items-start gap-1">
      {rows.map((row) => (
        <li key={row.id}>
          <Button size="small" variant="quiet" className="text-start!" onClick={() => onPick(row)}>
            {row.title || 'Chưa có tên'}
          </Button>
        </li>
      ))}
    </ul>
  );
}
