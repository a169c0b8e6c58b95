package dev.tutti.platform.jobs;

/** Which of several due jobs of one kind runs first. The more urgent one wins, always; kinds never wait for each other. */
public enum Priority {
    LOW(25),
    NORMAL(50),
    HIGH(75),
    URGENT(90);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    static Priority ofRank(int rank) {
        for (var priority : values()) {
            if (priority.rank == rank) {
                return priority;
            }
        }
        throw new IllegalArgumentException("no priority has rank " + rank);
    }
}
