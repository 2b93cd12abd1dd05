import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { agendaKindLine } from '@/lib/public/agenda-kind';
import { type AgendaNode, agendaLines, agendaTree, apartText } from '@/lib/public/agenda-text';
import { meetingNoun } from '@/lib/public/meeting-text';
import { type MinuteLine, minuteLines } from '@/lib/public/minute-text';
import { paperName, paperOrigin } from '@/lib/public/paper-text';
import { type WithheldFile, type WithheldFiles, withheldText } from '@/lib/public/withheld-text';
import type { Paper, SessionRecord } from '@/lib/record/schema';
import { Part } from './part';
import { TextLines } from './text-lines';

type AgendaPartProps = {
  record: Pick<
    SessionRecord,
    'agenda' | 'votes' | 'papers' | 'minutes' | 'delegates' | 'session' | 'tasks' | 'questions'
  >;
  withheld: WithheldFiles;
};

/** What the session dealt with, in order, with the papers and what was said. Closed items show their number only. */
export function AgendaPart({ record, withheld }: AgendaPartProps) {
  const { agenda, papers = [] } = record;
  if (agenda.length === 0 && papers.length === 0 && !record.minutes) return null;
  return (
    <Part id="chuong-trinh" title={agenda.length > 0 ? 'Chương trình' : 'Tài liệu'}>
      {agenda.length > 0 && <Items nodes={agendaTree(agenda)} record={record} withheld={withheld} />}
      <MinuteLines lines={minuteLines(record, null)} />
      {papers.length > 0 && (
        <div className="border-t border-line pt-4">
          {agenda.length > 0 && (
            <h3 className="font-medium">Tài liệu chung của {meetingNoun(record.session)}</h3>
          )}
          <PaperLines papers={papers} withheld={withheld} />
        </div>
      )}
    </Part>
  );
}

/** Items of one level, each with those that belong to it. */
function Items({ nodes, ...rest }: AgendaPartProps & { nodes: readonly AgendaNode[] }) {
  return (
    <ol className="agenda">
      {nodes.map(({ item, label, apartFrom, items }) => (
        <li key={item.id}>
          {/* A printed reference is read out; a number of the list is not. */}
          <span aria-hidden={item.printedReference ? undefined : 'true'}>{label}</span>
          <div>
            <Item item={item} apartFrom={apartFrom} {...rest} />
            {items.length > 0 && <Items nodes={items} {...rest} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

type ItemProps = AgendaPartProps & Pick<AgendaNode, 'item' | 'apartFrom'>;

function Item({ item, apartFrom, record, withheld }: ItemProps) {
  if (item.isClosed) return <p className="text-soft">Nội dung họp kín, không công bố chi tiết.</p>;
  const kind = agendaKindLine(item);
  const minutes = [
    { name: 'Thảo luận', text: item.discussion },
    { name: 'Phát biểu', text: item.speakers },
    { name: 'Kết luận', text: item.conclusion },
  ].filter(({ text }) => text);
  const lines = minuteLines(record, item.id);
  return (
    <>
      <h3 data-speak="">{item.title}</h3>
      {kind && <p>{kind}</p>}
      {[...(apartFrom ? [apartText(apartFrom)] : []), ...agendaLines(item, record)].map((line) => (
        <p key={line} data-speak="" className="max-w-text text-sm text-soft">
          {line}
        </p>
      ))}
      {item.papers.length > 0 && <PaperLines papers={item.papers} withheld={withheld} />}
      {minutes.length + lines.length > 0 && (
        <Disclosure summary="Thảo luận và kết luận" className="mt-1">
          <MinuteLines lines={lines} />
          <dl>
            {minutes.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </>
  );
}

/** What was said and what happened, one line after another, with the hour where it was written down. */
export function MinuteLines({ lines }: { lines: readonly MinuteLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="minutes">
      {lines.map(({ id, at, head, text, question }) => (
        <li key={id}>
          {at && <time>{at}</time>} <strong>{head}</strong>
          {text && <p>{text}</p>}
          {question && <a href={`#${question.anchor}`}>Xem trả lời</a>}
        </li>
      ))}
    </ul>
  );
}

function PaperLines({ papers, withheld }: { papers: readonly Paper[]; withheld: WithheldFiles }) {
  return (
    <ul className="papers">
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
    <li>
      <Icon name="document" className="" />
      <div>
        {paper.file && !withheld ? <a href={paths.file(paper.file.digest)}>{name}</a> : name}
        {origin && <span> {origin}</span>}
        <TextLines table="papers" row={paper} />
        {withheld && <span className="block">{withheldText(withheld)}</span>}
      </div>
    </li>
  );
}
