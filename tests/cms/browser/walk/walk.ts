import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { graveFaultsIn, untilStill } from '../axe.ts';
import { picture } from '../browser.ts';
import { untilDrawn } from '../screens.ts';
import { hanIn, latinIn, textsOn } from '../words.ts';
import { BATCH_SCREENS } from './batch-screens.ts';
import { DESK_SCREENS } from './desk-screens.ts';
import { EMPTY_SCREENS } from './empty-screens.ts';
import { IMPORT_SCREENS } from './import-screens.ts';
import { KEEPING_SCREENS } from './keeping-screens.ts';
import { OUTSIDE_SCREENS } from './outside-screens.ts';
import { REVIEW_SCREENS } from './review-screens.ts';
import {
  contentAtFirst,
  contentOf,
  type EmptyScene,
  fillScene,
  type Language,
  openScene,
  type Scene,
} from './scene.ts';
import type { Screen } from './screen.ts';
import { STOCK_SCREENS } from './stock-screens.ts';

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  'zh-Hans': [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 820 },
  ],
  en: [
    { colorScheme: 'dark', width: 1280 },
    { colorScheme: 'light', width: 820 },
  ],
};
/** Whoever wants pictures has them of every look. */
const looksIn = (language: Language): readonly Look[] =>
  process.env.FTA_SHOTS === undefined ? LOOKS[language] : Object.values(LOOKS).flat();
const SIZE = { width: 1280, height: 900 };
const SHOWN = 'main, [role=dialog], dialog[open], [role=menu], [role=listbox], [role=status], [role=alert]';

/**
 * Looks at every screen in a language: no word of another, and nothing that axe finds grave. The two languages together see each
 * screen in either theme at either width.
 */
export function walkEveryScreen(language: Language): void {
  let empty: EmptyScene;
  let scene: Scene;
  let content = '';

  beforeAll(async () => {
    empty = await openScene(language);
    content = await contentAtFirst(empty);
  });
  afterEach(({ task }) => empty.desk.inspect(task));
  afterAll(() => empty?.desk.close());

  const look = async <Place extends EmptyScene>(
    { name, open, narrow, isOfStrapi, stock = [] }: Screen<Place>,
    place: Place,
  ) => {
    const page = await open(place);
    const wrong: string[] = [];
    for (const { colorScheme, width } of looksIn(language)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ ...SIZE, width });
      if (width < SIZE.width) await narrow?.(page, place);
      // What the pointer is over has other colours.
      await page.mouse.move(0, 0);
      await untilDrawn(page);
      await untilStill(page);
      await picture(page, `${name}-${language}-${colorScheme}-${width}`);
      const faults = (await graveFaultsIn(page, SHOWN)).filter((fault) => !stock.some((each) => fault.includes(each)));
      const foreign = (await textsOn(page)).filter(({ text }) =>
        language === 'en' ? hanIn(text, content).length > 0 : latinIn(text, isOfStrapi ?? false).length > 0,
      );
      wrong.push(
        ...faults.map((fault) => `${colorScheme}, ${width}: ${fault}`),
        ...foreign.map(({ where, text }) => `${width}, ${where}: ${text}`),
      );
    }
    await page.setViewportSize(SIZE);
    expect(wrong).toEqual([]);
  };

  for (const screen of EMPTY_SCREENS) it(screen.name, () => look(screen, empty));

  it('cases are brought in', async () => {
    scene = await fillScene(empty);
    content = await contentOf(scene);
  });

  const screens: readonly Screen[] = [
    ...STOCK_SCREENS,
    ...BATCH_SCREENS,
    ...IMPORT_SCREENS,
    ...DESK_SCREENS,
    ...REVIEW_SCREENS,
    ...OUTSIDE_SCREENS,
    ...KEEPING_SCREENS,
  ];
  for (const screen of screens) it(screen.name, () => look(screen, scene));
}
