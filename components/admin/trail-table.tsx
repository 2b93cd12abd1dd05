import { Table, Td, Th } from '@/components/ui/table';
import { formatInstant } from '@/lib/vi/date';
import { describeEvent } from '@/lib/vi/event-terms';

export type TrailTableProps = {
  entries: readonly {
    id: number;
    at: string;
    actorName: string;
    aggregate: string;
    verb: string;
    subject: string | null;
  }[];
};

/** The audit trail, newest first. */
export function TrailTable({ entries }: TrailTableProps) {
  return (
    <Table caption="Nhật ký của hội đồng" captionHidden>
      <thead>
        <tr>
          <Th>Lúc</Th>
          <Th>Ai</Th>
          <Th>Việc</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <Td className="sm:whitespace-nowrap">{formatInstant(entry.at)}</Td>
            <Td>{entry.actorName}</Td>
            <Td>
              {describeEvent(entry.aggregate, entry.verb)}
              {entry.subject && <span className="text-soft"> · {entry.subject}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
