import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest';
import { graveFaultsIn, untilStill } from '../axe.ts';
import { picture } from '../browser.ts';
import { hanIn, latinIn, textsOn } from '../words.ts';
import { BATCH_SCREENS } from './batch-screens.ts';
import { DESK_SCREENS } from './desk-screens.ts';
import { EMPTY_SCREENS } from './empty-screens.ts';
import { FAILING_SCREENS } from './failing-screens.ts';
import { CONTENT_AT_FIRST, contentOf, fillScene } from './filling.ts';
import { IMPORT_SCREENS } from './import-screens.ts';
import { KEEPING_SCREENS } from './keeping-screens.ts';
import { OUTSIDE_SCREENS } from './outside-screens.ts';
import { REVIEW_SCREENS } from './review-screens.ts';
import { closeTabs, type EmptyScene, type Language, openScene, type Scene, withFreshTabs } from './scene.ts';
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
const A_MINUTE = 60_000;
const SIZE = { width: 1280, height: 900 };
const SHOWN = 'main, [role=dialog], dialog[open], [role=menu], [role=listbox], [role=status], [role=alert]';

/**
 * Looks at every screen in a language: no word of another, and nothing that axe finds grave. The two languages together see each
 * screen in either theme at either width.
 */
export function walkEveryScreen(language: Language): void {
  let empty: EmptyScene;
  let scene: Scene;
  let content = CONTENT_AT_FIRST;

  beforeAll(async () => {
    empty = await openScene(language);
  });
  afterAll(() => empty?.desk.close());

  /** Opens a screen in fresh tabs, looks at it, and closes all of it. */
  const look = async <Place extends EmptyScene>(screen: Screen<Place>, place: Place, task: TestContext['task']) => {
    const tabs = await withFreshTabs(place);
    try {
      const page = await screen.open(tabs);
      const wrong: string[] = [];
      for (const each of looksIn(language)) wrong.push(...(await wrongOn(page, screen, tabs, each)));
      expect(wrong).toEqual([]);
    } finally {
      await empty.desk.inspect(task, screen.meant);
      await closeTabs(empty, tabs);
    }
  };

  const wrongOn = async <Place extends EmptyScene>(
    page: Page,
    { name, narrow, isOfStrapi = false, stock = [] }: Screen<Place>,
    tabs: Place,
    { colorScheme, width }: Look,
  ) => {
    // What the pointer is over has other colours.
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ ...SIZE, width });
    await drawn(page);
    if (width < SIZE.width) await narrow?.(page, tabs);
    await untilStill(page);
    await picture(page, `${name}-${language}-${colorScheme}-${width}`);
    const faults = (await graveFaultsIn(page, SHOWN)).filter((fault) => !stock.some((each) => fault.includes(each)));
    const foreign = (await textsOn(page)).filter(({ text }) =>
      language === 'en' ? hanIn(text, content).length > 0 : latinIn(text, isOfStrapi).length > 0,
    );
    return [
      ...faults.map((fault) => `${colorScheme}, ${width}: ${fault}`),
      ...foreign.map(({ where, text }) => `${width}, ${where}: ${text}`),
    ];
  };

  const walk = <Place extends EmptyScene>(screens: readonly Screen<Place>[], place: () => Place) => {
    for (const screen of screens) it(screen.name, { timeout: A_MINUTE }, ({ task }) => look(screen, place(), task));
  };

  walk(EMPTY_SCREENS, () => empty);

  it('cases are brought in', async () => {
    scene = await fillScene(empty);
    content = await contentOf(scene);
  });

  walk(
    [
      ...STOCK_SCREENS,
      ...BATCH_SCREENS,
      ...IMPORT_SCREENS,
      ...DESK_SCREENS,
      ...REVIEW_SCREENS,
      ...OUTSIDE_SCREENS,
      ...KEEPING_SCREENS,
      ...FAILING_SCREENS,
    ],
    () => scene,
  );
}

/** Once a page has another size: without a window, the browser may not draw it before it is asked for a picture. */
async function drawn(page: Page): Promise<void> {
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
}
