import { describe, expect, test } from 'vitest';
import { composeLetter, composePosting, composeReport } from '@/lib/print/sending';
import { wordsOfPaper } from '@/lib/print/test-words';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { sessionRecordSchema } from './schema';
import { searchEntries } from './search-entries';
import { sheetsOf } from './sheets';
import { aDraft, aResolution } from './test-draft';

const sent = [{ to: 'Thường trực HĐND tỉnh', on: '2024-06-14', how: 'trục liên thông' }];
const posted = [{ where: 'Nhà văn hóa tổ 9', from: '2024-06-15', to: null }];
const adopted = { number: '05/NQ-HĐND', status: 'adopted', issuedOn: '2024-06-13' } as const;
const recordOf = (over: Parameters<typeof aResolution>[0]) =>
  sessionRecordSchema.parse(buildRecord(aDraft({ resolutions: [aResolution({ ...adopted, ...over })] })));
const edition = { version: 1, digest: 'ab'.repeat(32), at: '2024-06-20T02:00:00Z' };

describe('to whom a resolution was sent, and where it was posted', () => {
  test('is left out where nothing is known, and what was let stand always', () => {
    const passedSigns = [{ rule: 'capitals', passage: 'quốc hội', reason: 'trích nguyên văn' }];
    const [row = null] = recordOf({ passedSigns }).resolutions;
    expect(Object.keys(row ?? {})).not.toContain('sent');
    expect(Object.keys(row ?? {})).not.toContain('posted');
    expect(JSON.stringify(row)).not.toContain('trích nguyên văn');
  });

  test('goes into the record and out of it again', () => {
    const record = recordOf({ sent, posted });
    expect(record.resolutions[0]).toMatchObject({ sent, posted });
    expect(sheetsOf(record).resolutions.resolutions[0]?.row).toMatchObject({ sent, posted });
  });

  test('is found', () => {
    const found = searchEntries(recordOf({ sent, posted }))
      .map(({ body }) => body)
      .join('\n');
    expect(found).toContain('Thường trực HĐND tỉnh, ngày 14/6/2024, trục liên thông');
    expect(found).toContain('Nhà văn hóa tổ 9, từ ngày 15/6/2024');
  });

  test('stands in the papers that are made afterwards', () => {
    const record = recordOf({ sent, posted });
    const words = (compose: typeof composeReport) => wordsOfPaper(compose(record, edition));
    expect(words(composeReport)).toContain('đã gửi Thường trực HĐND tỉnh, ngày 14/6/2024, trục liên thông.');
    expect(words(composeLetter)).toContain('ký ngày 13/6/2024');
    expect(words(composePosting)).toContain('Địa điểm niêm yết: Nhà văn hóa tổ 9');
    expect(words(composePosting)).toContain('Niêm yết lúc: 15/6/2024');
  });

  test('lacks a name, and is asked for it', () => {
    const draft = aDraft({
      resolutions: [
        aResolution({
          sent: [{ to: '', on: null, how: null }],
          posted: [{ where: '', from: null, to: null }],
        }),
      ],
    });
    const keys = checkDraft(draft, '2024-07-01').map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['lacks_sent:r1', 'lacks_posted:r1']));
  });
});
