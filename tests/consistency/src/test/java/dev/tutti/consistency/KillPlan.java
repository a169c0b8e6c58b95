package dev.tutti.consistency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** When to kill what: all of it follows from the seed. What clients were doing just then does not. */
record KillPlan(List<Round> rounds) {

    private static final Duration WORK_MAX = Duration.ofSeconds(5);
    private static final Duration START_MAX = Duration.ofSeconds(4);

    /** On a busy machine little happens in a time, so most rounds wait for something to happen. */
    private static final int ATTEMPTS_MAX = 40;

    /**
     * @param work for how long clients work before the kill, at least
     * @param attempts how many requests they send meanwhile, at least; none where the kill may come before the first
     * @param again how long after its start a process that is to be killed twice is killed again
     */
    record Round(int number, Victim victim, Duration work, int attempts, Duration again) {}

    static KillPlan of(long seed, int rounds) {
        var random = new Random(seed);
        var deck = new ArrayList<Victim>();
        // Decks, since PostgreSQL that dies alone many times in a row is given up, as it should be.
        while (deck.size() < rounds) deck.addAll(shuffled(random));
        var plan = new ArrayList<Round>();
        for (int number = 1; number <= rounds; number++) {
            plan.add(new Round(
                    number,
                    deck.get(number - 1),
                    upTo(WORK_MAX, random),
                    Math.max(0, random.nextInt(-ATTEMPTS_MAX / 4, ATTEMPTS_MAX)),
                    upTo(START_MAX, random)));
        }
        return new KillPlan(List.copyOf(plan));
    }

    private static List<Victim> shuffled(Random random) {
        var deck = new ArrayList<>(List.of(Victim.values()));
        deck.add(Victim.BOTH);
        Collections.shuffle(deck, random);
        return deck;
    }

    private static Duration upTo(Duration max, Random random) {
        return Duration.ofMillis(random.nextLong(max.toMillis()));
    }
}
