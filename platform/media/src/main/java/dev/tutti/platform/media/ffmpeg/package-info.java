/** FFmpeg as a guest: found or unpacked, started without a shell, held to limits, and its end told as a value. */
@NullMarked
package dev.tutti.platform.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
