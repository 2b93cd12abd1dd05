import { expect, it } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { decisionsOf } from './decisions';
import { councilCard, resolutionCard, sessionCard } from './share-card';

const council = { ...mauRecord.council, provinceName: 'Thành phố Mẫu' };
const record: SessionRecord = { ...mauRecord, council };

it('every picture says which council it is of, and where that is', () => {
  const [resolution] = record.resolutions;
  if (!resolution) throw new Error('The record has resolutions.');
  expect(sessionCard(record).council).toMatch(/^Hội đồng nhân dân phường Mẫu, Thành phố Mẫu · /);
  expect(resolutionCard(record, resolution).council).toBe('Hội đồng nhân dân phường Mẫu, Thành phố Mẫu');
  expect(councilCard(council, record).heading).toBe('Hội đồng nhân dân phường Mẫu, Thành phố Mẫu');
  expect(councilCard(council, null)).toMatchObject({ date: '', figures: [] });
});

it('a resolution’s says what became of it, and the three counts of the vote that decided it', () => {
  for (const resolution of record.resolutions) {
    const vote = decisionsOf(record).find((one) => one.resolution.id === resolution.id)?.vote;
    const card = resolutionCard(record, resolution);
    expect(card.heading).toBe(resolution.title);
    expect(card.date).toContain(resolution.status === 'adopted' ? 'Thông qua' : '');
    expect(card.figures.map(({ value }) => value)).toEqual(
      vote?.counts ? [vote.counts.for, vote.counts.against, vote.counts.notVoting].map(String) : [],
    );
  }
});
