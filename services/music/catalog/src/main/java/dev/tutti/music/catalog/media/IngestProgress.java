package dev.tutti.music.catalog.media;

/** Hears how far an ingest has come. Called from other threads than the caller's, in rising order, at most once per percent. */
@FunctionalInterface
public interface IngestProgress {

    void report(int percent, String message);
}
