import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { composeMinutes } from '@/lib/print/minutes';
import { personnelRecord } from '@/lib/print/test-personnel-record';
import { wordsOfPaper } from '@/lib/print/test-words';
import { sessionCalendar } from '@/lib/public/calendar';
import type { Edition } from '@/lib/public/edition';
import { atomFeed } from '@/lib/public/feed';
import { sessionJsonLd } from '@/lib/public/json-ld';
import { sessionCard } from '@/lib/public/share-card';
import { canonical } from '@/lib/record/digest';
import { mauRecord } from '@/lib/record/fixture-mau';
import { type SessionRecord, sessionRecordSchema } from '@/lib/record/schema';
import { searchEntries } from '@/lib/record/search-entries';
import { sheetsOf } from '@/lib/record/sheets';
import { SessionArticle } from '../components/public/session-article';
import { onPaper, spoken, textOf } from './test-html';

const ORIGIN = 'https://hdnd.example';
const PUBLISHED = '2023-07-18T01:30:00.000Z';
const REASON = 'Ghi thiếu lý do mẫu.';
const MONEY = 'trên 9,5 tỷ đồng';

const UNREAD = { countValue: null, unit: null, ratio: null, percentPpm: 917_000, qualifier: null };
const COUNTED = { id: 'twelve', number: null, title: null, counted: { count: 12, bound: 'exact' } };
const QUOTED = { printed: '6 nghị quyết đất đai lùi lại', source: null };
const CHANGE = { fromPrinted: '7 tỷ đồng', toPrinted: '8,1 tỷ đồng', byPrinted: null };
const FIGURES = [
  { printed: MONEY },
  { partOf: 'm-f1' },
  { change: { ...CHANGE, fromDong: 7_000_000_000, toDong: 8_100_000_000, byDong: null } },
];
/** A vote of which a source tells how many at the least, a share, who moved it, and what became of it. */
const HARDLY_KNOWN = {
  ...{ id: 'moved', subject: 'Nhân sự', resolution: null, agendaItem: null, movedBy: 'Ông Phí Văn Nêu' },
  ...{ counts: { for: 19, against: null, notVoting: null }, bounds: { for: 'at_least' } },
  shares: [{ choice: 'for', printed: 'gần 79,3%', of: 'unstated' }],
  stated: { total: null, present: null, voting: null, outcome: 'adopted' },
  ...{ total: null, present: null, required: null, shareOfTotal: null, shareOfPresent: null },
  outcome: 'adopted',
};

/** A copy that came back signed by somebody of whom nothing else tells. */
const SIGNED = {
  file: { digest: 'cd34'.repeat(16), name: 'bien-ban-da-ky.pdf' },
  sent: { digest: 'ef56'.repeat(16), at: '2023-07-13T02:00:00.000Z' },
  match: 'same',
  signatures: [{ kind: 'signature', state: 'intact', name: 'Hoàng Thị Ký Số', chain: 'unknown_root' }],
};

const record: SessionRecord = sessionRecordSchema.parse({
  ...mauRecord,
  questions: [{ id: 'asked', matter: 'Mương', promise: { body: 'Chưa rõ hạn mương tổ 9' } }],
  followUps: [{ id: 'kept', body: 'Đèn chợ', status: 'partly', evidence: 'Báo cáo đèn chợ tổ 9' }],
  oversight: [{ id: 'overseen', subject: 'Rác', conclusion: 'Rác tổ 9 chưa thu hết' }],
  personnel: (personnelRecord().personnel ?? [])
    .slice(0, 2)
    .map(({ sitting: _, tellersVote: __, ...vote }) => vote),
  council: { ...mauRecord.council, districtName: 'Quận Trăng', provinceName: 'Thành phố Sao' },
  session: { ...mauRecord.session, heldAs: 'trực tuyến, 8 điểm cầu', signedMinutes: SIGNED },
  sittings: mauRecord.sittings.map((sitting) => ({
    ...sitting,
    presidedBy: 'Bà Vũ Thị Chủ Tọa',
    heldOnInferredFrom: 'ngày của giấy mời',
    absent: { minutesBy: 'not_stated' },
    stated: { total: 26, present: 23, presentBound: 'at_least', excused: null, unexcused: null, source: 'p' },
  })),
  resolutions: [
    ...mauRecord.resolutions,
    {
      ...{ ...mauRecord.resolutions[0], id: 'unvoted', slug: 'khong-bieu-quyet', status: 'adopted' },
      outcomePrinted: 'Hội đồng đã thông qua, không kể cách làm',
      sent: [{ to: 'Thường trực cấp trên', on: '2023-07-14', how: null }],
      posted: [{ where: 'Nhà văn hóa tổ 9', from: null, to: null }],
    },
  ],
  roles: [{ id: 'role', role: 'opened', name: 'Ông Lý Văn Khai', office: 'Chủ tịch lâm thời' }],
  agenda: mauRecord.agenda.map((item, at) =>
    at > 0
      ? item
      : {
          ...item,
          printedReference: 'Mục IV.7',
          change: { kind: 'added', note: 'theo đề nghị của Thường trực' },
        },
  ),
  papers: [
    { ...mauRecord.agenda[1]?.papers[0], ...COUNTED },
    {
      ...mauRecord.agenda[1]?.papers[1],
      id: 'letter',
      kind: 'other',
      kindPrinted: 'Thư ngỏ',
      datedOn: '2023-05',
    },
  ],
  resolutionGroups: [
    {
      ...{ id: 'group', count: 6, countBound: 'exact', scope: 'some' },
      ...{ subject: 'đất đai', status: 'postponed' },
      ...QUOTED,
    },
  ],
  votes: [
    ...mauRecord.votes.map((vote, at) =>
      at > 0 ? vote : { ...vote, counts: { for: 21, against: 0, notVoting: 0, otherOpinion: 3 } },
    ),
    { ...mauRecord.votes[1], ...HARDLY_KNOWN },
  ],
  indicators: mauRecord.indicators.map((row, at) =>
    at > 0 ? row : { ...row, plan: { printed: '91,7%', ...UNREAD }, targetResult: 'met' },
  ),
  guests: [{ ...mauRecord.guests[0], count: { people: 35, bound: 'at_least' } }],
  figures: mauRecord.figures.map((row, at) => ({ ...row, ...FIGURES[at] })),
  sources: [
    {
      ...{ id: 's', title: 'Bài đăng của phường', publisher: null, url: 'https://phuong.example/bai' },
      ...{ postedOn: '2023-07-13', postedAt: null, views: null, body: null },
    },
    {
      ...{ id: 'p', title: 'Cổng thông tin Sao', publisher: null, url: null },
      ...{ postedOn: null, postedAt: null, views: null, body: null },
    },
  ],
});
const { session } = record;
const planned: SessionRecord = { ...record, session: { ...session, occurrence: 'planned' } };
const edition: Edition = {
  ...{ version: 2, latestVersion: 2, kind: 'correction', digest: 'ab12'.repeat(16), reason: REASON },
  ...{
    publishedAt: PUBLISHED,
    publishedBy: 'Nguyễn Thị An',
    previousAt: PUBLISHED,
    origin: ORIGIN,
    format: 2,
  },
};

const article = (one: SessionRecord) =>
  renderToStaticMarkup(createElement(SessionArticle, { record: one, edition, withheld: new Map() }));
/** Every output of a session, as the text it carries, and the rows the desk holds of it. */
function outputsOf(one: SessionRecord): Record<string, string> {
  const html = article(one);
  const { label, summary } = one.session;
  const said = { version: 2, publishedAt: PUBLISHED };
  const line = { ...one.session, ...said, isWithdrawn: false, sessionId: session.id };
  const entry = {
    slug: session.slug,
    version: 2,
    kind: 'correction',
    label,
    summary,
    reason: REASON,
  } as const;
  const feedEntry = {
    ...entry,
    id: 'u',
    withdrawnAt: null,
    publishedAt: PUBLISHED,
    publishedBy: 'Nguyễn Thị An',
  };
  const calendar = sessionCalendar(one.council, [{ ...line, sittings: one.sittings }], ORIGIN);
  return {
    desk: JSON.stringify(sheetsOf(one)),
    minutes: wordsOfPaper(composeMinutes(one, { version: 2, digest: edition.digest, at: PUBLISHED })),
    page: textOf(html),
    paper: textOf(onPaper(html)),
    aloud: textOf(spoken(html)),
    calendar: calendar.replaceAll('\r\n ', '').replaceAll('\\,', ','),
    feed: atomFeed(one.council, [feedEntry], ORIGIN),
    'JSON-LD': JSON.stringify(sessionJsonLd(one, ORIGIN)),
    picture: JSON.stringify(sessionCard(one)),
    search: searchEntries(one)
      .map(({ title, body, happenedOn }) => `${title} ${body} ${happenedOn}`)
      .join('\n'),
    'ho-so.json': canonical(one),
  };
}

const [morning] = record.sittings;
const lost = record.votes.find(({ outcome }) => outcome === 'rejected');

/** How each fact is known when it is there: in words on pages, in figures in files for machines. */
const MARKS: Readonly<Record<string, readonly RegExp[]>> = {
  'what became of each resolution': [/Không thông qua/, /"rejected"/],
  'how many resolutions were adopted': [/5 nghị quyết được thông qua|"5","unit":"","text":"nghị quyết/],
  'the three counts of each vote': [
    new RegExp(`${lost?.counts?.against} (đại biểu )?không tán thành`),
    /"against(?:Count)?":\d/,
    /12 9 3 26/,
  ],
  'of how many delegates (the base)': [/trên 26 đại biểu tán thành/, /"total":26/],
  'how many votes were needed': [/[Cc]ần 14/, /"required":14/],
  'the day of the session': [/12\/7\/2023/, /2023-?07-?12/],
  'its hours': [/08:00/, /T010000Z/],
  'its place': [/Hội trường UBND phường Mẫu/],
  'where the council is': [/Thành phố Sao/],
  'who was present': [/24 trên 26 đại biểu có mặt/, /"present":24/, /"value":"24","unit":"\/ 26"/],
  'who presided': [/Vũ Thị Chủ Tọa/],
  'who opened it, with their office that day': [
    /Lý Văn Khai, Chủ tịch lâm thời/,
    /"office":"Chủ tịch lâm thời"/,
  ],
  'how many guests came': [/ít nhất 35 người/, /"people":35/],
  'how many were there, as the source states it': [/[Íí]t nhất 23/, /"present":23/],
  'which of several sources a number is from': [/[Tt]heo Cổng thông tin Sao/, /"source(?:Id)?":"p"/],
  'what its source does not state': [/Nguồn không nêu thư ký/, /"minutesBy":"not_stated"/],
  'what its source says of a result without a vote': [/không kể cách làm/],
  'to whom a resolution was sent, and where it was posted': [/Thường trực cấp trên/, /Nhà văn hóa tổ 9/],
  'who signed the copy that came back, as its certificate names them': [/Hoàng Thị Ký Số/],
  'what a day was inferred from': [/ngày của giấy mời/],
  'another opinion than the three': [
    /3 (đại biểu )?(có )?ý kiến khác/,
    /"otherOpinion(?:Count)?":3/,
    /Ý kiến khác .* 21 0 0 3 26/,
  ],
  'how near a count of votes is': [/[Íí]t nhất 19/, /"bounds":\{"for":"at_least"\}/],
  'a share of votes as it is printed': [/gần 79,3%/],
  'who moved a vote': [/Phí Văn Nêu/],
  'what its source says became of a vote it counts': [
    /kết quả theo lời nguồn/,
    /"stated":\{"outcome":"adopted"|"statedOutcome":"adopted"/,
  ],
  'what a figure is part of': [/Trong đó:/, /"partOf(?:Id)?":"m-f1"/],
  'how an estimate was changed': [/từ 7 tỷ đồng thành 8,1 tỷ đồng/, /romPrinted":"7 tỷ đồng"/],
  'papers its source only counts': [/12 báo cáo/, /"count":12/],
  'resolutions its source only counts': [/6 nghị quyết/],
  'a day known to the month': [/tháng 5\/2023/, /"2023-05"/],
  'what its source calls a paper of no list': [/Thư ngỏ/],
  'the unit between the council and its province': [/Quận Trăng/],
  'how the session was held': [/8 điểm cầu/],
  'the plan beside the result of an indicator': [/91,7%/],
  'the mark of each delegate': [/[Vv]ắng có lý do/, /"status":"excused"/],
  'how an item came into the programme or out of it': [/[Tt]heo đề nghị của Thường trực/],
  'the reference a programme prints': [/Mục IV\.7/],
  'who presented an item': [/Lê Thị Cúc|Ủy ban nhân dân phường(?! Mẫu)/],
  'money, as it was printed': [new RegExp(MONEY)],
  'where it was taken from': [/Bài đăng của phường/],
  'what was asked of whom, answered and promised': [/Chưa rõ hạn mương tổ 9/],
  'what was overseen, and what it came to': [/Rác tổ 9 chưa thu hết/],
  'what became of what an earlier session was promised': [/Báo cáo đèn chợ tổ 9/],
  'who was elected, and by how many': [
    /Nguyễn Văn Vinh.{0,40}15.{0,40}(?:đồng ý|Trúng cử)/,
    /"for(?:Count)?":15\b/,
  ],
  'the three levels of confidence in each person': [
    /Hồ Nam.{0,3} 2 (?:tín nhiệm cao|\(7,69%\))/,
    /"low(?:Count)?":18/,
  ],
  'ballots that did not count, and why': [/đồng ý cả hai người/],
  'version and reason of a correction': [/Ghi thiếu lý do mẫu/],
};

const table = readFileSync('docs/facts.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [head = [], , ...rows] = table;
const outputs = outputsOf(record);

describe('docs/facts.md', () => {
  it('has a row for each fact, a column for each output, and a sign in each cell', () => {
    expect(head.slice(1)).toEqual(Object.keys(outputs));
    expect(rows.map(([fact]) => fact)).toEqual(Object.keys(MARKS));
    for (const [fact, ...cells] of rows)
      expect(
        cells.filter((cell) => cell !== 'yes' && cell !== '–'),
        fact,
      ).toEqual([]);
  });

  it.each(rows)('%s', (fact, ...cells) => {
    const said = Object.entries(outputs).map(([name, text]) => [
      name,
      MARKS[fact ?? '']?.some((mark) => mark.test(text)) ? 'yes' : '–',
    ]);
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(head.slice(1).map((name, at) => [name, cells[at]])),
    );
  });
});

it('a session to come says its hours wherever a held one does, and on paper and aloud', () => {
  const coming = outputsOf(planned);
  for (const name of ['page', 'paper', 'aloud', 'ho-so.json'])
    expect(coming[name], name).toContain(morning?.startsAt);
  expect(coming.calendar).toContain('DTSTART:20230712T010000Z');
});
