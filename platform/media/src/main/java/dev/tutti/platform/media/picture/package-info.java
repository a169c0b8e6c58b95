/** Pictures: judged by their header, turned upright, stripped of metadata, made in three sizes. */
@NullMarked
package dev.tutti.platform.media.picture;

import org.jspecify.annotations.NullMarked;
