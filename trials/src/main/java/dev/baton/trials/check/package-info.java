/** Recorder and checker: what clients were told, held against what the database, the engine and every viewer say. */
@NullMarked
package dev.baton.trials.check;

import org.jspecify.annotations.NullMarked;
