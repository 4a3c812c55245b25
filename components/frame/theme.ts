/** Where the browser keeps the chosen theme; no entry means that the page follows the system. */
export const THEME_KEY = "bondwise-theme";

/** Runs before the first paint, so that a chosen theme never flashes in the other one. */
export const THEME_SCRIPT = `try{const t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
