package dev.tutti.platform.events;

/** A listener whose whole effect can be forgotten and built again from the topics, by a replay. */
public interface ProjectionReset {

    /** Empties the projection, in the transaction that also forgets which events it heard. */
    void reset();
}
