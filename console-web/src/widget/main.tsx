/** The widget's application, in the iframe that the loader makes. */
export {};
