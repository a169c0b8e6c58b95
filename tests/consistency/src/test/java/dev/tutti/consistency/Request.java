package dev.tutti.consistency;

/** Something that must happen once, however often it is sent: its key says what is the same. */
public interface Request {

    String key();
}
