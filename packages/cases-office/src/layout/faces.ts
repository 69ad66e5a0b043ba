import type { CharacterFormat } from '../docx/model.ts';
import type { Layout, LayoutFace } from './layout.ts';

/** The faces by which a layout tells levels apart, as numbers: of two headings of one size the lower one stands higher. */
export interface FaceRanks {
  of(face: string): number;
  /** Of the face that stands below a title, and of faces that no heading has. */
  readonly provider: number;
  readonly text: number;
}

/** Whether a face is of that kind, by its name: 楷体_GB2312, 方正楷体_GBK and KaiTi are one. */
export function isOfKind(face: CharacterFormat['face'], { kind }: LayoutFace): boolean {
  const name = face.toLowerCase();
  return kind.some((word) => name.includes(word.toLowerCase()));
}

export function rankFaces({ levels: { title, section, point, provider } }: Layout): FaceRanks {
  const ranked = [title.face, section.face, point.face];
  const rankOf = (face: string): number => {
    const rank = ranked.findIndex((each) => isOfKind(face, each));
    return rank < 0 ? ranked.length : rank;
  };
  return { of: rankOf, provider: rankOf(provider.face.name), text: ranked.length };
}
