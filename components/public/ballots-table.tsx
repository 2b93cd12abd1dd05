import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import { choiceText } from '@/lib/public/decisions';
import { silentOne } from '@/lib/record/absences';
import { namedChoices } from '@/lib/record/named-vote';
import type { SessionRecord, Vote } from '@/lib/record/schema';
import { compareNames } from '@/lib/vi/names';

/** How each delegate voted, by given name, and who could have and did not; only a vote taken by name has this. */
export function BallotsTable({ vote, record }: { vote: Vote; record: SessionRecord }) {
  const delegates = new Map(record.delegates.map((delegate) => [delegate.id, delegate]));
  const rows = namedChoices(record, vote)
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
              <Td>{choiceText(choice, silentOne(record))}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
