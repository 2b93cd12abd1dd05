import { expect, it } from 'vitest';
import { periodText, singleYear } from './period-text';

it.each([
  [{ part: 'year', year: 2022 }, 'năm 2022', 2022],
  [{ part: 'year', year: null }, 'hồ sơ không ghi năm nào', null],
  [{ part: 'h1', year: 2020 }, '6 tháng đầu năm 2020', 2020],
  [{ part: 'h1', year: null }, '6 tháng đầu năm, hồ sơ không ghi năm nào', null],
  [{ part: 'q3', year: 2020 }, 'quý III năm 2020', 2020],
  [{ part: 'm9', year: 2020 }, '9 tháng năm 2020', 2020],
  [{ part: 'months', year: 2025, throughMonth: 8 }, 'đến hết tháng 8 năm 2025', 2025],
  [{ part: 'months', year: 2025, fromMonth: 3, throughMonth: 8 }, 'từ tháng 3 đến tháng 8 năm 2025', 2025],
  [{ part: 'months', year: null, fromMonth: 8, throughMonth: 8 }, 'tháng 8, hồ sơ không ghi năm nào', null],
  [{ part: 'years', year: 2021, throughYear: 2025 }, 'giai đoạn 2021–2025', null],
  [{ part: 'years', year: null }, 'nhiều năm, hồ sơ không ghi năm nào', null],
  [{ part: 'printed', year: null, periodPrinted: 'đầu nhiệm kỳ đến nay' }, 'đầu nhiệm kỳ đến nay', null],
  [{ part: 'printed', year: 2025, periodPrinted: 'đến ngày 31/8' }, 'đến ngày 31/8, năm 2025', 2025],
  [{ part: 'printed', year: 2025, periodPrinted: 'đến 31/8/2025' }, 'đến 31/8/2025', 2025],
  [{ part: 'not_stated', year: null }, 'nguồn không nêu kỳ', null],
  [{ part: 'not_stated', year: 2025 }, 'năm 2025, nguồn không nêu kỳ', 2025],
] as const)('%j is «%s»', (period, text, year) => {
  expect(periodText(period, 'Hồ sơ không ghi')).toBe(text);
  expect(singleYear(period)).toBe(year);
});
