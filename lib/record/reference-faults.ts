import { beforeTerm } from '@/lib/rules/session-term';
import { tallyContradictions } from '@/lib/rules/tally';
import { countNames } from '@/lib/rules/vote-counts';
import { reasonText } from '@/lib/say';
import { type Absent, type AbsentTable, knownAbsent } from './absences';
import { type Fault, pathOf } from './faults';
import { nearest } from './nearest';
import { personnelFaults } from './personnel-faults';
import { registerFaults } from './register-faults';
import type { SessionRecord, Vote } from './schema';
import { sourcedRows } from './sourced-rows';

/** What the schema cannot see: names used twice, links to nothing, votes that contradict themselves. */
export function referenceFaults(record: SessionRecord): Fault[] {
  return [
    ...names(record),
    ...registerFaults(record),
    ...days(record),
    ...links(record),
    ...people(record),
    ...personnelFaults(record),
    ...marks(record),
    ...bearers(record),
    ...record.votes.flatMap(voteFaults),
  ];
}

/** A role has one bearer, a role outside the list its name, and a guest something to be known by. */
function people({ roles = [], guests }: SessionRecord): Fault[] {
  const at = (list: string, index: number, key: string, text: string) => ({
    path: pathOf(list, index, key),
    text,
  });
  return [
    ...roles.flatMap(({ role, printed, delegate, name }, index) => {
      const who = delegate ? (name ? 'both' : 'one') : name ? 'one' : 'none';
      const other = role === 'other' ? !printed : Boolean(printed);
      return [
        ...(who === 'none'
          ? [at('roles', index, 'name', 'Ghi «delegate» là mã đại biểu, hoặc «name» là họ tên.')]
          : []),
        ...(who === 'both' ? [at('roles', index, 'name', 'Đã có «delegate» thì không ghi «name».')] : []),
        ...(other ? [at('roles', index, 'printed', 'Chỉ việc «other» ghi mục này, và phải ghi.')] : []),
      ];
    }),
    ...guests.flatMap(({ name, body, count }, index) =>
      name || body || count
        ? []
        : [at('guests', index, 'name', 'Khách mời không có tên thì phải có «body» hoặc «count».')],
    ),
  ];
}

/** Who asked or answered is a delegate or somebody by name, not both. */
function bearers({ questions = [] }: SessionRecord): Fault[] {
  const rows = questions.flatMap((question, at) => [
    { path: pathOf('questions', at), row: question },
    ...(question.turns ?? []).map((row, index) => ({ path: pathOf('questions', at, 'turns', index), row })),
  ]);
  return rows.flatMap(({ path, row }) =>
    row.delegate && row.name
      ? [{ path: pathOf(path, 'name'), text: 'Đã có «delegate» thì không ghi «name».' }]
      : [],
  );
}

/** A field that has a value is not absent. */
function marks(record: SessionRecord): Fault[] {
  const rows = [
    { table: 'councilSessions' as const, path: 'session', row: record.session },
    ...placed('sittings', 'sittings', record.sittings),
    ...placed('agendaItems', 'agenda', record.agenda),
    ...record.agenda.flatMap(({ papers }, at) => placed('papers', pathOf('agenda', at, 'papers'), papers)),
    ...placed('papers', 'papers', record.papers ?? []),
    ...placed('resolutions', 'resolutions', record.resolutions),
    ...placed('votes', 'votes', record.votes),
  ];
  return rows.flatMap(({ table, path, row }) => {
    const kept = knownAbsent(table, row).absent ?? {};
    return Object.keys(row.absent ?? {})
      .filter((field) => !kept[field])
      .map((field) => ({
        path: pathOf(path, 'absent', field),
        text: `«${field}» đã có giá trị, nên không đánh dấu là trống. Bỏ dấu này, hoặc bỏ giá trị.`,
      }));
  });
}

const placed = <Row extends { absent?: Absent | undefined }>(
  table: AbsentTable,
  path: string,
  rows: readonly Row[],
) => rows.map((row, index) => ({ table, path: pathOf(path, index), row }));

const ROW_NAME = /^[A-Za-z0-9_-]{1,64}$/;

function days({ session, term }: SessionRecord): Fault[] {
  const early = beforeTerm(session.startsOn, term);
  return early ? [{ path: 'session.startsOn', text: early }] : [];
}

/** Every row of the record with the place it stands at. */
function named(record: SessionRecord): { path: string; id: string }[] {
  const list = (path: string, rows: readonly { id: string }[]) =>
    rows.map(({ id }, index) => ({ path: pathOf(path, index, 'id'), id }));
  const { agenda, resolutions, personnel = [] } = record;
  return [
    ...list('delegates', record.delegates),
    ...list('sittings', record.sittings),
    ...list('roles', record.roles ?? []),
    ...list('guests', record.guests),
    ...list('agenda', agenda),
    ...agenda.flatMap((item, index) => list(pathOf('agenda', index, 'papers'), item.papers)),
    ...list('papers', record.papers ?? []),
    ...list('minutes', record.minutes ?? []),
    ...list('resolutions', resolutions),
    ...resolutions.flatMap((row, index) => list(pathOf('resolutions', index, 'articles'), row.articles)),
    ...list('resolutionGroups', record.resolutionGroups ?? []),
    ...list('votes', record.votes),
    ...personnel.flatMap((row, at) => [
      ...list(pathOf('personnel', at, 'people'), row.people),
      ...list(pathOf('personnel', at, 'tellers'), row.tellers ?? []),
    ]),
    ...list('personnel', personnel),
    ...list('figures', record.figures),
    ...list('indicators', record.indicators),
    ...list('tasks', record.tasks),
    ...list('petitions', record.petitions ?? []),
    ...list('petitionCounts', record.petitionCounts ?? []),
    ...list('questions', record.questions ?? []),
    ...(record.questions ?? []).flatMap(({ turns = [] }, index) =>
      list(pathOf('questions', index, 'turns'), turns),
    ),
    ...list('oversight', record.oversight ?? []),
    ...list('followUps', record.followUps ?? []),
    ...list('photos', record.photos),
    ...list('sources', record.sources),
  ];
}

function names(record: SessionRecord): Fault[] {
  const first = new Map<string, string>();
  return named(record).flatMap(({ path, id }) => {
    const taken = first.get(id);
    if (taken) return [{ path, text: `Mã «${id}» đã dùng ở ${taken}.` }];
    first.set(id, path);
    if (ROW_NAME.test(id)) return [];
    return [{ path, text: 'Mã chỉ gồm chữ không dấu, số, dấu gạch, nhiều nhất 64 ký tự.' }];
  });
}

/** What is said of a link that leads nowhere, with where it may have been meant to lead. */
function nobodyIs(id: string, known: ReadonlySet<string>): string {
  const meant = nearest(
    id,
    [...known].map((one) => [one, one] as const),
  );
  const few = known.size > 0 && known.size <= 12 ? ` Đang có: ${[...known].join(', ')}.` : '';
  return `Không có mục nào mang mã «${id}».${meant ? ` Có phải «${meant}»?` : few}`;
}

function links(record: SessionRecord): Fault[] {
  const known = {
    delegate: new Set(record.delegates.map(({ id }) => id)),
    sitting: new Set(record.sittings.map(({ id }) => id)),
    agendaItem: new Set(record.agenda.map(({ id }) => id)),
    vote: new Set(record.votes.map(({ id }) => id)),
    revoteOf: new Set(record.votes.map(({ id }) => id)),
    resolution: new Set(record.resolutions.map(({ id }) => id)),
    source: new Set(record.sources.map(({ id }) => id)),
    partOf: new Set(record.figures.map(({ id }) => id)),
    answers: new Set((record.minutes ?? []).map(({ id }) => id)),
    entry: new Set((record.minutes ?? []).map(({ id }) => id)),
    question: new Set((record.questions ?? []).map(({ id }) => id)),
    personnel: new Set((record.personnel ?? []).map(({ id }) => id)),
    earlier: new Set((record.personnel ?? []).map(({ id }) => id)),
    tellersVote: new Set(record.votes.map(({ id }) => id)),
  };
  const check = (kind: keyof typeof known, id: string | null, ...path: PropertyKey[]): Fault[] =>
    id === null || known[kind].has(id)
      ? []
      : [{ path: pathOf(...path, kind), text: nobodyIs(id, known[kind]), isLink: true }];
  const once = (rows: readonly { delegate: string }[], ...path: PropertyKey[]): Fault[] => {
    const seen = new Set<string>();
    return rows.flatMap(({ delegate }, index) => {
      const isTwice = seen.has(delegate);
      seen.add(delegate);
      return isTwice
        ? [{ path: pathOf(...path, index, 'delegate'), text: `Đại biểu «${delegate}» được ghi hai lần.` }]
        : check('delegate', delegate, ...path, index);
    });
  };
  return [
    ...record.sittings.flatMap(({ attendance, knownMarks = [] }, index) => [
      ...once(attendance?.marks ?? [], 'sittings', index, 'attendance', 'marks'),
      ...once(knownMarks, 'sittings', index, 'knownMarks'),
    ]),
    ...(record.roles ?? []).flatMap(({ delegate = null }, index) =>
      check('delegate', delegate, 'roles', index),
    ),
    ...(record.minutes ?? []).flatMap((entry, index) =>
      (['delegate', 'sitting', 'agendaItem', 'vote', 'answers', 'question', 'personnel'] as const).flatMap(
        (kind) => check(kind, entry[kind] ?? null, 'minutes', index),
      ),
    ),
    ...(record.personnel ?? []).flatMap((row, index) => [
      ...(['sitting', 'agendaItem', 'resolution', 'earlier', 'tellersVote'] as const).flatMap((kind) =>
        check(kind, row[kind] ?? null, 'personnel', index),
      ),
      ...row.people.flatMap(({ delegate = null }, at) =>
        check('delegate', delegate, 'personnel', index, 'people', at),
      ),
      ...(row.tellers ?? []).flatMap(({ delegate = null }, at) =>
        check('delegate', delegate, 'personnel', index, 'tellers', at),
      ),
    ]),
    ...record.tasks.flatMap(({ entry }, index) => check('entry', entry ?? null, 'tasks', index)),
    ...(record.questions ?? []).flatMap((question, index) => [
      ...(['delegate', 'sitting', 'agendaItem', 'resolution'] as const).flatMap((kind) =>
        check(kind, question[kind] ?? null, 'questions', index),
      ),
      ...(question.turns ?? []).flatMap(({ delegate = null }, at) =>
        check('delegate', delegate, 'questions', index, 'turns', at),
      ),
    ]),
    ...(record.oversight ?? []).flatMap(({ agendaItem = null }, index) =>
      check('agendaItem', agendaItem, 'oversight', index),
    ),
    ...record.agenda.flatMap(({ change }, index) =>
      check('vote', change?.vote ?? null, 'agenda', index, 'change'),
    ),
    ...record.figures.flatMap((row, index) => check('partOf', row.partOf ?? null, 'figures', index)),
    ...record.resolutions.flatMap((row, index) => check('agendaItem', row.agendaItem, 'resolutions', index)),
    ...sourcedRows(record).flatMap(({ path, row }) => check('source', row.source ?? null, path)),
    ...record.votes.flatMap((vote, index) => [
      ...check('resolution', vote.resolution, 'votes', index),
      ...check('agendaItem', vote.agendaItem, 'votes', index),
      ...check('sitting', vote.sitting, 'votes', index),
      ...once(vote.ballots ?? [], 'votes', index, 'ballots'),
      ...once(vote.recused ?? [], 'votes', index, 'recused'),
      ...check('revoteOf', vote.revoteOf ?? null, 'votes', index),
      ...(vote.alsoResolutions ?? []).flatMap((id, at) =>
        check('resolution', id, 'votes', index, 'alsoResolutions', at),
      ),
    ]),
  ];
}

function voteFaults(vote: Vote, index: number): Fault[] {
  const fault = (key: string, text: string) => ({ path: pathOf('votes', index, key), text });
  const { counts, ballots, entry } = vote;
  if (vote.uncounted && entry !== 'unanimous_uncounted')
    return [fault('uncounted', 'Chỉ biểu quyết không ghi số phiếu mới có mục này.')];
  if (entry === 'unanimous_uncounted')
    return counts
      ? [fault('counts', 'Biểu quyết ghi «thống nhất, không ghi số phiếu» thì không có số phiếu.')]
      : [];
  const isEmpty = entry === 'by_name' && ballots?.length === 0;
  const isTold = entry === 'totals' && (vote.shares !== undefined || vote.printed !== null);
  // Of a vote by name the ballots are the counts.
  if (!counts)
    return isEmpty || isTold || (entry === 'by_name' && ballots)
      ? []
      : [
          fault(
            'counts',
            'Biểu quyết có ghi số phiếu thì phải có ít nhất một số, một tỷ lệ hoặc lời của nguồn.',
          ),
        ];
  const { total, present, bounds } = vote;
  const found = tallyContradictions({ total, present, bounds, ...counts }).map(({ reason }) =>
    fault('counts', reasonText(reason, 'vi')),
  );
  for (const name of countNames)
    if (bounds?.[name] && (counts[name] ?? null) === null)
      found.push(fault(`bounds.${name}`, 'Có mức đúng thì phải có số phiếu.'));
  if (entry === 'totals' && ballots)
    found.push(fault('ballots', 'Chỉ ghi tổng số thì không có phiếu ghi tên.'));
  if (entry === 'by_name' && !ballots)
    found.push(fault('ballots', 'Biểu quyết ghi tên thì phải có phiếu từng đại biểu.'));
  return found;
}
