/** The AI's turns: what it hears, what it drafts. */
@NullMarked
package dev.baton.store.aiturn;

import org.jspecify.annotations.NullMarked;
