import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import type { SessionRecord, Vote } from '@/lib/record/schema';
import { compareNames } from '@/lib/vi/names';
import { terms } from '@/lib/vi/terms';

/** How each delegate voted, by given name; only a vote taken by name has this. */
export function BallotsTable({
  ballots,
  record,
}: {
  ballots: NonNullable<Vote['ballots']>;
  record: SessionRecord;
}) {
  const delegates = new Map(record.delegates.map((delegate) => [delegate.id, delegate]));
  const rows = ballots
    .flatMap(({ delegate, choice }) => {
      const person = delegates.get(delegate);
      return person ? [{ person, choice }] : [];
    })
    .sort((a, b) => compareNames(a.person.name, b.person.name));
  return (
    <Disclosure summary="Từng đại biểu">
      <Table caption="Phiếu của từng đại biểu" captionHidden className="text-desk">
        <thead>
          <tr>
            <Th>Đại biểu</Th>
            <Th>Ý kiến</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, choice }) => (
            <tr key={person.id}>
              <Th scope="row">
                <a href={paths.delegate(record.council.slug, person.slug)} className="text-ink">
                  {person.name}
                </a>
              </Th>
              <Td>{terms.choice[choice]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
