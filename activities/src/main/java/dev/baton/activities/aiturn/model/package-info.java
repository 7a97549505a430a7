/** The AI agent that asks a language model, at any endpoint in the OpenAI form. What it says is checked, never obeyed. */
@NullMarked
package dev.baton.activities.aiturn.model;

import org.jspecify.annotations.NullMarked;
