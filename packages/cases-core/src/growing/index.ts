export { growIndex, growIndexInSteps } from './grow-index.ts';
