import { describe, expect, it } from 'vitest';
import { isStrongPassword } from './password';

const KNOWN = ['thuky@mau.example', 'Nguyễn Thị An', 'Phường Đức Thắng', 'duc-thang', ''];

describe('isStrongPassword', () => {
  it.each([
    ['nine characters', 'ky-hop-20', false],
    ['ten characters', 'ky-hop-202', true],
    ['words with diacritics, counted as read', 'bầu cử vui'.normalize('NFD'), true],
    ['nine as read, however encoded', 'bầu cử vu'.normalize('NFD'), false],
    ['one everybody tries', 'matkhau123', false],
    ['the same with diacritics, capitals and marks', 'Mật-Khẩu 123', false],
    ['one character over and over', 'aaaaaaaaaaaa', false],
    ['the address itself', 'ThuKy@mau.example', false],
    ['the name before the @, with a year', 'Thuky.2026!', false],
    ['their name, with a year', 'Nguyễn Thị An 1975', false],
    ['their council’s name, as an address writes it', 'duc-thang-2020', false],
    ['a sentence that has their name in it', 'An ngồi ở bàn đầu', true],
    ['digits alone', '8205719364', true],
    ['longer than anybody types', `${'ab12'.repeat(51)}`, false],
  ])('%s', (_name, password, expected) => {
    expect(isStrongPassword(password, KNOWN)).toBe(expected);
  });
});
