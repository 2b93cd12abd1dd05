import { describe, expect, it } from 'vitest';
import { isStrongPassword } from './password';

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
    ['longer than anybody types', `${'ab12'.repeat(51)}`, false],
  ])('%s', (_name, password, expected) => {
    expect(isStrongPassword(password, 'thuky@mau.example')).toBe(expected);
  });
});
