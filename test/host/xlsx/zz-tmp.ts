import { saveXlsx, openXlsx } from '../../../src/host/xlsx'; import { newWorkbook, workbookOf, requestOf, addReport } from './support'; 
const time = async (label: string, f: ()=>Promise<any>, n=5) => { const ts:number[]=[]; let r; for (let i=0;i<n;i++){const t=performance.now(); r=await f(); ts.push(performance.now()-t);} ts.sort((a,b)=>a-b); console.log(label, ts[0]!.toFixed(1),'median', ts[n>>1]!.toFixed(1)); return r; };
function grid(rows:number, cols:number){ const c:any={}; for(let r=0;r<rows;r++){c[r]={}; for(let k=0;k<cols;k++) c[r][k]= k%3===0?{v:'Hồ sơ '+(r*cols+k)%5000,t:1}:{v:r*k/7,t:2,s:k%2?'a':'b'};} return c; }
const big = workbookOf(grid(+process.argv[2]!,20)); big.styles={a:{bl:1},b:{n:{pattern:'0.0'}}}; const bb = await time('save', ()=>saveXlsx(newWorkbook(big)),1); console.log(bb.length);
const o:any = await time('open', ()=>openXlsx(bb),2);
const r=requestOf(o.value); addReport(r); await time('save  + report', ()=>saveXlsx(r),2);
r.changedCells={'sheet-1':['5,5']}; await time('save + report + 1 cell', ()=>saveXlsx(r),1);
console.log(process.memoryUsage().rss/1e6);
