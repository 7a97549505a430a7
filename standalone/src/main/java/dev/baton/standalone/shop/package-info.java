/** The shop that a first start shows. */
@NullMarked
package dev.baton.standalone.shop;

import org.jspecify.annotations.NullMarked;
