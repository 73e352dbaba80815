/**
 * The parts of Univer that the engine uses. They are handed in, because Node loads the CommonJS build and a page
 * the ES build: services are found by identity, so all of it must come from one build.
 */
export interface UniverLibrary {
  core: typeof import('@univerjs/core');
  formula: typeof import('@univerjs/engine-formula');
  sheets: typeof import('@univerjs/sheets');
}
