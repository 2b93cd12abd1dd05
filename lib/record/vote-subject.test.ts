import { expect, it } from 'vitest';
import { buildRecord } from './build';
import { aDraft, aResolution, aVote } from './test-draft';
import { voteSubject } from './vote-subject';

const resolutions = [{ id: 'r', title: 'Nghị quyết về hè đường' }];

it('is what was written, else the resolution by the name it has now', () => {
  expect(voteSubject({ subject: 'Điều 3', resolutionId: 'r' }, resolutions)).toBe('Điều 3');
  expect(voteSubject({ subject: '', resolutionId: 'r' }, resolutions)).toBe(
    'Thông qua Nghị quyết về hè đường',
  );
  expect(voteSubject({ subject: null, resolutionId: null }, resolutions)).toBe('');
});

it('follows a resolution that is renamed after its vote', () => {
  const votes = [aVote({ subject: '', resolutionId: 'r' })];
  const named = (title: string) =>
    buildRecord(aDraft({ resolutions: [aResolution({ id: 'r', title })], votes })).votes[0]?.subject;
  expect(named('Nghị quyết về vỉa hè')).toBe('Thông qua Nghị quyết về vỉa hè');
  expect(named('Nghị quyết về hè đường')).toBe('Thông qua Nghị quyết về hè đường');
});
