/*
 * What people in Vietnam make passwords of, folded as it is typed without marks, most usual first: a guesser begins with
 * the same lists. The longer list of passwords that were leaked comes with a library (password-strength.ts).
 */

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Phrases and words that are passwords by themselves, also with a year or a few digits. */
const favourites = words(`
  matkhau anhyeuem emyeuanh yeuem yeuanh vietnam conyeume conyeubome khongbiet khongco khongcogi matkhaumoi doimatkhau
  toiyeuvietnam anhyeuemnhieulam emyeuanhnhieulam iloveyou admin password welcome abc abcd qwerty letmein changeme user
  test demo xinchao camon giadinh giadinhtoi hanhphuc mayman phattai bongda quehuong chucmungnammoi bacho baccho hochiminh
  bomeyeu bome mebo conyeu congai contrai vochong tinhyeu maimai motminh codon nhoem nhoanh yeumai ahihi hihi haha
  thienthan hoahong mattroi bautroi ngaymoi hocsinh sinhvien giaovien bacsi cogiao thaygiao lamviec dangnhap taikhoan
  baomat bimat riengtu mo cua vungoimo chao xin tao may toi ban minh nha con me bo ba ma em anh chi co chu bac ong
  facebook zalo google gmail youtube tiktok iphone samsung promax doraemon pokemon liverpool barca ronaldo messi
  la cua o tai va voi cai cho khong duoc toan
  yeu thuong nho vui buon dep xinh tot hay tien vang lua nuoc
`);

/** The words of an office like the one this app is for. */
const office = words(`
  hdnd ubnd hoidong hoidongnhandan nhandan uyban uybannhandan thuky chutich phochutich chutoa thuongtruc quantri daibieu
  cutri kyhop ky hop phien phienhop khoa nhiemky nghiquyet bieuquyet totrinh quyetdinh congvan vanban bienban chatvan
  tiepxuccutri kiennghi giamsat ngansach dutoan quyettoan vanphong phongban vanthu canbo congchuc vienchuc bithu dang danguy
  dangvien chibo mattran mttq doanthanhnien congdoan hoiphunu phunu nongdan cuuchienbinh congan quansu tuphap diachinh ketoan
  hanhchinh motcua tiepdan phapche kinhte xahoi phuong xa quan huyen tinh thanhpho tp thixa thitran dackhu khupho todanpho
  thon ap to so phong ban hop le tet quockhanh giaiphong doclap tudo nghitruong hethong phanmem maytinh mayin wifi
`);

/** Family names, what stands between, and given names, most usual first. */
const names = words(`
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao dinh mai trinh doan lam truong phung ta cao
  chu ha thai luong quach luu to kieu van thi duc minh huu ngoc xuan thanh quang kim thuy hong bich
  anh linh trang hung huong lan hoa tuan dung hai nam long phuong thao mai ngan nga hang hanh hien hieu huy hue huyen
  khanh khoi kien an bach bao binh cuc cuong chau dat diep dieu giang han hao lien loan loc man my nghia nhan nhi nhung
  oanh phat phong phu phuc quan quoc quy quyen quynh sang son tai tam tan thach thang thinh tho thoa thu thuan thuong tien
  tin toan tri trong trung truc tu tung tuyen tuyet uyen vi viet vinh vuong vy yen sen lua nhat nguyet hoai thom tuoi
`);

/** Places, and the numbers and times people put beside them. */
const places = words(`
  hanoi saigon hochiminh haiphong danang cantho hue vietnam nghean thanhhoa hatinh quangninh quangtri quangngai quangnam
  quangbinh gialai daklak dongnai dongthap lamdong khanhhoa nhatrang dalat vungtau tayninh camau angiang vinhlong phutho
  laocai laichau sonla dienbien langson caobang tuyenquang thainguyen bacninh bacgiang hungyen haiduong haugiang bentre
  tiengiang longan binhduong binhdinh binhphuoc binhthuan ninhbinh ninhthuan namdinh thaibinh hanam hoabinh yenbai phuyen
  kontum soctrang baclieu kiengiang travinh phuquoc condao sapa hoian mientay mienbac miennam mientrung trungtam
  mot hai ba bon nam sau bay tam chin muoi nghin trieu ty thang ngay tuoi sinhnhat namsinh nammoi chunhat thuhai
`);

/** Years of birth, of weddings, of terms. */
const years = Array.from({ length: 91 }, (_, index) => String(2035 - index));

/** The lists a guesser in Vietnam begins with. */
export const guessedWords = { favourites, years, office, names, places } as const;
