import { describe, expect, it } from 'vitest';
import type { Submission } from '@/lib/record/schema';
import { publishedByText } from './submission-text';

const by = (rule: Submission['rule']): Submission => ({
  by: 'Lê Thị Bình',
  at: '2026-12-01T02:00:00.000Z',
  rule,
});

describe('publishedByText', () => {
  it.each([
    ['a document from before says only who published', undefined, 'Trần Văn Cường công bố'],
    [
      'two people',
      by('two_people'),
      'Lê Thị Bình trình, Trần Văn Cường duyệt (theo quy tắc hai người) và công bố',
    ],
    [
      'one may',
      by('one_person'),
      'Lê Thị Bình trình, Trần Văn Cường duyệt (hội đồng không buộc hai người) và công bố',
    ],
  ])('%s', (_name, submission, expected) => {
    expect(publishedByText({ publishedBy: 'Trần Văn Cường', submission })).toBe(expected);
  });
});
