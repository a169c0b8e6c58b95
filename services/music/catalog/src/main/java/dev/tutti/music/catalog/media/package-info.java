/**
 * The audio and picture work-bench: turns an uploaded file into everything that is played or shown, or says why not.
 *
 * <p>{@link dev.tutti.music.catalog.media.MediaWorkbench} is the way in. {@code ingest(upload, workFolder, progress)} judges a file, decodes it
 * once and leaves in the work folder: one CMAF file and one media playlist per rendition, {@code master.m3u8},
 * {@code file.m4a} (progressive AAC 256, for {@code Range} playback), {@code waveform.json} and, where the upload carries one, its
 * picture. The caller moves {@code TrackMedia.files()} under one prefix of its blob store; playlists name their files relatively.
 * {@code artwork(picture, workFolder)} makes the three sizes. {@code TrackLoudness.ofRelease} joins the tracks of a release.
 */
@NullMarked
package dev.tutti.music.catalog.media;

import org.jspecify.annotations.NullMarked;
