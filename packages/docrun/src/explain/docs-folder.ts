/** Where the explanations of the tool's own rules lie: `<locale>/<rule>.md`. */
export const DOCS_FOLDER = new URL('../../rules/', import.meta.url);
