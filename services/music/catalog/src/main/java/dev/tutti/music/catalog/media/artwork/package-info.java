/** Cover pictures: judged by their header, turned upright, stripped of metadata, made in three sizes. */
@NullMarked
package dev.tutti.music.catalog.media.artwork;

import org.jspecify.annotations.NullMarked;
