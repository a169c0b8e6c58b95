package dev.tutti.consistency.music;

import dev.tutti.consistency.Client;
import dev.tutti.consistency.Database;
import dev.tutti.consistency.History;
import dev.tutti.consistency.KillableTutti;
import dev.tutti.consistency.Subscription;
import dev.tutti.consistency.Violation;
import dev.tutti.consistency.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** People upload, publish and play. */
public final class MusicWorkload implements Workload {

    private static final int CLIENTS = 2;

    private static final List<Subscription> SUBSCRIPTIONS = List.of(
            new Subscription("streaming", "TrackPlayed", "analytics", "charts"),
            new Subscription("streaming", "TrackPlayed", "analytics", "histories"));

    private String summary = "";

    @Override
    public List<Client> start(KillableTutti tutti, History history, long seed) {
        return IntStream.range(0, CLIENTS)
                .<Client>mapToObj(number -> new Listener(tutti, history, "listener-" + number, seed + number))
                .toList();
    }

    @Override
    public boolean isSettled(KillableTutti tutti, Database kept) {
        return SUBSCRIPTIONS.stream().allMatch(subscription -> kept.untaken(subscription) == 0)
                && new KeptMusic(kept.jdbc())
                        .tracks().values().stream()
                                .noneMatch(track -> track.state().equals("processing"));
    }

    @Override
    public List<Violation> check(KillableTutti tutti, Database kept, History history) {
        var findings = new Inspection(tutti, new KeptMusic(kept.jdbc())).look();
        summary = "%d uploads, %d plays, %d in charts"
                .formatted(
                        findings.tracks().size(),
                        findings.plays().size(),
                        findings.chart().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
        var violations = new ArrayList<>(MusicChecker.check(history, findings));
        SUBSCRIPTIONS.forEach(subscription -> {
            long untaken = kept.untaken(subscription);
            if (untaken > 0) violations.add(Violation.general("%s: %d untaken".formatted(subscription, untaken)));
        });
        return violations;
    }

    @Override
    public String summary() {
        return summary;
    }
}
