import { describe, expect, it } from 'vitest';
import { type Legacy, legacyOf, toUnicode } from './legacy-letters';

const plain = (text: string, font: string | null = null) => ({ text, font });
const tcvn3: Legacy = { code: 'tcvn3', byFont: false };
const vni: Legacy = { code: 'vni', byFont: false };

describe('letters from before Unicode', () => {
  it.each<[string, Legacy, string]>([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', tcvn3, 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', tcvn3, 'Độc lập - Tự do - Hạnh phúc'],
    ['Héi ®ång nh©n d©n ph\u00adêng', tcvn3, 'Hội đồng nhân dân phường'],
    ['QuyÕt to¸n ng©n s¸ch n¨m 2005: 15,5%', tcvn3, 'Quyết toán ngân sách năm 2005: 15,5%'],
    ['NGHÞ QUYÕT', tcvn3, 'NGHỊ QUYẾT'],
    ['VÒ ng©n s¸ch', tcvn3, 'Về ngân sách'],
    ['VÒ', tcvn3, 'Về'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', vni, 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', vni, 'Độc lập - Tự do - Hạnh phúc'],
    ['HOÄI ÑOÀNG NHAÂN DAÂN PHÖÔØNG', vni, 'HỘI ĐỒNG NHÂN DÂN PHƯỜNG'],
    [
      'Nghò quyeát kyø hoïp thöù 11, Myõ Tho, quyõ, thuyû, kyù, tyû, lyï',
      vni,
      'Nghị quyết kỳ họp thứ 11, Mỹ Tho, quỹ, thuỷ, ký, tỷ, lỵ',
    ],
    ['Quyeát toaùn ngaân saùch naêm 2005', vni, 'Quyết toán ngân sách năm 2005'],
    ['Ủy ban đã có chữ Unicode', vni, 'Ủy ban đã có chữ Unicode'],
  ])('«%s»', (text, legacy, expected) => expect(toUnicode(plain(text), legacy)).toBe(expected));

  /** Every letter with its tones, in the order grave, hook, tilde, acute, dot. */
  const all = 'àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ ăâđêôơư';
  it('every letter of TCVN3', () => {
    const signs = 'µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ ¨©®ª«¬\u00ad';
    expect(toUnicode(plain(signs), tcvn3)).toBe(all);
    expect(toUnicode(plain('¡¢§£¤¥¦'), tcvn3)).toBe('ĂÂĐÊÔƠƯ');
    expect(toUnicode(plain(signs, '.VnTimeH'), tcvn3)).toBe(all.toLocaleUpperCase('vi'));
  });

  it('every letter of VNI, small and large', () => {
    const marked = [
      'aøaûaõaùaï aèaúaüaéaë aàaåaãaáaä eøeûeõeùeï eàeåeãeáeä ìæóíò',
      'oøoûoõoùoï oàoåoãoáoä ôøôûôõôùôï uøuûuõuùuï öøöûöõöùöï yøyûyõyùî aêaâñeâoâôö',
    ].join(' ');
    expect(toUnicode(plain(marked), vni)).toBe(all);
    expect(toUnicode(plain(marked.toLocaleUpperCase('vi')), vni)).toBe(all.toLocaleUpperCase('vi'));
  });

  it.each<[string, { text: string; font: string | null }[], Legacy | null]>([
    ['Unicode', [plain('Căn cứ Luật Tổ chức chính quyền địa phương; hoàn thành, tuấn, tiên')], null],
    [
      'Unicode with pairs that VNI has too',
      [plain('Hoàn toàn an toàn, hoàng hôn, ngoài ra mọi người đều đồng ý với báo cáo')],
      null,
    ],
    ['Unicode without marks', [plain('Can cu Luat ngan sach')], null],
    ['Unicode in loose marks', [plain('Hội đồng nhân dân hoàn thành quyết toán'.normalize('NFD'))], null],
    ['a foreign name or two', [plain('Citroën, São Paulo, Crème brûlée')], null],
    ['TCVN3 by its typeface', [plain('Héi', '.VnTime')], { code: 'tcvn3', byFont: true }],
    ['VNI by its typeface', [plain('Hoäi', 'VNI-Times')], { code: 'vni', byFont: true }],
    ['Unicode in an old typeface', [plain('Hội đồng', 'VNI-Times')], null],
    [
      'TCVN3 by its letters',
      [plain('Héi ®ång nh©n d©n ph\u00adêng: C¨n cø LuËt Ng©n s¸ch nhµ n\u00adíc')],
      tcvn3,
    ],
    ['VNI by its letters', [plain('Hoäi ñoàng nhaân daân phöôøng, caên cöù Luaät Ngaân saùch')], vni],
  ])('%s is told', (_name, runs, expected) => expect(legacyOf(runs)).toEqual(expected));

  it('a run in another typeface than the old one stays as it is', () => {
    expect(toUnicode(plain('Crème'), { code: 'tcvn3', byFont: true })).toBe('Crème');
    expect(toUnicode(plain('Héi', '.VnTime'), { code: 'tcvn3', byFont: true })).toBe('Hội');
  });
});
