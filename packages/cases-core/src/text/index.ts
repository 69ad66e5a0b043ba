export { type Decoded, decodeText, type Encoding } from './decode.ts';
