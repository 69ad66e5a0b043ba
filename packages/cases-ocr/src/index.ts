export { createReader, type OcrReader, type OcrReaderOptions } from './reader.ts';
