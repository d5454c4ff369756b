// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout, without a slash at its end. */
export const root = path.resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/**
 * Absolute path of something in the checkout.
 * @param {...string} parts
 */
export const inRoot = (...parts) => path.join(root, ...parts);
