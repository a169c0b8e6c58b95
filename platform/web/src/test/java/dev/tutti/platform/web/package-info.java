/** The edge, tried over HTTP against a service of a few lines. */
@NullMarked
package dev.tutti.platform.web;

import org.jspecify.annotations.NullMarked;
