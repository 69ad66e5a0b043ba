/** Pages of a PDF as a scanner would give them: `scan.mjs IN OUT FIRST LAST DPI DEGREES`, in shades of grey, with noise. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { init } from '@embedpdf/pdfium';

const [source, target, ...numbers] = process.argv.slice(2);
const [first, last, dpi, degrees] = numbers.map(Number);
const GREY = 1;
const [PAPER, CONTRAST, NOISE] = [25, 0.84, 10];

const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
const pdfium = await init({ wasmBinary });
pdfium.PDFiumExt_Init();
const heap = pdfium.pdfium;
const bytes = readFileSync(source);
const file = heap.wasmExports.malloc(bytes.length);
heap.HEAPU8.set(bytes, file);
const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');

let seed = 7;
/** The same noise each time. */
const noise = () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return ((seed >> 16) % (2 * NOISE + 1)) - NOISE;
};

/** @param {number} index */
function draw(index) {
  const page = pdfium.FPDF_LoadPage(document, index);
  const size = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const [width, height] = size.map((points) => Math.ceil((points * dpi) / 72));
  const at = heap.wasmExports.malloc(width * height);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, at, width);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0x08);
  const pixels = heap.HEAPU8.slice(at, at + width * height);
  pdfium.FPDFBitmap_Destroy(bitmap);
  heap.wasmExports.free(at);
  pdfium.FPDF_ClosePage(page);
  return { size, width, height, pixels };
}

/** Laid in askew. */
function scanned({ width, height, pixels }) {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const shade = (x, y) => (x < 0 || y < 0 || x >= width || y >= height ? 255 : pixels[y * width + x]);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [fromX, fromY] = [cos * dx + sin * dy + width / 2, cos * dy - sin * dx + height / 2];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, bottom] = [fromX - left, fromY - top];
      const above = shade(left, top) * (1 - right) + shade(left + 1, top) * right;
      const below = shade(left, top + 1) * (1 - right) + shade(left + 1, top + 1) * right;
      const value = above * (1 - bottom) + below * bottom;
      grey[y * width + x] = Math.max(0, Math.min(255, PAPER + value * CONTRAST + noise()));
    }
  return grey;
}

const objects = ['', ''];
const streamOf = (content, entries) => {
  const packed = deflateSync(content).toString('latin1');
  return objects.push(`<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n${packed}\nendstream`);
};
const kids = [];
for (let page = first; page <= last; page++) {
  const drawn = draw(page - 1);
  const [width, height] = drawn.size;
  const kind = '/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8';
  const picture = streamOf(scanned(drawn), `${kind} /Width ${drawn.width} /Height ${drawn.height} `);
  const content = streamOf(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`, '');
  const resources = `<< /XObject << /I ${picture} 0 R >> >>`;
  kids.push(
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${content} 0 R >>`,
    ),
  );
}
objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
let text = '%PDF-1.7\n';
const places = objects.map((object, at) => {
  const place = text.length;
  text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  return `${String(place).padStart(10, '0')} 00000 n \n`;
});
const table = text.length;
text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
writeFileSync(target, Buffer.from(text, 'latin1'));
