@NullMarked
package dev.baton.workflows.sla;

import org.jspecify.annotations.NullMarked;
