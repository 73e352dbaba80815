/**
 * The concepts that tell the field's indicators apart, as data. A label is folded, its abbreviations expanded and its
 * words replaced by concepts in this order, so that a longer phrase hides the words inside it ("hồ sơ công việc" is no
 * "hồ sơ"). Concepts that no signature names ("đúng hạn", "bưu chính", …) are here to rule a label out.
 */
export const concepts = {
  quantity: /^(tong )?so( luong(?! (nguoi|to chuc|doanh)))?(?! (hoa|luong))/,
  tail: /(?<=\S )(tren |so voi )?tong so .*$|(?<=\S )(khong bao gom|khong tinh|khong ke|tru) .*$/,
  since: /so voi( nam)?( 20\d\d)?/,
  filler:
    /do (hoi dong nhan dan )?(va )?(uy ban nhan dan )?(cap )?xa ban hanh|(ket qua|tien do)(?= (tiep nhan|thanh toan|sipas|so hoa du lieu))|(ket qua|tinh hinh) (thuc hien|do luong|khao sat|danh gia)|to chuc thuc hien|chu truong( chinh sach)?|chinh sach|cua dang|phap luat cua nha nuoc|cac nganh/,
  portal: /(tren )?(cong |he thong )?(thong tin )?dich vu cong quoc gia|cong (dich vu cong|quoc gia)/,
  centre:
    /trung tam (phuc vu )?hanh chinh cong|bo phan (mot cua|1 cua|tiep nhan va tra ket qua)|(co che )?(mot|1) cua( lien thong)?/,
  otherRecord: /ho so (suc khoe|benh an|benh nhan|can bo|khen thuong|dia chinh|nguoi co cong)/,
  workFile: /ho so( xu li)? cong viec/,
  workHandling: /xu li cong viec/,
  oldLevel: /muc (do )?[34]( va [34]| [34])?/,
  punctuality: /(dung|truoc|som|qua|tre|tri|cham)( va (truoc|som|dung)| hoac truoc| truoc)? (han|hen|tien do)|ton dong/,
  petition: /phan anh( kien nghi)?|kien nghi|khieu nai|to cao/,
  training: /tap huan|boi duong|dao tao|(pho bien )?giao duc phap luat|tuyen truyen|doi thoai|hoi nghi/,
  money: /giai ngan|kinh phi|so tien|doanh thu|du toan|von dau tu( cong)?|dau tu cong|nguon von/,
  post: /buu chinh( cong ich)?/,
  reuse: /tai su dung|khai thac( su dung)?|su dung lai|dung chung|chia se|ket noi du lieu/,
  signature: /(chu )?ki (so|dien tu)/,
  synchronised: /dong bo|lien thong/,
  simplified: /cat giam (thu tuc|thoi gian|dieu kien|thanh phan)|don gian hoa|rut ngan|bai bo/,
  electronicResult: /(cap )?(ban )?ket qua (ban )?dien tu/,
  electronicDocument: /van ban (dien tu|di|den)|gui nhan van ban/,
  archive: /luu tru|kho du lieu/,
  aspect: /chi phi|thai do|thoi gian|co so vat chat|quy trinh|ha tang/,
  negation: /khong|chua/,
  refused: /tu choi|tra lai|rut ho so|huy/,
  place:
    /cap (tinh|huyen|trung uong|thanh pho|bo)|(theo|tung|cac) (don vi|phong)|(tai |cua |theo )?(cac )?(thon|to dan pho|khu pho)( \d+)?/,
  department: /phong (kinh te|van hoa( va)? xa hoi|chuyen mon)|van phong( hoi dong nhan dan)?/,
  otherField:
    /ho tich|chung thuc|cu tru|bao tro xa hoi|lao dong|tu phap|nong nghiep|bao hiem|y duoc|giao thong|an ninh/,
  score: /diem( so)?|xep hang|thu hang|xep loai|(bo )?chi so (cai cach|phuc vu|chuyen doi so)|par index/,
  duty: /nhiem vu|cong viec duoc giao|chi dao dieu hanh/,
  environment:
    /tren (he thong dien tu|phan mem( quan li van ban)?)|(tren |qua )?moi truong (mang|dien tu|so)|(tren|qua) mang|phuong thuc dien tu/,
  bothLevels: /toan trinh va mot phan|mot phan va toan trinh|toan trinh mot phan|mot phan toan trinh/,
  fullyOnline: /toan trinh/,
  partlyOnline: /mot phan/,
  device:
    /(cac )?thiet bi( di dong)?|(nhieu|da) (loai )?(phuong tien|thiet bi|nen tang|kenh)( truy cap)?|phuong tien truy cap|dien thoai( thong minh)?|di dong/,
  activity: /day manh|khuyen khich|van dong|chi dao|huong dan (nguoi|to chuc|cong dan|doanh)/,
  growth: /tang/,
  providedOnline: /cung cap (dich vu cong )?truc tuyen/,
  provided: /cung cap/,
  eligible: /du dieu kien/,
  integrated: /tich hop|ket noi/,
  enabled: /trien khai|ap dung|cho phep/,
  cashless: /khong (dung )?tien mat|chuyen khoan/,
  payment: /thanh toan/,
  transaction: /giao dich/,
  fee: /(yeu cau )?nghia vu tai chinh|(thu )?phi le phi|le phi|thu phi|co phi/,
  publicService: /(dich vu )?su nghiep cong( lap)?/,
  health: /y te|kham chua benh|kham benh|benh vien|nguoi benh/,
  education: /giao duc( va)?( dao tao)?|truong hoc|phu huynh|hoc sinh/,
  land: /dat dai|dia chinh|quyen su dung dat/,
  planning: /quy hoach( xay dung| su dung dat)?/,
  construction: /xay dung/,
  investment: /(thu tuc )?dau tu/,
  business: /(dang ki |thu tuc )?kinh doanh/,
  field: /linh vuc/,
  payroll: /bien che|so nguoi lam viec/,
  organisation: /don vi su nghiep|dau moi|co cau( to chuc)?|sap xep/,
  reduced: /tinh gian|cat giam|giam/,
  careerPosts: /su nghiep|huong luong/,
  stateBudget: /ngan sach( nha nuoc)?/,
  digitalSkill: /ki nang (so|chuyen doi so)|nang luc so/,
  mastery: /lam chu|thanh thao/,
  technology: /ung dung cong nghe( thong tin| so)?|quan li dieu hanh/,
  official: /vien chuc/,
  civilServant: /cong chuc/,
  cadre: /can bo/,
  activation: /kich hoat|thu nhan|cap (tai khoan|can cuoc|the)|dang ki moi/,
  eid: /(tai khoan )?dinh danh( va xac thuc)?( dien tu)?( muc (do )?2)?|xac thuc( dinh danh)?( dien tu)?|(tai khoan )?vneid( muc (do )?2)?/,
  reviewed: /ra soat( he thong hoa)?|he thong hoa/,
  eGovernment:
    /(he thong )?(chinh phu|chinh quyen) dien tu|(tren )?(tat ca )?(cac )?he thong( thong tin)?( cua)?( cac cap chinh quyen)?/,
  sipas: /sipas/,
  satisfactionIndex: /chi so( ve)?( su| muc do)? hai long/,
  satisfaction: /(su )?hai long/,
  disclosed: /cong khai|cong bo/,
  agencyService: /(su )?phuc vu( hanh chinh)?/,
  agency: /(cac )?co quan( don vi)?( hanh chinh)?( nha nuoc)?/,
  digitised: /so hoa/,
  component: /thanh phan( ho so)?|giay to/,
  outcome: /ket qua( giai quyet)?/,
  data: /(co so )?du lieu/,
  document: /van ban( quy pham phap luat)?/,
  revised: /sua doi|bo sung|thay the|cap nhat/,
  afterReview: /kiem tra|xu li (sau|ket qua)|ban hanh|tham dinh/,
  incurred: /phat sinh/,
  direct: /truc tiep/,
  online: /truc tuyen|online/,
  electronic: /dien tu/,
  dossier: /ho so/,
  procedure: /thu tuc( hanh chinh)?/,
  service: /dich vu (hanh chinh )?cong|dich vu hanh chinh/,
  anyService: /dich vu/,
  people: /(so luong )?(nguoi dan|cong dan|doanh nghiep|to chuc|khach hang|nguoi nop|ca nhan|nguoi su dung)/,
  handled: /giai quyet|xu li|tiep nhan|da nhan|nop/,
} as const satisfies Record<string, RegExp>;

export type Concept = keyof typeof concepts;

/** Concepts that change nothing. */
export const silent: ReadonlySet<string> = new Set<Concept>(['tail', 'filler']);

/** Things that a rate may be a share of: the first of them in a label is what it counts. */
export const counted: ReadonlySet<string> = new Set<Concept>([
  'workFile',
  'payment',
  'transaction',
  'fee',
  'payroll',
  'agency',
  'component',
  'outcome',
  'document',
  'dossier',
  'procedure',
  'service',
]);

/** Words without weight for matching. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'ti le cac cua duoc va ve tren tai la cho theo doi voi trong do so xa phuong dia ban muc toan bo dat tu tro len toi ' +
    'thieu it nhat phan dau den nam quy ki thang nay khac nhau bao gom ca co yeu cau thuoc tham quyen su dung viec hoan ' +
    'thanh dong thoi chi tieu luong kip thoi phu hop huong dan thi hanh thuc hien tham gia thong suot hop nhat trung ' +
    'uong dia cap khi de nham da phai binh quan tong va hoac hang dinh bang o qua phan tram lap cong tan minh hien tinh ' +
    'ho noi dung mat chung nhieu loai truy cap moi do danh gia chat luong khao sat lay y kien ti trong'
  ).split(' '),
);
