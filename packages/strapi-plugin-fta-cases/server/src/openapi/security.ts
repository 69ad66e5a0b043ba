import { type Bilingual, prose } from '@fta/cases-core/schema';
import type { OpenApiDocument, Security } from './types.ts';

/** Whether reading takes a token. */
export type Access = 'public' | 'token';

const ABOUT: Bilingual = {
  zh: '在管理后台“设置 → API 令牌”中创建的令牌',
  en: 'A token made in the admin panel under Settings → API Tokens',
};

export const SECURITY_SCHEMES: OpenApiDocument['components']['securitySchemes'] = {
  token: { type: 'http', scheme: 'bearer', description: prose(ABOUT) },
};

export const TOKEN_ONLY: Security = [{ token: [] }];

/** For everybody; a token that is sent is looked at all the same. */
export const ANYBODY: Security = [{}, { token: [] }];

export function securityOf(access: Access): Security {
  return access === 'token' ? TOKEN_ONLY : ANYBODY;
}
