export { openXlsx, type OpenOptions } from './open';
