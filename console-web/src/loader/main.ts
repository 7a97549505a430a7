/** The loader: the one script of the one tag. */
export {};
