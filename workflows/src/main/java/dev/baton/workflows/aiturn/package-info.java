@NullMarked
package dev.baton.workflows.aiturn;

import org.jspecify.annotations.NullMarked;
