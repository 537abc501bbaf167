/** The names of indexes that are being made begin so; the worker takes away what is left of them. */
export const REBUILD_PREFIX = '-rebuild-';

/**
 * The server does one thing after the other. A publication makes it leave a batch of more records
 * than this, which is then sent again in parts that it does not leave.
 */
export const UNINTERRUPTED_RECORDS = 150;
