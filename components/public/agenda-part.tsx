import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { paperName, paperOrigin } from '@/lib/public/paper-text';
import { type WithheldFile, type WithheldFiles, withheldText } from '@/lib/public/withheld-text';
import type { AgendaItem, Paper } from '@/lib/record/schema';
import { terms } from '@/lib/vi/terms';
import { Part } from './part';
import { TextLines } from './text-lines';

type AgendaPartProps = {
  agenda: readonly AgendaItem[];
  /** Those of the session as a whole. */
  papers: readonly Paper[];
  withheld: WithheldFiles;
};

/** What the session dealt with, in order, with the papers and what was said. Closed items show their number only. */
export function AgendaPart({ agenda, papers, withheld }: AgendaPartProps) {
  if (agenda.length === 0 && papers.length === 0) return null;
  return (
    <Part id="chuong-trinh" title={agenda.length > 0 ? 'Chương trình' : 'Tài liệu'}>
      {agenda.length > 0 && (
        <ol className="agenda">
          {agenda.map((item, index) => (
            <li key={item.id}>
              <span aria-hidden="true">{index + 1}.</span>
              <div>
                <Item item={item} withheld={withheld} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {papers.length > 0 && (
        <div className="border-t border-line pt-4">
          {agenda.length > 0 && <h3 className="font-medium">Tài liệu chung của kỳ họp</h3>}
          <PaperLines papers={papers} withheld={withheld} />
        </div>
      )}
    </Part>
  );
}

function Item({ item, withheld }: { item: AgendaItem; withheld: WithheldFiles }) {
  if (item.isClosed) return <p className="text-soft">Nội dung họp kín, không công bố chi tiết.</p>;
  const minutes = [
    { name: 'Thảo luận', text: item.discussion },
    { name: 'Phát biểu', text: item.speakers },
    { name: 'Kết luận', text: item.conclusion },
  ].filter(({ text }) => text);
  return (
    <>
      <h3 data-speak="" className="max-w-text font-medium">
        {item.title}
      </h3>
      <p className="text-sm text-soft">
        {[terms.agendaKind[item.kind], item.presenter].filter(Boolean).join(' · ')}
      </p>
      <TextLines table="agendaItems" row={item} />
      {item.papers.length > 0 && <PaperLines papers={item.papers} withheld={withheld} />}
      {minutes.length > 0 && (
        <Disclosure summary="Thảo luận và kết luận" className="mt-1">
          <dl className="flex max-w-text flex-col gap-3">
            {minutes.map(({ name, text }) => (
              <div key={name}>
                <dt className="text-sm text-soft">{name}</dt>
                <dd className="whitespace-pre-line">{text}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </>
  );
}

function PaperLines({ papers, withheld }: { papers: readonly Paper[]; withheld: WithheldFiles }) {
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {papers.map((paper) => (
        <PaperLine key={paper.id} paper={paper} withheld={withheld.get(paper.file?.digest ?? '')} />
      ))}
    </ul>
  );
}

function PaperLine({ paper, withheld }: { paper: Paper; withheld: WithheldFile | undefined }) {
  const name = paperName(paper);
  const origin = paperOrigin(paper);
  return (
    <li className="flex gap-2 text-desk">
      <Icon name="document" className="mt-[0.2em] size-4 text-soft" />
      <div>
        {paper.file && !withheld ? <a href={paths.file(paper.file.digest)}>{name}</a> : name}
        {origin && <span className="text-soft"> {origin}</span>}
        <TextLines table="papers" row={paper} />
        {withheld && <span className="block text-soft">{withheldText(withheld)}</span>}
      </div>
    </li>
  );
}
