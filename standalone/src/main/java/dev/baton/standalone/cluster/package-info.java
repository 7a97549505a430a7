/** The processes of the production shape on one machine, without containers. */
@NullMarked
package dev.baton.standalone.cluster;

import org.jspecify.annotations.NullMarked;
