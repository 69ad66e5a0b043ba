import * as z from 'zod';

const millimetres = z.number().min(0).max(2000);
/** Points in steps of a half, as Word has them. */
const points = z.number().min(1).max(200).multipleOf(0.5);
const name = z.string().trim().min(1).max(60);

const faceSchema = z
  .object({
    /** The face that is asked for; it is named and never shipped. */
    name,
    /** The faces that stand in for it where it is not installed, the best first. */
    fallbacks: z.array(name),
    /** Words in the name of a face by which it is of this kind, whoever made it. */
    kind: z.array(name).min(1),
  })
  .strict();

const levelSchema = z
  .object({
    face: faceSchema,
    size: points,
    align: z.enum(['centre', 'justified']),
    /** Characters by which the first line is indented. */
    indent: z.number().min(0).max(20),
  })
  .strict();

/**
 * The layout of a printed batch as data. The levels stand from the highest down: of two headings of one size the one whose
 * face comes first stands higher, and the face of `text` is that of no heading.
 */
export const layoutSchema = z
  .object({
    id: name,
    title: name,
    page: z
      .object({
        width: millimetres,
        height: millimetres,
        top: millimetres,
        bottom: millimetres,
        left: millimetres,
        right: millimetres,
        /** Characters of the text's size in a line, and lines on a page. */
        characters: z.number().int().min(10).max(100),
        lines: z.number().int().min(10).max(100),
      })
      .strict(),
    /** Between dashes below the text, on the outside of the page. */
    pageNumber: z.object({ face: faceSchema, size: points }).strict(),
    levels: z
      .object({
        title: levelSchema,
        section: levelSchema,
        point: levelSchema,
        /** Who provided a case, below its title. */
        provider: levelSchema,
        text: levelSchema,
      })
      .strict(),
  })
  .strict();

/** The layout of a printed batch, as `layoutOf` reads it. */
export type Layout = z.infer<typeof layoutSchema>;
export type LayoutFace = z.infer<typeof faceSchema>;
/** What the layout sets in a way of its own. */
export type LayoutLevel = keyof Layout['levels'];

const XIAO_BIAO_SONG: LayoutFace = {
  name: '方正小标宋简体',
  fallbacks: ['FZXiaoBiaoSong-B05S', '小标宋体', '华文中宋', 'STZhongsong', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  kind: ['标宋', 'XiaoBiaoSong'],
};
const HEI: LayoutFace = {
  name: '黑体',
  fallbacks: ['SimHei', '方正黑体_GBK', 'Noto Sans CJK SC'],
  kind: ['黑', 'Hei', 'Gothic'],
};
const KAI: LayoutFace = {
  name: '楷体_GB2312',
  fallbacks: ['楷体', 'KaiTi', '方正楷体_GBK', 'STKaiti', 'AR PL UKai CN'],
  kind: ['楷', 'Kai'],
};
const FANG_SONG: LayoutFace = {
  name: '仿宋_GB2312',
  fallbacks: ['仿宋', 'FangSong', '方正仿宋_GBK', 'STFangsong', 'Noto Serif CJK SC'],
  kind: ['仿宋', 'FangSong'],
};
const SONG: LayoutFace = { name: '宋体', fallbacks: ['SimSun', 'Noto Serif CJK SC'], kind: ['宋', 'Song', 'SimSun'] };

/**
 * GB/T 9704-2012, of the format of official documents: paper and margins by 5.1 and 5.2, 22 lines of 28 characters by 5.2.3,
 * faces and sizes by 5.2.2, 7.3.1 and 7.3.3, page numbers by 7.5. 三号 is 16 pt, 二号 22 pt, 四号 14 pt.
 */
export const GB_T_9704: Layout = {
  id: 'gb-t-9704-2012',
  title: 'GB/T 9704-2012 党政机关公文格式',
  page: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, characters: 28, lines: 22 },
  pageNumber: { face: SONG, size: 14 },
  levels: {
    title: { face: XIAO_BIAO_SONG, size: 22, align: 'centre', indent: 0 },
    section: { face: HEI, size: 16, align: 'justified', indent: 2 },
    point: { face: KAI, size: 16, align: 'justified', indent: 2 },
    provider: { face: KAI, size: 16, align: 'centre', indent: 0 },
    text: { face: FANG_SONG, size: 16, align: 'justified', indent: 2 },
  },
};

/**
 * The layout that a profile carries, GB/T 9704-2012 where it carries none.
 * @throws TypeError naming every fault as `where: expected; got`, since a wrong profile is the caller's mistake
 */
export function layoutOf(profile: { readonly layout?: unknown } | undefined): Layout {
  if (profile?.layout === undefined) return GB_T_9704;
  const result = layoutSchema.safeParse(profile.layout);
  if (result.success) return result.data;
  throw new TypeError(`The layout of the profile is not valid:\n${z.prettifyError(result.error)}`);
}
