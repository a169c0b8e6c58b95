/** The web application, served from the class path where a module brings it. */
@NullMarked
package dev.tutti.platform.web.ui;

import org.jspecify.annotations.NullMarked;
