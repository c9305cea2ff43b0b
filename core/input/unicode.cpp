// Characters in, what they are out: sorted tables, made from Unicode's own (version 15).
#include "input/unicode.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "input/walk.h"

namespace gouji {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range kLetters[] = {
    {0xAA, 0xAA},       {0xB5, 0xB5},       {0xBA, 0xBA},       {0xC0, 0xD6},
    {0xD8, 0xF6},       {0xF8, 0x2C1},      {0x2C6, 0x2D1},     {0x2E0, 0x2E4},
    {0x2EC, 0x2EC},     {0x2EE, 0x2EE},     {0x370, 0x1FFC},    {0x2071, 0x2071},
    {0x207F, 0x207F},   {0x2090, 0x209C},   {0x2102, 0x2102},   {0x2107, 0x2107},
    {0x210A, 0x2113},   {0x2115, 0x2115},   {0x2119, 0x211D},   {0x2124, 0x2124},
    {0x2126, 0x2126},   {0x2128, 0x2128},   {0x212A, 0x212D},   {0x212F, 0x2139},
    {0x213C, 0x213F},   {0x2145, 0x2149},   {0x214E, 0x214E},   {0x2183, 0x2184},
    {0x2C00, 0x2E2F},   {0x3005, 0x3006},   {0x3031, 0x3035},   {0x303B, 0x303C},
    {0x3041, 0x3096},   {0x309D, 0x309F},   {0x30A1, 0x30FA},   {0x30FC, 0x30FF},
    {0x3105, 0x312F},   {0x3131, 0x318E},   {0x31A0, 0x31BF},   {0x31F0, 0x31FF},
    {0x3400, 0x4DBF},   {0x4E00, 0xA48C},   {0xA4D0, 0xD7FB},   {0xF900, 0xFA6D},
    {0xFA70, 0xFAD9},   {0xFB00, 0xFDFB},   {0xFE70, 0xFEFC},   {0xFF10, 0xFF19},
    {0xFF21, 0xFF3A},   {0xFF41, 0xFF5A},   {0xFF66, 0xFFBE},   {0xFFC2, 0xFFC7},
    {0xFFCA, 0xFFCF},   {0xFFD2, 0xFFD7},   {0xFFDA, 0xFFDC},   {0x10000, 0x14646},
    {0x16100, 0x18DF2}, {0x1AFF0, 0x1BC99}, {0x1CCF0, 0x1CCF9}, {0x1D400, 0x1D7FF},
    {0x1DF00, 0x1EEBB}, {0x1FBF0, 0x1FBF9}, {0x20000, 0x33479},
};

constexpr Range kFormatMarks[] = {
    {0xAD, 0xAD},       {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},
    {0x70F, 0x70F},     {0x890, 0x891},     {0x8E2, 0x8E2},     {0x180E, 0x180E},
    {0x200B, 0x200F},   {0x202A, 0x202E},   {0x2060, 0x2064},   {0x2066, 0x206F},
    {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},   {0x110BD, 0x110BD}, {0x110CD, 0x110CD},
    {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0001, 0xE0001},
    {0xE0020, 0xE007F},
};

// Characters in a row that stand for characters in a row.
struct Run {
  char32_t first;
  char32_t last;
  char16_t to;
};

constexpr Run kRuns[] = {
    {0x1D33, 0x1D3A, 'G'},   {0x2074, 0x2079, '4'},   {0x2080, 0x2089, '0'},
    {0x2460, 0x2468, '1'},   {0x2474, 0x247C, '1'},   {0x2488, 0x2490, '1'},
    {0x249C, 0x24B5, 'a'},   {0x24B6, 0x24CF, 'A'},   {0x24D0, 0x24E9, 'a'},
    {0xFF10, 0xFF19, '0'},   {0xFF21, 0xFF3A, 'A'},   {0xFF41, 0xFF5A, 'a'},
    {0x1CCD6, 0x1CCEF, 'A'}, {0x1CCF0, 0x1CCF9, '0'}, {0x1D400, 0x1D419, 'A'},
    {0x1D41A, 0x1D433, 'a'}, {0x1D434, 0x1D44D, 'A'}, {0x1D44E, 0x1D454, 'a'},
    {0x1D456, 0x1D467, 'i'}, {0x1D468, 0x1D481, 'A'}, {0x1D482, 0x1D49B, 'a'},
    {0x1D49C, 0x1D49C, 'A'}, {0x1D49E, 0x1D49F, 'C'}, {0x1D4A2, 0x1D4A2, 'G'},
    {0x1D4A5, 0x1D4A6, 'J'}, {0x1D4A9, 0x1D4AC, 'N'}, {0x1D4AE, 0x1D4B5, 'S'},
    {0x1D4B6, 0x1D4B9, 'a'}, {0x1D4BB, 0x1D4BB, 'f'}, {0x1D4BD, 0x1D4C3, 'h'},
    {0x1D4C5, 0x1D4CF, 'p'}, {0x1D4D0, 0x1D4E9, 'A'}, {0x1D4EA, 0x1D503, 'a'},
    {0x1D504, 0x1D505, 'A'}, {0x1D507, 0x1D50A, 'D'}, {0x1D50D, 0x1D514, 'J'},
    {0x1D516, 0x1D51C, 'S'}, {0x1D51E, 0x1D537, 'a'}, {0x1D538, 0x1D539, 'A'},
    {0x1D53B, 0x1D53E, 'D'}, {0x1D540, 0x1D544, 'I'}, {0x1D546, 0x1D546, 'O'},
    {0x1D54A, 0x1D550, 'S'}, {0x1D552, 0x1D56B, 'a'}, {0x1D56C, 0x1D585, 'A'},
    {0x1D586, 0x1D59F, 'a'}, {0x1D5A0, 0x1D5B9, 'A'}, {0x1D5BA, 0x1D5D3, 'a'},
    {0x1D5D4, 0x1D5ED, 'A'}, {0x1D5EE, 0x1D607, 'a'}, {0x1D608, 0x1D621, 'A'},
    {0x1D622, 0x1D63B, 'a'}, {0x1D63C, 0x1D655, 'A'}, {0x1D656, 0x1D66F, 'a'},
    {0x1D670, 0x1D689, 'A'}, {0x1D68A, 0x1D6A3, 'a'}, {0x1D7CE, 0x1D7D7, '0'},
    {0x1D7D8, 0x1D7E1, '0'}, {0x1D7E2, 0x1D7EB, '0'}, {0x1D7EC, 0x1D7F5, '0'},
    {0x1D7F6, 0x1D7FF, '0'}, {0x1F101, 0x1F10A, '0'}, {0x1F110, 0x1F129, 'A'},
    {0x1F130, 0x1F149, 'A'}, {0x1FBF0, 0x1FBF9, '0'},
};

// Each character is followed by the one that it stands for.
// clang-format off
constexpr std::u16string_view kOnes =
    u"⁰0ⁱiⁿnₐaₑeₒoₓxₕhₖkₗlₘmₙn"
    u"ₚpₛsₜtℂC℃C℉FℊgℋHℌHℍHℎhℐI"
    u"ℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZKK"
    u"ÅAℬBℭCℯeℰEℱFℳMℴoℹiⅅDⅆdⅇe"
    u"ⅈiⅉj⅟1ⅠIⅤVⅩXⅬLⅭCⅮDⅯMⅰiⅴv"
    u"ⅹxⅼlⅽcⅾdⅿm⓪0⺟母⻳龟⼀一⼁丨⼂丶⼃丿"
    u"⼄乙⼅亅⼆二⼇亠⼈人⼉儿⼊入⼋八⼌冂⼍冖⼎冫⼏几"
    u"⼐凵⼑刀⼒力⼓勹⼔匕⼕匚⼖匸⼗十⼘卜⼙卩⼚厂⼛厶"
    u"⼜又⼝口⼞囗⼟土⼠士⼡夂⼢夊⼣夕⼤大⼥女⼦子⼧宀"
    u"⼨寸⼩小⼪尢⼫尸⼬屮⼭山⼮巛⼯工⼰己⼱巾⼲干⼳幺"
    u"⼴广⼵廴⼶廾⼷弋⼸弓⼹彐⼺彡⼻彳⼼心⼽戈⼾戶⼿手"
    u"⽀支⽁攴⽂文⽃斗⽄斤⽅方⽆无⽇日⽈曰⽉月⽊木⽋欠"
    u"⽌止⽍歹⽎殳⽏毋⽐比⽑毛⽒氏⽓气⽔水⽕火⽖爪⽗父"
    u"⽘爻⽙爿⽚片⽛牙⽜牛⽝犬⽞玄⽟玉⽠瓜⽡瓦⽢甘⽣生"
    u"⽤用⽥田⽦疋⽧疒⽨癶⽩白⽪皮⽫皿⽬目⽭矛⽮矢⽯石"
    u"⽰示⽱禸⽲禾⽳穴⽴立⽵竹⽶米⽷糸⽸缶⽹网⽺羊⽻羽"
    u"⽼老⽽而⽾耒⽿耳⾀聿⾁肉⾂臣⾃自⾄至⾅臼⾆舌⾇舛"
    u"⾈舟⾉艮⾊色⾋艸⾌虍⾍虫⾎血⾏行⾐衣⾑襾⾒見⾓角"
    u"⾔言⾕谷⾖豆⾗豕⾘豸⾙貝⾚赤⾛走⾜足⾝身⾞車⾟辛"
    u"⾠辰⾡辵⾢邑⾣酉⾤釆⾥里⾦金⾧長⾨門⾩阜⾪隶⾫隹"
    u"⾬雨⾭靑⾮非⾯面⾰革⾱韋⾲韭⾳音⾴頁⾵風⾶飛⾷食"
    u"⾸首⾹香⾺馬⾻骨⾼高⾽髟⾾鬥⾿鬯⿀鬲⿁鬼⿂魚⿃鳥"
    u"⿄鹵⿅鹿⿆麥⿇麻⿈黃⿉黍⿊黑⿋黹⿌黽⿍鼎⿎鼓⿏鼠"
    u"⿐鼻⿑齊⿒齒⿓龍⿔龜⿕龠〸十〹卄〺卅㆒一㆓二㆔三"
    u"㆕四㆖上㆗中㆘下㆙甲㆚乙㆛丙㆜丁㆝天㆞地㆟人㈠一"
    u"㈡二㈢三㈣四㈤五㈥六㈦七㈧八㈨九㈩十㈪月㈫火㈬水"
    u"㈭木㈮金㈯土㈰日㈱株㈲有㈳社㈴名㈵特㈶財㈷祝㈸労"
    u"㈹代㈺呼㈻学㈼監㈽企㈾資㈿協㉀祭㉁休㉂自㉃至㉄問"
    u"㉅幼㉆文㉇箏㊀一㊁二㊂三㊃四㊄五㊅六㊆七㊇八㊈九"
    u"㊉十㊊月㊋火㊌水㊍木㊎金㊏土㊐日㊑株㊒有㊓社㊔名"
    u"㊕特㊖財㊗祝㊘労㊙秘㊚男㊛女㊜適㊝優㊞印㊟注㊠項"
    u"㊡休㊢写㊣正㊤上㊥中㊦下㊧左㊨右㊩医㊪宗㊫学㊬監"
    u"㊭企㊮資㊯協㊰夜\uF900豈\uF901更\uF902車\uF903賈\uF904滑\uF905串\uF906句\uF907龜"
    u"\uF908龜\uF909契\uF90A金\uF90B喇\uF90C奈\uF90D懶\uF90E癩\uF90F羅\uF910蘿\uF911螺\uF912裸\uF913邏"
    u"\uF914樂\uF915洛\uF916烙\uF917珞\uF918落\uF919酪\uF91A駱\uF91B亂\uF91C卵\uF91D欄\uF91E爛\uF91F蘭"
    u"\uF920鸞\uF921嵐\uF922濫\uF923藍\uF924襤\uF925拉\uF926臘\uF927蠟\uF928廊\uF929朗\uF92A浪\uF92B狼"
    u"\uF92C郎\uF92D來\uF92E冷\uF92F勞\uF930擄\uF931櫓\uF932爐\uF933盧\uF934老\uF935蘆\uF936虜\uF937路"
    u"\uF938露\uF939魯\uF93A鷺\uF93B碌\uF93C祿\uF93D綠\uF93E菉\uF93F錄\uF940鹿\uF941論\uF942壟\uF943弄"
    u"\uF944籠\uF945聾\uF946牢\uF947磊\uF948賂\uF949雷\uF94A壘\uF94B屢\uF94C樓\uF94D淚\uF94E漏\uF94F累"
    u"\uF950縷\uF951陋\uF952勒\uF953肋\uF954凜\uF955凌\uF956稜\uF957綾\uF958菱\uF959陵\uF95A讀\uF95B拏"
    u"\uF95C樂\uF95D諾\uF95E丹\uF95F寧\uF960怒\uF961率\uF962異\uF963北\uF964磻\uF965便\uF966復\uF967不"
    u"\uF968泌\uF969數\uF96A索\uF96B參\uF96C塞\uF96D省\uF96E葉\uF96F說\uF970殺\uF971辰\uF972沈\uF973拾"
    u"\uF974若\uF975掠\uF976略\uF977亮\uF978兩\uF979凉\uF97A梁\uF97B糧\uF97C良\uF97D諒\uF97E量\uF97F勵"
    u"\uF980呂\uF981女\uF982廬\uF983旅\uF984濾\uF985礪\uF986閭\uF987驪\uF988麗\uF989黎\uF98A力\uF98B曆"
    u"\uF98C歷\uF98D轢\uF98E年\uF98F憐\uF990戀\uF991撚\uF992漣\uF993煉\uF994璉\uF995秊\uF996練\uF997聯"
    u"\uF998輦\uF999蓮\uF99A連\uF99B鍊\uF99C列\uF99D劣\uF99E咽\uF99F烈\uF9A0裂\uF9A1說\uF9A2廉\uF9A3念"
    u"\uF9A4捻\uF9A5殮\uF9A6簾\uF9A7獵\uF9A8令\uF9A9囹\uF9AA寧\uF9AB嶺\uF9AC怜\uF9AD玲\uF9AE瑩\uF9AF羚"
    u"\uF9B0聆\uF9B1鈴\uF9B2零\uF9B3靈\uF9B4領\uF9B5例\uF9B6禮\uF9B7醴\uF9B8隸\uF9B9惡\uF9BA了\uF9BB僚"
    u"\uF9BC寮\uF9BD尿\uF9BE料\uF9BF樂\uF9C0燎\uF9C1療\uF9C2蓼\uF9C3遼\uF9C4龍\uF9C5暈\uF9C6阮\uF9C7劉"
    u"\uF9C8杻\uF9C9柳\uF9CA流\uF9CB溜\uF9CC琉\uF9CD留\uF9CE硫\uF9CF紐\uF9D0類\uF9D1六\uF9D2戮\uF9D3陸"
    u"\uF9D4倫\uF9D5崙\uF9D6淪\uF9D7輪\uF9D8律\uF9D9慄\uF9DA栗\uF9DB率\uF9DC隆\uF9DD利\uF9DE吏\uF9DF履"
    u"\uF9E0易\uF9E1李\uF9E2梨\uF9E3泥\uF9E4理\uF9E5痢\uF9E6罹\uF9E7裏\uF9E8裡\uF9E9里\uF9EA離\uF9EB匿"
    u"\uF9EC溺\uF9ED吝\uF9EE燐\uF9EF璘\uF9F0藺\uF9F1隣\uF9F2鱗\uF9F3麟\uF9F4林\uF9F5淋\uF9F6臨\uF9F7立"
    u"\uF9F8笠\uF9F9粒\uF9FA狀\uF9FB炙\uF9FC識\uF9FD什\uF9FE茶\uF9FF刺\uFA00切\uFA01度\uFA02拓\uFA03糖"
    u"\uFA04宅\uFA05洞\uFA06暴\uFA07輻\uFA08行\uFA09降\uFA0A見\uFA0B廓\uFA0C兀\uFA0D嗀\uFA10塚\uFA12晴"
    u"\uFA15凞\uFA16猪\uFA17益\uFA18礼\uFA19神\uFA1A祥\uFA1B福\uFA1C靖\uFA1D精\uFA1E羽\uFA20蘒\uFA22諸"
    u"\uFA25逸\uFA26都\uFA2A飯\uFA2B飼\uFA2C館\uFA2D鶴\uFA2E郞\uFA2F隷\uFA30侮\uFA31僧\uFA32免\uFA33勉"
    u"\uFA34勤\uFA35卑\uFA36喝\uFA37嘆\uFA38器\uFA39塀\uFA3A墨\uFA3B層\uFA3C屮\uFA3D悔\uFA3E慨\uFA3F憎"
    u"\uFA40懲\uFA41敏\uFA42既\uFA43暑\uFA44梅\uFA45海\uFA46渚\uFA47漢\uFA48煮\uFA49爫\uFA4A琢\uFA4B碑"
    u"\uFA4C社\uFA4D祉\uFA4E祈\uFA4F祐\uFA50祖\uFA51祝\uFA52禍\uFA53禎\uFA54穀\uFA55突\uFA56節\uFA57練"
    u"\uFA58縉\uFA59繁\uFA5A署\uFA5B者\uFA5C臭\uFA5D艹\uFA5E艹\uFA5F著\uFA60褐\uFA61視\uFA62謁\uFA63謹"
    u"\uFA64賓\uFA65贈\uFA66辶\uFA67逸\uFA68難\uFA69響\uFA6A頻\uFA6B恵\uFA6D舘\uFA70並\uFA71况\uFA72全"
    u"\uFA73侀\uFA74充\uFA75冀\uFA76勇\uFA77勺\uFA78喝\uFA79啕\uFA7A喙\uFA7B嗢\uFA7C塚\uFA7D墳\uFA7E奄"
    u"\uFA7F奔\uFA80婢\uFA81嬨\uFA82廒\uFA83廙\uFA84彩\uFA85徭\uFA86惘\uFA87慎\uFA88愈\uFA89憎\uFA8A慠"
    u"\uFA8B懲\uFA8C戴\uFA8D揄\uFA8E搜\uFA8F摒\uFA90敖\uFA91晴\uFA92朗\uFA93望\uFA94杖\uFA95歹\uFA96殺"
    u"\uFA97流\uFA98滛\uFA99滋\uFA9A漢\uFA9B瀞\uFA9C煮\uFA9D瞧\uFA9E爵\uFA9F犯\uFAA0猪\uFAA1瑱\uFAA2甆"
    u"\uFAA3画\uFAA4瘝\uFAA5瘟\uFAA6益\uFAA7盛\uFAA8直\uFAA9睊\uFAAA着\uFAAB磌\uFAAC窱\uFAAD節\uFAAE类"
    u"\uFAAF絛\uFAB0練\uFAB1缾\uFAB2者\uFAB3荒\uFAB4華\uFAB5蝹\uFAB6襁\uFAB7覆\uFAB8視\uFAB9調\uFABA諸"
    u"\uFABB請\uFABC謁\uFABD諾\uFABE諭\uFABF謹\uFAC0變\uFAC1贈\uFAC2輸\uFAC3遲\uFAC4醙\uFAC5鉶\uFAC6陼"
    u"\uFAC7難\uFAC8靖\uFAC9韛\uFACA響\uFACB頋\uFACC頻\uFACD鬒\uFACE龜\uFAD8齃\uFAD9龎";
// clang-format on

// Each character is followed by those that it stands for, filled up with blanks.
constexpr std::size_t kLongest = 5;
// clang-format off
constexpr std::u16string_view kLongs =
    u"℀ac   ℁as   ℅co   ℆cu   №No   ℠SM   ℡TEL  ™TM   ℻FAX  ⅐17   ⅑19   ⅒110  "
    u"⅓13   ⅔23   ⅕15   ⅖25   ⅗35   ⅘45   ⅙16   ⅚56   ⅛18   ⅜38   ⅝58   ⅞78   "
    u"ⅡII   ⅢIII  ⅣIV   ⅥVI   ⅦVII  ⅧVIII ⅨIX   ⅪXI   ⅫXII  ⅱii   ⅲiii  ⅳiv   "
    u"ⅵvi   ⅶvii  ⅷviii ⅸix   ⅺxi   ⅻxii  ↉03   ⑩10   ⑪11   ⑫12   ⑬13   ⑭14   "
    u"⑮15   ⑯16   ⑰17   ⑱18   ⑲19   ⑳20   ⑽10   ⑾11   ⑿12   ⒀13   ⒁14   ⒂15   "
    u"⒃16   ⒄17   ⒅18   ⒆19   ⒇20   ⒑10   ⒒11   ⒓12   ⒔13   ⒕14   ⒖15   ⒗16   "
    u"⒘17   ⒙18   ⒚19   ⒛20   ㉐PTE  ㉑21   ㉒22   ㉓23   ㉔24   ㉕25   ㉖26   ㉗27   "
    u"㉘28   ㉙29   ㉚30   ㉛31   ㉜32   ㉝33   ㉞34   ㉟35   ㊱36   ㊲37   ㊳38   ㊴39   "
    u"㊵40   ㊶41   ㊷42   ㊸43   ㊹44   ㊺45   ㊻46   ㊼47   ㊽48   ㊾49   ㊿50   ㋀1月   "
    u"㋁2月   ㋂3月   ㋃4月   ㋄5月   ㋅6月   ㋆7月   ㋇8月   ㋈9月   ㋉10月  ㋊11月  ㋋12月  ㋌Hg   "
    u"㋍erg  ㋎eV   ㋏LTD  ㋿令和   ㍘0点   ㍙1点   ㍚2点   ㍛3点   ㍜4点   ㍝5点   ㍞6点   ㍟7点   "
    u"㍠8点   ㍡9点   ㍢10点  ㍣11点  ㍤12点  ㍥13点  ㍦14点  ㍧15点  ㍨16点  ㍩17点  ㍪18点  ㍫19点  "
    u"㍬20点  ㍭21点  ㍮22点  ㍯23点  ㍰24点  ㍱hPa  ㍲da   ㍳AU   ㍴bar  ㍵oV   ㍶pc   ㍷dm   "
    u"㍸dm2  ㍹dm3  ㍺IU   ㍻平成   ㍼昭和   ㍽大正   ㍾明治   ㍿株式会社 ㎀pA   ㎁nA   ㎃mA   ㎄kA   "
    u"㎅KB   ㎆MB   ㎇GB   ㎈cal  ㎉kcal ㎊pF   ㎋nF   ㎎mg   ㎏kg   ㎐Hz   ㎑kHz  ㎒MHz  "
    u"㎓GHz  ㎔THz  ㎖ml   ㎗dl   ㎘kl   ㎙fm   ㎚nm   ㎜mm   ㎝cm   ㎞km   ㎟mm2  ㎠cm2  "
    u"㎡m2   ㎢km2  ㎣mm3  ㎤cm3  ㎥m3   ㎦km3  ㎧ms   ㎨ms2  ㎩Pa   ㎪kPa  ㎫MPa  ㎬GPa  "
    u"㎭rad  ㎮rads ㎯rads2㎰ps   ㎱ns   ㎳ms   ㎴pV   ㎵nV   ㎷mV   ㎸kV   ㎹MV   ㎺pW   "
    u"㎻nW   ㎽mW   ㎾kW   ㎿MW   ㏂am   ㏃Bq   ㏄cc   ㏅cd   ㏆Ckg  ㏇Co   ㏈dB   ㏉Gy   "
    u"㏊ha   ㏋HP   ㏌in   ㏍KK   ㏎KM   ㏏kt   ㏐lm   ㏑ln   ㏒log  ㏓lx   ㏔mb   ㏕mil  "
    u"㏖mol  ㏗PH   ㏘pm   ㏙PPM  ㏚PR   ㏛sr   ㏜Sv   ㏝Wb   ㏞Vm   ㏟Am   ㏠1日   ㏡2日   "
    u"㏢3日   ㏣4日   ㏤5日   ㏥6日   ㏦7日   ㏧8日   ㏨9日   ㏩10日  ㏪11日  ㏫12日  ㏬13日  ㏭14日  "
    u"㏮15日  ㏯16日  ㏰17日  ㏱18日  ㏲19日  ㏳20日  ㏴21日  ㏵22日  ㏶23日  ㏷24日  ㏸25日  ㏹26日  "
    u"㏺27日  ㏻28日  ㏼29日  ㏽30日  ㏾31日  ㏿gal  ";
// clang-format on

template <typename Item>
const Item* item_of(const Item* begin, const Item* end, char32_t c) {
  const Item* item =
      std::partition_point(begin, end, [c](const Item& other) { return other.last < c; });
  return item != end && item->first <= c ? item : nullptr;
}

// What follows a character in a table of rows of `size`.
std::u16string_view row_of(std::u16string_view table, std::size_t size, char32_t c) {
  std::size_t low = 0;
  std::size_t high = table.size() / size;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (table[middle * size] < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low * size >= table.size() || table[low * size] != c) return {};
  return table.substr(low * size + 1, size - 1);
}

}  // namespace

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  return item_of(std::begin(kLetters), std::end(kLetters), c) != nullptr;
}

bool is_format_mark(char32_t c) {
  return item_of(std::begin(kFormatMarks), std::end(kFormatMarks), c) != nullptr;
}

char32_t seen_at(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char32_t c = next_char(text, at);
    if (!is_format_mark(c)) return c;
  }
  return 0;
}

std::u16string_view folded(char32_t c, char16_t& room) {
  if (const Run* run = item_of(std::begin(kRuns), std::end(kRuns), c)) {
    room = static_cast<char16_t>(run->to + (c - run->first));
    return {&room, 1};
  }
  if (const std::u16string_view one = row_of(kOnes, 2, c); !one.empty()) return one;
  const std::u16string_view row = row_of(kLongs, kLongest + 1, c);
  return row.substr(0, row.find(u' '));
}

}  // namespace gouji
