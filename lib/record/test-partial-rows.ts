import fc from 'fast-check';
import * as words from '@/lib/words';
import * as wordsOfPersonnel from '@/lib/words-of-personnel';

/* What the rows of files written by hand are made of, and the people of a session. */

export type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** A row of which `must` is always there, and of `may` whatever is known. */
export const row = (must: Parts, may: Parts = {}): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({ ...must, ...may }, { requiredKeys: Object.keys(must) });
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });
export const some = <Value>(value: fc.Arbitrary<Value>, most = 3) => fc.array(value, { maxLength: most });
export const oneOf = fc.constantFrom;

const said = oneOf(
  ...['Về dự toán ngân sách', 'Đường liên thôn', 'bà con phấn khởi', '«Tổ 5»', 'Tờ trình số 17/TTr-UBND'],
  ...['Trường tiểu học', 'Ông Nguyễn Văn Tám', 'Kết quả tốt', 'Nước sạch – môi trường', 'hết quý III'],
);
export const text = fc.tuple(said, said).map(([one, other]) => `${one}, ${other}`);
export const count = fc.integer({ min: 1, max: 9 });

/** Numbers a source states of those there, which can all be true. */
export const stated = fc
  .record({ present: count, excused: count, unexcused: count, more: count })
  .chain(({ present, excused, unexcused, more }) => {
    const beside = {
      ...{ excused: oneOf(excused), unexcused: oneOf(unexcused) },
      total: oneOf(present + excused + unexcused + more),
    };
    const near = { presentBound: oneOf('at_least', 'about') };
    return fc.oneof(row({}, beside), row({ present: oneOf(present) }, { ...beside, ...near }));
  });

export const council = oneOf<object>(
  { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
  { name: 'HĐND phường Mẫu', level: 'ward', provinceName: 'Tỉnh Mẫu', districtName: null },
  { name: 'Hội đồng nhân dân huyện Mẫu', level: 'district', locality: 'Huyện Mẫu' },
  { name: 'Hội đồng nhân dân tỉnh Mẫu', level: 'province', provinceCode: null },
  { name: 'Marford Parish Council', level: 'other', levelPrinted: 'Parish Council' },
);

const ballots = row(
  { kind: oneOf(...wordsOfPersonnel.personnelKinds), people: some(somebody(), 3) },
  {
    ...{ post: text, method: maybe(oneOf(...words.voteMethods)), round: oneOf(1, 2) },
    ...{
      account: row({}, { issued: oneOf(60), collected: oneOf(58), valid: oneOf(55) }),
      printed: text,
      note: text,
    },
    ...{ stated: oneOf({ total: 70 }), approval: row({ to: text }, { sentOn: maybe(oneOf('2024')) }) },
    ...{ annulled: oneOf({ reason: null }, { reason: 'in sai tên' }), tellers: some(row({ name: text }), 2) },
  },
);

/** Somebody on a ballot of whom little is known, with counts that can all be true. */
function somebody() {
  return row(
    { name: text },
    {
      ...{
        office: text,
        post: text,
        nominatedBy: oneOf(...wordsOfPersonnel.nominators),
        withdrew: oneOf(true),
      },
      ...{ counts: row({}, { for: oneOf(20, 40), against: oneOf(3), low: oneOf(5) }), note: maybe(text) },
      shares: fc.array(row({ choice: oneOf('for', 'low'), printed: oneOf('hơn 60%', '75%') }), {
        minLength: 1,
        maxLength: 1,
      }),
      ...{ stated: oneOf('passed', 'failed'), approval: row({ answer: oneOf('approved', 'refused') }) },
    },
  );
}

export const people = {
  personnel: some(ballots, 2),
  guests: some(
    fc
      .tuple(
        row({ kind: oneOf(...words.guestKinds) }, { title: maybe(text) }),
        fc.oneof(
          row({ name: text }, { body: maybe(text) }),
          row({ body: text }),
          row({ count: row({ people: count }, { bound: oneOf(...words.presenceBounds) }) }),
        ),
      )
      .map(([guest, known]) => ({ ...guest, ...known })),
    2,
  ),
  roles: some(
    row(
      { role: oneOf('presided', 'minutes', 'opened', 'closed'), name: text },
      { office: maybe(text), sitting: oneOf(null) },
    ),
  ),
};

type Rows = readonly Record<string, unknown>[];

/** Every other row that states something says which source it is from, where the file has any. */
export function citing(file: Record<string, unknown>): Record<string, unknown> {
  const sources = ((file.sources ?? []) as Rows).map((row, at) => ({ ...row, id: `q${at}` }));
  if (sources.length === 0) return file;
  const cited = (rows: unknown) =>
    (rows as Rows).map((row, at) => (at % 2 > 0 ? row : { ...row, source: `q${at % sources.length}` }));
  const stated = (row: Rows[number]) => {
    const numbers = (row.stated ?? {}) as Record<string, unknown>;
    const isSaid = Object.entries(numbers).some(([name, value]) => name !== 'presentBound' && value);
    return isSaid ? { ...row, stated: { ...numbers, source: 'q0' } } : row;
  };
  const lists = ['resolutions', 'votes', 'figures', 'indicators'].flatMap((name) =>
    file[name] ? [[name, cited(file[name])]] : [],
  );
  return { ...file, sources, sittings: (file.sittings as Rows).map(stated), ...Object.fromEntries(lists) };
}
