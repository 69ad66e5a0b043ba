/** Settings of the plugin, in `config/plugins` of the project under `fta-cases`. */
export const config = {
  default: {
    /** The largest document that is imported, in bytes: over fifty times the first batch, and read in seconds. */
    maxImportBytes: 8 * 1024 * 1024,
  },
  validator({ maxImportBytes }: { maxImportBytes?: unknown }) {
    if (Number.isInteger(maxImportBytes) && Number(maxImportBytes) > 0) return;
    throw new Error(
      `fta-cases: maxImportBytes has to be a whole number of bytes above 0, got ${String(maxImportBytes)}`,
    );
  },
};
