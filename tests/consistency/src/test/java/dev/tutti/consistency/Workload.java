package dev.tutti.consistency;

import java.util.List;

/** What people do while things are killed, and what must be true of it afterwards. */
public interface Workload {

    /** Makes what the clients need, while nothing is killed yet, and returns them. */
    List<? extends Client> start(KillableTutti tutti, History history, long seed);

    /** Whether everything that was accepted has come to its end. */
    boolean isSettled(KillableTutti tutti, Database kept);

    /** Which promises were broken; asked when everything has settled, or never will, while the process still runs. */
    List<Violation> check(KillableTutti tutti, Database kept, History history);

    /** The history of a violation, no longer than it takes to see it. */
    default List<Attempt> shorten(Violation violation, History history) {
        return history.of(violation.key());
    }

    /** What was done, in a few words. */
    String summary();
}
