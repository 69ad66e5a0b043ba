export { createReader, type OcrReader } from './reader.ts';
