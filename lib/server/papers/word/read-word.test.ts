import { describe, expect, test } from 'vitest';
import { plainLines } from '@/lib/rules/word-text';
import { part } from '../test-papers';
import { readWord } from './read-word.mjs';
import { BORDERS, font, listed, numbering, p, run, table, word } from './test-word';

const linesOf = async (bytes: Buffer) => plainLines(await readWord(bytes), null);

describe('the words of a document', () => {
  test.each<[string, () => Buffer, string[]]>([
    ['none', () => word([]), []],
    ['paragraphs of several runs', () => word([p(run('Điều 1. ') + run('Phạm vi'))]), ['Điều 1. Phạm vi']],
    [
      'a soft line break, a tab and a no-break hyphen',
      () =>
        word([
          p(
            '<w:r><w:t>NGHỊ QUYẾT</w:t><w:br/><w:t>Về</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>',
          ),
        ]),
      ['NGHỊ QUYẾT\nVề\tA-B'],
    ],
    [
      'a head laid out in a table: column by column',
      () =>
        word([
          table([
            ['HỘI ĐỒNG NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
            ['Số: 05/NQ-HĐND', 'Đức Thắng, ngày 12 tháng 6 năm 2020'],
          ]),
        ]),
      [
        'HỘI ĐỒNG NHÂN DÂN',
        'Số: 05/NQ-HĐND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Đức Thắng, ngày 12 tháng 6 năm 2020',
      ],
    ],
    [
      'the same with lines around it',
      () => word([table([['HỘI ĐỒNG NHÂN DÂN', 'Độc lập - Tự do - Hạnh phúc']], BORDERS)]),
      ['HỘI ĐỒNG NHÂN DÂN', 'Độc lập - Tự do - Hạnh phúc'],
    ],
    [
      'a table of figures: row by row',
      () =>
        word([
          table(
            [
              ['STT', 'Nội dung'],
              ['1.', p('Thu') + p('ngân sách')],
            ],
            BORDERS,
          ),
        ]),
      ['STT | Nội dung', '1. | Thu ngân sách'],
    ],
    [
      'a table within a cell',
      () =>
        word([
          table(
            [
              ['A', table([['x', 'y']], BORDERS)],
              ['B', 'C'],
            ],
            BORDERS,
          ),
        ]),
      ['A | x | y', 'B | C'],
    ],
    [
      'numbers that Word puts there',
      () =>
        word(
          [
            listed('Phạm vi', 1),
            listed('Thu', 2),
            listed('Một', 2, 1),
            listed('Hai', 2, 1),
            listed('Chi', 2),
            listed('Ba', 2, 1),
            listed('Thi hành', 1),
          ],
          [
            numbering(
              [['decimal', 'Điều %1.']],
              [
                ['decimal', '%1.'],
                ['lowerLetter', '%2)'],
              ],
            ),
          ],
        ),
      ['Điều 1. Phạm vi', '1. Thu', 'a) Một', 'b) Hai', '2. Chi', 'a) Ba', 'Điều 2. Thi hành'],
    ],
    [
      'points lettered by Word, whose fifth is đ',
      () =>
        word(
          'mnopq'.split('').map((letter) => listed(letter, 1)),
          [numbering([['lowerLetter', '%1)']])],
        ),
      ['a) m', 'b) n', 'c) o', 'd) p', 'đ) q'],
    ],
    [
      'numbers of several levels, Roman ones and bullets',
      () =>
        word(
          [listed('A', 1), listed('B', 1, 1), listed('C', 2), listed('D', 3)],
          [
            numbering(
              [
                ['decimal', '%1.'],
                ['decimal', '%1.%2.'],
              ],
              [['upperRoman', '%1.']],
              [['bullet', '']],
            ),
          ],
        ),
      ['1. A', '1.1. B', 'I. C', '- D'],
    ],
    [
      'the list of a style',
      () =>
        word(
          [
            p('Phạm vi', '<w:pStyle w:val="Dieu"/>'),
            p('Không số', '<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
          ],
          [
            numbering([['decimal', 'Điều %1.']]),
            part(
              'word/styles.xml',
              '<w:styles><w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
            ),
          ],
        ),
      ['Điều 1. Phạm vi', 'Không số'],
    ],
    [
      'a box, which old programs and new ones find once each',
      () =>
        word([
          p(
            `<mc:AlternateContent><mc:Choice><w:txbxContent>${p('DỰ THẢO')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('DỰ THẢO')}</w:txbxContent></mc:Fallback></mc:AlternateContent>${run('NGHỊ QUYẾT')}`,
          ),
        ]),
      ['DỰ THẢO', 'NGHỊ QUYẾT'],
    ],
    [
      'insertions, without deletions and what was moved away',
      () =>
        word([
          p(
            `${run('Chi ')}<w:del><w:r><w:delText>mười</w:delText></w:r></w:del><w:ins>${run('hai')}</w:ins>${run(' triệu')}`,
          ),
          p(`<w:moveFrom>${run('cũ')}</w:moveFrom>`),
          p(`<w:moveTo>${run('mới')}</w:moveTo>`),
        ]),
      ['Chi hai triệu', 'mới'],
    ],
    [
      'paragraphs whose break was deleted',
      () => word([p(run('Căn cứ '), '<w:rPr><w:del/></w:rPr>'), p('Luật A;')]),
      ['Căn cứ Luật A;'],
    ],
    [
      'a list from before a change of looks',
      () =>
        word(
          [p(run('A'), '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>')],
          [numbering([['decimal', '%1.']])],
        ),
      ['A'],
    ],
    [
      'a field’s result and not its instruction',
      () => word([p('<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>2</w:t></w:r>')]),
      ['2'],
    ],
    ['words that are hidden', () => word([p(run('thấy ') + run('ẩn', '<w:vanish/>'))]), ['thấy ']],
  ])('with %s', async (_name, make, lines) => expect(await linesOf(make())).toEqual(lines));

  test('what is left out is counted', async () => {
    const read = await readWord(
      word([
        p(
          `${run('A')}<w:ins>${run('B')}</w:ins><w:del><w:r><w:delText>C</w:delText></w:r></w:del><w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r>`,
        ),
        p(run('ẩn', '<w:vanish/>')),
      ]),
    );
    expect(read.left).toEqual({
      inserted: 1,
      deleted: 1,
      comments: 1,
      notes: 1,
      pictures: 1,
      boxes: 0,
      hidden: 1,
    });
  });

  test('a typeface from before Unicode is named, of a run or of its style', async () => {
    const styles = part(
      'word/styles.xml',
      `<w:styles><w:docDefaults><w:rPrDefault><w:rPr>${font('VNI-Times')}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    );
    const { lines } = await readWord(
      word([p(run('a', font('.VnTimeH')) + run('b') + run('c', font('Arial')))], [styles]),
    );
    expect(lines[0]?.runs).toEqual([
      { text: 'a', font: '.VnTimeH' },
      { text: 'b', font: 'VNI-Times' },
      { text: 'c', font: null },
    ]);
  });
});
