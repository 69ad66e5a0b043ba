import { MODELS, type ModelName, readModel } from './model.ts';
import type { PixelBox } from './pixel-box.ts';
import { loadTesseract, type ReadBlocks, type ReadLine, type Tesseract, type TesseractApi } from './tesseract.ts';

/** Tesseract's OcrEngineMode: neural networks only. */
const NETWORK_ONLY = 1;
/** Tesseract's PageSegMode. */
const SEGMENTS = { page: '3', block: '6', line: '7' } as const;
const PICTURE = '/input';
const UPRIGHT = 1;

/** Tesseract with both models, and the picture that is being read. */
export class Engine {
  readonly #tesseract: Tesseract;
  readonly #apis: Readonly<Record<ModelName, TesseractApi>>;

  private constructor(tesseract: Tesseract, apis: Readonly<Record<ModelName, TesseractApi>>) {
    this.#tesseract = tesseract;
    this.#apis = apis;
  }

  static async load(): Promise<Engine> {
    const tesseract = await loadTesseract();
    const first = await apiOf(tesseract, 'first');
    const second = await apiOf(tesseract, 'second');
    return new Engine(tesseract, { first, second });
  }

  /** Radians by which the lines of a picture fall to the right; it is given as a file of a kind that Tesseract knows. */
  tiltOf(picture: Uint8Array): number {
    const api = this.#show(picture);
    api.FindLines();
    return -api.GetGradient();
  }

  /** The lines of a picture. */
  readPage(picture: Uint8Array): ReadLine[] {
    return readLines(this.#show(picture));
  }

  #show(picture: Uint8Array): TesseractApi {
    this.#tesseract.FS.writeFile(PICTURE, picture);
    const api = this.#apis.first;
    setPicture(api, SEGMENTS.page);
    return api;
  }

  /** The lines in some boxes of the picture that was read last. */
  readBands(boxes: readonly PixelBox[]): ReadLine[] {
    const api = this.#apis.first;
    setPicture(api, SEGMENTS.block);
    return boxes.flatMap((box) => {
      setBox(api, box);
      return readLines(api);
    });
  }

  /** The words in some boxes of the picture that was read last, by the other model. */
  readAgain(boxes: readonly PixelBox[]): string[] {
    const api = this.#apis.second;
    setPicture(api, SEGMENTS.line);
    return boxes.map((box) => {
      setBox(api, box);
      api.Recognize(null);
      return api.GetUTF8Text();
    });
  }
}

async function apiOf(tesseract: Tesseract, name: ModelName): Promise<TesseractApi> {
  const file = `${name}.traineddata`;
  tesseract.FS.writeFile(file, await readModel(name));
  const api = new tesseract.TessBaseAPI();
  const status = api.Init(null, name, NETWORK_ONLY);
  tesseract.FS.unlink(file);
  if (status !== 0) throw new TypeError(`Tesseract does not take its model ${MODELS[name]}`);
  return api;
}

function setPicture(api: TesseractApi, segments: string): void {
  api.Clear();
  api.SetVariable('tessedit_pageseg_mode', segments);
  if (api.SetImageFile(UPRIGHT, 0) !== 0) throw new TypeError('Tesseract does not take the picture of a page');
}

function setBox(api: TesseractApi, { x0, y0, x1, y1 }: PixelBox): void {
  api.SetRectangle(x0, y0, x1 - x0, y1 - y0);
}

function readLines(api: TesseractApi): ReadLine[] {
  api.Recognize(null);
  const { blocks } = JSON.parse(api.GetJSONText()) as ReadBlocks;
  return blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
}
