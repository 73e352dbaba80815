export { openXlsx, type OpenOptions } from './open';
export { saveXlsx } from './save';
