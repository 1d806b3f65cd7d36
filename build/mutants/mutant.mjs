/**
 * One mechanism taken out: `find` stands exactly once in `file` and becomes `put`; then the test whose name begins or
 * goes on with `notices`, in the file `test`, must fail.
 * @typedef {{ id: string, file: string, find: string, put: string, test: string, notices: string }} Mutant
 */

/** Mutants of one file that one test file notices. Each: id, what is taken out, what is put there, the name of the test. */
export const mutate = (file, test, rows) =>
  rows.map(([id, find, put, notices]) => ({ id, file, find, put, test, notices }))
