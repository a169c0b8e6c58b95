/** Gives listeners addresses to play from, serves what lies there, and writes down what they heard. */
@NullMarked
package dev.tutti.music.streaming;

import org.jspecify.annotations.NullMarked;
