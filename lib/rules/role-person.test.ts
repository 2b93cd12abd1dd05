import { describe, expect, it } from 'vitest';
import { delegateOfName, offeredName, officesOn } from './role-person';

const chair = { title: 'Chủ tịch Hội đồng nhân dân', startedOn: '2021-07-01', endedOn: '2024-06-11' };
const one = (id: string, name: string, unit: string | null = null) => ({ id, name, unit, offices: [chair] });
const people = [
  one('an', 'Nguyễn Thị An'),
  one('b1', 'Trần Văn Bình', 'Tổ 1'),
  one('b2', 'Trần Văn Bình', 'Tổ 2'),
  one('b3', 'Trần Văn Bính'),
];

describe('a name that is typed', () => {
  it.each([
    ['Nguyễn Thị An', 'an'],
    [' bà  nguyễn thị an ', 'an'],
    ['Đ/c Nguyễn Thị An', 'an'],
    ['Ông Trần Văn Bính', 'b3'],
    ['Trần Văn Bình (Tổ 2)', 'b2'],
    ['Trần Văn Bình', null],
    ['Nguyễn Thi An', null],
    ['An', null],
    ['Nguyễn Thị An Bình', null],
    ['', null],
  ])('«%s» is %s', (typed, id) => expect(delegateOfName(typed, people)?.id ?? null).toBe(id));

  it('is offered with the unit only where two bear it', () => {
    expect(people.map((person) => offeredName(person, people))).toEqual([
      'Nguyễn Thị An',
      'Trần Văn Bình (Tổ 1)',
      'Trần Văn Bình (Tổ 2)',
      'Trần Văn Bính',
    ]);
  });
});

it('knows the offices of a day, its first and last included', () => {
  const head = { title: 'Trưởng ban Kinh tế', startedOn: '2024-06-11', endedOn: null };
  const person = { offices: [chair, head] };
  const held = ['2021-06-30', '2021-07-01', '2024-06-11', '2024-06-12'].map((day) => officesOn(person, day));
  expect(held).toEqual([null, chair.title, `${chair.title}, ${head.title}`, head.title]);
});

it('proposes no office that was perhaps not held yet, or not any more', () => {
  const since = (startedOn: string | null, endedOn: string | null = null) => ({
    offices: [{ title: 'Trưởng ban', startedOn, endedOn }],
  });
  expect(officesOn(since('2024-06'), '2024-06-11')).toBeNull();
  expect(officesOn(since('2024-05'), '2024-06')).toBe('Trưởng ban');
  expect(officesOn(since(null), '2024-06-11')).toBeNull();
  expect(officesOn(since('2021', '2024-06'), '2024-06-11')).toBeNull();
  expect(officesOn(since('2021'), 'hôm nay')).toBeNull();
});
