import type { SheetDeclaration } from '../declare';

export default [{ name: 'Sheet1', rows: [] }] satisfies SheetDeclaration[];
