package dev.tutti.music.catalog.recording;

/** How far a recording is from being played. */
public sealed interface Preparation {

    /** The ingest has not finished; how far it is, its job knows. */
    record Processing() implements Preparation {}

    /** Everything is there. */
    record Ready(Sound sound) implements Preparation {}

    /**
     * The upload cannot be played.
     *
     * @param code a lower-case word with dashes, such as {@code not-audio}
     * @param detail one sentence for the person who uploaded it
     */
    record Failed(String code, String detail) implements Preparation {}
}
