/** Files that were uploaded: what each is for, how far it is, and where its content lies. */
@NullMarked
package dev.tutti.core.files.file;

import org.jspecify.annotations.NullMarked;
