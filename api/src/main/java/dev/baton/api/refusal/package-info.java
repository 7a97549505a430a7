/** How the product says no: one table from refusal to status, problem details for every error. */
@NullMarked
package dev.baton.api.refusal;

import org.jspecify.annotations.NullMarked;
