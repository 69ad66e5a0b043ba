/** A file that was chosen on another page, until the import page is there to read it. */
let handed: File | null = null;

export function handOver(file: File): void {
  handed = file;
}

/** The file, once. */
export function takeHandedOver(): File | null {
  const file = handed;
  handed = null;
  return file;
}
