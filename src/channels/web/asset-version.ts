/**
 * Stands in the addresses of the files under `public/`, which browsers keep for a year: it must change with
 * them. A test compares it with their hash and says the new value.
 */
export const assetVersion = 'dbe0f98d';
