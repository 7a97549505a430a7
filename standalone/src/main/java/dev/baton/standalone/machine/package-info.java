/** What a machine gives: processes, ports, directories and a terminal. */
@NullMarked
package dev.baton.standalone.machine;

import org.jspecify.annotations.NullMarked;
