import { expect, test } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { numbered } from '@/lib/rules/speaker';
import { agendaKinds } from '@/lib/words';
import { chairWords } from '../vi/chair-words';
import { composePaper } from './papers';
import { wordsOfPaper } from './test-words';

const EDITION = { version: null, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };
const composed = (name: string, record: SessionRecord = mauRecord) => {
  const paper = composePaper(name, record, EDITION);
  if (!paper) throw new TypeError(name);
  return paper;
};
const words = (name: string, record?: SessionRecord) => wordsOfPaper(composed(name, record));

test('the sheet to fill by hand has the items in the order of the screen and the numbers that call a speaker there', () => {
  const text = words('phieu-ghi-tay');
  const places = mauRecord.agenda.map(({ title }) => text.indexOf(title));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  numbered(mauRecord.delegates).forEach(({ name }, index) => {
    expect(text).toContain(`${index + 1} ${name}`);
  });
});

test('nothing is filled in that somebody has to write down at the meeting', () => {
  const rows = composed('phieu-ghi-tay').blocks.flatMap((block) =>
    block.is === 'table' && block.isByHand ? block.rows : [],
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.slice(1).every((cell) => cell === ''))).toBe(true);
});

test('the script names who presents, what is voted on, and the hour only where one was written down', () => {
  const [item] = mauRecord.agenda;
  if (!item) throw new TypeError('no item');
  const line = { id: 'm', kind: 'speech' as const, agendaItem: item.id, at: '08:05' };
  expect(words('kich-ban-dieu-hanh')).not.toContain('08:05');
  expect(words('kich-ban-dieu-hanh', { ...mauRecord, minutes: [line] })).toContain('08:05');
  const [resolution] = mauRecord.resolutions;
  const asked = words('kich-ban-dieu-hanh').split('Ai tán thành?').length - 1;
  expect(asked).toBe(mauRecord.resolutions.filter(({ agendaItem }) => agendaItem).length);
  expect(resolution).toBeDefined();
});

test.each(agendaKinds)(
  'at an item of kind %s whoever presides has something to say, and no field is left open',
  (kind) => {
    expect(chairWords[kind].length).toBeGreaterThan(0);
    const agenda = mauRecord.agenda.map((item) => ({ ...item, kind, presenter: null }));
    expect(words('kich-ban-dieu-hanh', { ...mauRecord, agenda })).not.toMatch(/[{}]|null|undefined/u);
  },
);

test('of a closed item neither tells more than that it is closed', () => {
  const agenda = mauRecord.agenda.map((item) => ({
    ...item,
    isClosed: true,
    title: 'Nội dung họp kín',
    presenter: null,
    papers: [],
  }));
  expect(words('kich-ban-dieu-hanh', { ...mauRecord, agenda, resolutions: [] })).not.toContain('trình bày «');
});
