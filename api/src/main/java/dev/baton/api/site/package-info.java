/** The web sites that carry the widget, known by their public keys. */
@NullMarked
package dev.baton.api.site;

import org.jspecify.annotations.NullMarked;
