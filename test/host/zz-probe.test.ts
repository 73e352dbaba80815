import { functionsJson, hostForSuite, valuesOf, write, run } from './support';
const sheet = 'Trang tính1';
describe('x', () => {
  const suite = hostForSuite({ functions: functionsJson([
    { id: 'TABLE', name: 'TABLE', parameters: [{ name: 'rows', type: 'number' },{ name: 'columns', type: 'number' }] },
    { id: 'ONE', name: 'ONE', parameters: [{name:'a',type:'any'}] },
    { id: 'MAT', name: 'MAT', parameters: [{name:'a',type:'any',dimensionality:'matrix'}] },
    { id: 'S', name: 'S', parameters: [{name:'a',type:'any',dimensionality:'matrix'},{name:'b',type:'any',optional:true}] },
  ])});
  before(() => {
    const { CustomFunctions } = suite.host.window;
    const f: any = { TABLE: (r: number, c: number) => Array.from({length:r},(_, i)=>Array.from({length:c},(_, j)=>i*100+j)), ONE: (a:any)=>[[a]], MAT: (a:any)=>a, S:(a:any,b:any)=>JSON.stringify([a,b]) };
    for (const k in f) CustomFunctions.associate(k, f[k]);
    suite.host.scriptsLoaded();
  });
  const val = async (at: string, f: string, read: string) => {
    await write(suite.host, sheet, at, [[f]]); await suite.host.settled();
    const info = await run(suite.host, async (c) => {
      const s = c.workbook.worksheets.getItem(sheet); const cell = s.getRange(at);
      const sp = cell.getSpillingToRangeOrNullObject(); sp.load('address,values'); 
      const u = s.getUsedRange(); u.load('address');
      await c.sync(); return [sp.isNullObject ? null : sp.address, u.address];
    });
    console.log(at, f, JSON.stringify(await valuesOf(suite.host, sheet, read)).slice(0,200), JSON.stringify(info));
  };
  it('a', async () => {
    await val('AD1', '=CCCH.TABLE(3,4)', 'AD1:AG3');
    await val('A199', '=CCCH.TABLE(5,2)', 'A199:B203');
    await val('A300', '=CCCH.TABLE(2,2)', 'A300:B301');
    await val('XFD1', '=CCCH.TABLE(2,2)', 'XFD1:XFD2');
    await val('A1048576', '=CCCH.TABLE(2,2)', 'A1048576:B1048576');
    await val('C20', '=CCCH.ONE("x")', 'C20');
    await val('C21', '=CCCH.ONE(5)', 'C21');
    await val('C22', '=5+1', 'C22');
    await val('C23', '=CCCH.MAT({"1","a"})', 'C23:D23');
    await val('C24', '=CCCH.S({"1","a",1;"75,5%","a;b","c,d"},"75,5%")', 'C24');
    await write(suite.host, sheet, 'F30:G31', [["'75,5%","'12"],['2026-01-05',0.5]]);
    await val('C25', '=CCCH.S(F30:G31,F30)', 'C25');
    await val('C26', '=LEN(F30)', 'C26');
    await val('C27', '=F30', 'C27');
    await val('C28', '=CCCH.S(C27,G30)', 'C28');
    await val('C29', '="75%"', 'C29');
    await val('C30', '=CCCH.S(C29,IF(TRUE,"20%",1))', 'C30');
    await val('C31', '=CCCH.S("5"&"%",LEFT("75%x",3))', 'C31');
    await val('C32', '={"1","a"}', 'C32:D32');
    await val('C33', '=SUM({"5",1})', 'C33');
    await val('C34', '=SUM("5",1)', 'C34');
    await val('C35', '="5"+1', 'C35');
    await val('C36', '=CCCH.S("a ""b"" c")', 'C36');
    await val('C37', '="20%"="20%"', 'C37');
    await val('C38', '=5="5"', 'C38');
    await val('C39', '=CCCH.S(" 75,5% ")', 'C39');
    await val('C40', '=CCCH.S("")', 'C40');
    await val('C41', '=LET(x,"75%",LEN(x))', 'C41');
    await val('C42', '=CCCH.S(TEXT(0.75,"0%"))', 'C42');
    await val('C43', '=CCCH.S({"TRUE","#N/A",TRUE})', 'C43');
    await val('C44', '=CCCH.S("TRUE")', 'C44');
    await val('C45', '=CCCH.S("#N/A")', 'C45');
    await val('C46', '=SUMPRODUCT({"5","6"}*1)', 'C46');
    await val('C47', '=COUNTIF(F30:F31,"75,5%")', 'C47');
    await val('C48', '=MATCH("12",G30:G31,0)', 'C48');
    await val('C49', '=CCCH.S({"a""b","-5"})', 'C49');
    await val('C50', '=SUMIF({1},"1")', 'C50');
    await val('C51', '=COUNTIF(G30:G31,">0,4")', 'C51');
    await val('C52', '=LEN(-"75%")', 'C52');
    await val('C53', '=MAX("5",1)', 'C53');
    await val('C54', '=DATEVALUE("2026-01-05")', 'C54');
    await val('C55', '=CCCH.S(VLOOKUP("12",G30:G31,1,FALSE))', 'C55');
    await val('C56', '=LEN({"75%","1"})', 'C56:D56');
    await val('C57', '="75,5%"', 'C57');
    await val('C60', '="a""""""b"'.replaceAll('\\',''), 'C60');
    await val('C61', '=LEN("")', 'C61');
    await val('C62', '=""', 'C62');
    await val('C63', '=LEN("a""b")', 'C63');
    await val('C64', '=CCCH.S({" a ",1.5;"x;y" , "b""c"})', 'C64');
    await val('C65', '={1,2;3,4}', 'C65:D66');
    await val('C67', '=SUM(AD1:AG3)', 'C67');
    await val('C68', '=COUNTIF(F30:F31,"=75,5%")', 'C68');
    await val('C69', '=TEXTSPLIT("75%;5%",";")', 'C69:D69');
    await val('C58', '=CCCH.S({"75,5%"})', 'C58');
  });
});
