/** The built console and widget as files, and the content policy of each page. */
@NullMarked
package dev.baton.api.web;

import org.jspecify.annotations.NullMarked;
