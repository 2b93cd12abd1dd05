import { describe, expect, it } from 'vitest';
import { describeEvent } from './event-terms';

describe('describeEvent', () => {
  it.each([
    ['votes', 'saved', 'Sửa mục Biểu quyết'],
    ['general', 'undone', 'Hoàn tác ở mục Thông tin chung'],
    ['session', 'published', 'Duyệt và công bố'],
    ['agenda', 'imported', 'Nhập từ tệp mục Chương trình'],
    ['comment', 'comment_withdrawn', 'Rút một góp ý'],
    ['account', 'password_set', 'Đặt mật khẩu tạm thời'],
    ['council', 'two_person_rule_off', 'Tắt quy tắc hai người'],
    ['term', 'mandate_ended', 'Ghi thôi nhiệm vụ đại biểu'],
    ['votes', 'a_verb_of_tomorrow', 'Thay đổi mục Biểu quyết'],
    ['a_thing_of_tomorrow', 'made', 'Ghi một thay đổi khác'],
    ['account', 'toString', 'Ghi một thay đổi khác'],
    ['constructor', 'name', 'Ghi một thay đổi khác'],
  ])('%s %s', (aggregate, verb, expected) => {
    expect(describeEvent(aggregate, verb)).toBe(expected);
  });
});
