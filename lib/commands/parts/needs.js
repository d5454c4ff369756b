// @ts-check
/** Editors' commands that run without a database: known here, before anything is installed, as well as in each command. */
export const NEED_NO_DATABASE = ['check', 'fix', 'help'];
