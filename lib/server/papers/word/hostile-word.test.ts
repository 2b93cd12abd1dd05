import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_FILE_BYTES } from '@/lib/rules/file-size';
import { plainLines } from '@/lib/rules/word-text';
import { tries } from '@/lib/test-tries';
import { Refused } from '../check/refused.mjs';
import { readPaper } from '../read-paper';
import { readWordText } from '../read-word-text';
import { part } from '../test-papers';
import { gibibyte } from '../test-verdict';
import { readWord } from './read-word.mjs';
import { BORDERS, listed, numbering, p, run, table, word } from './test-word';

const linesOf = async (bytes: Buffer) => plainLines(await readWord(bytes), null);

describe('a document made to break its reader', () => {
  test.each<[string, () => Buffer, string]>([
    ['a bomb', () => word([p('A')], [{ ...gibibyte(), name: 'word/numbering.xml' }]), 'file.heavy'],
    ['markup without end', () => word(['<w:p>'.repeat(100_000)]), 'file.heavy'],
    ['paragraphs without end', () => word(Array.from({ length: 25_000 }, () => p('A'))), 'file.heavy'],
    ['half a document', () => word([p('A')]).subarray(0, 200), 'file.unreadable'],
    ['markup that is none', () => word(['<w:p><w:r></w:p>']), 'file.unreadable'],
    ['bytes of something else', () => Buffer.from('PK nothing'), 'file.unreadable'],
  ])('with %s is refused', async (_name, make, code) => expect(await readWordText(make())).toBe(code));

  test.each<[string, () => Buffer, string]>([
    ['macros', () => word([p('A')], [part('word/vbaProject.bin', 'x')]), 'file.macros'],
    ['200 MB', () => Buffer.alloc(200 * 1024 * 1024), 'file.size'],
    ['a password', () => word([p('A')], [part('word/a.xml', '<a/>', { flags: 1 })]), 'file.locked'],
  ])('with %s is refused before it is read', async (_name, make, code) => {
    expect(MOST_FILE_BYTES.paper).toBeLessThan(200 * 1024 * 1024);
    expect(await readPaper(make(), 'a.docx')).toBe(code);
  });

  test('a table 60 columns wide and lists nine deep are read like any other', async () => {
    const row = Array.from({ length: 60 }, (_, at) => `c${at}`);
    expect(await linesOf(word([table([row], BORDERS)]))).toEqual([row.join(' | ')]);
    expect(
      await linesOf(
        word([listed('A', 1, 8), listed('B', 1, 99), listed('C', 9)], [numbering([['decimal', '%1.']])]),
      ),
    ).toEqual(['A', 'B', 'C']);
  });
});

describe('whatever its markup says', () => {
  const piece = fc.constantFrom(
    ...[
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:del>',
    ],
    ...[
      '</w:del>',
      '<w:ins>',
      '</w:ins>',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
      'chữ',
      '&amp;',
      '&nope;',
      '<w:br/>',
    ],
    ...[
      '<w:rPr><w:vanish/></w:rPr>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:ilvl w:val="-1"/>',
      '<w:numId w:val="x"/>',
    ],
  );

  test('it is read or refused, and never breaks its reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const read = await readWord(word([pieces.join('')], [numbering([['decimal', '%1.']])])).catch(
          (error) => error,
        );
        if (read instanceof Refused) expect(read.code).toBe('unreadable');
        else expect(Array.isArray(read.lines)).toBe(true);
      }),
      tries(),
    );
  });

  /** The same pieces, each closed: markup that any program could write. */
  test('what stands in a paragraph of its own is there', async () => {
    const text = fc.constantFrom('Điều 1.', 'ngân sách', '“Luật”', '12/6/2020');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (paragraphs) => {
          const lines = await linesOf(
            word(paragraphs.map((runs) => p(runs.map((one) => run(one)).join('')))),
          );
          expect(lines).toEqual(paragraphs.map((runs) => runs.join('')));
        },
      ),
      tries(0.3),
    );
  });
});
