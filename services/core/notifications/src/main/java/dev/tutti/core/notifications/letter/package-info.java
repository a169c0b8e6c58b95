/** An occasion in words: title, text and HTML in the reader's language. */
@NullMarked
package dev.tutti.core.notifications.letter;

import org.jspecify.annotations.NullMarked;
