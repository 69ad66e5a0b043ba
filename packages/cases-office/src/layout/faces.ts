/**
 * The faces by which official documents tell levels apart (GB/T 9704-2012, 7.3.2 and 7.3.3): the title in 小标宋, 一、 in
 * 黑体, （一） in 楷体, everything else in 仿宋. Of two headings of one size the one with the lower rank stands higher.
 */
const RANKS: readonly RegExp[] = [/标宋|XiaoBiaoSong/i, /黑|Hei|Gothic/i, /楷|Kai/i];

/** The rank of faces that no heading has. */
export const TEXT_RANK = RANKS.length;
/** The rank of 楷体, which is also the face of who signs, centred below the title. */
export const KAI_RANK = 2;

export function rankOfFace(face: string): number {
  const rank = RANKS.findIndex((faces) => faces.test(face));
  return rank < 0 ? TEXT_RANK : rank;
}
