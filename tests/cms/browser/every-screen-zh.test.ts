import { describe } from 'vitest';
import { titled } from '../../support/availability.ts';
import { chromiumAvailability } from '../../support/chromium.ts';
import { walkEveryScreen } from './walk/walk.ts';

const chromium = chromiumAvailability();
describe.skipIf(!chromium.isAvailable)(titled('every screen, in Chinese', chromium), () => walkEveryScreen('zh-Hans'));
