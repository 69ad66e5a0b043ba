export { type Dataset, renderDataset } from './dataset.ts';
