package dev.tutti.core.notifications.occasion;

import dev.tutti.contracts.events.Event;
import dev.tutti.core.notifications.setting.NotificationSettings;
import dev.tutti.platform.jobs.Jobs;
import dev.tutti.platform.runtime.Services;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with occasions. */
@Component
public class Occasions {

    private final OccasionStore store;
    private final Jobs jobs;
    private final Services services;
    private final NotificationSettings settings;
    private final Clock clock;

    Occasions(OccasionStore store, Jobs jobs, Services services, NotificationSettings settings, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes an event and has its messages addressed. What happened long ago is no news: a consumer hears topics from
     * their beginning, and nobody wants mail about last year's orders.
     */
    @Transactional
    void note(Event event) {
        var occasion = Occasion.of(event);
        var isNews = event.occurredAt().isAfter(clock.instant().minus(settings.staleAfter()));
        if (isNews && services.isOffered(occasion.kind().audience().service())) {
            store.insert(occasion);
            jobs.enqueue(AddressOccasion.KIND, event.eventId().toString(), new AddressOccasion(event.eventId()));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Occasion> find(UUID eventId) {
        return store.find(eventId);
    }

    /** Forgets a batch of what is older, messages included, and says how many occasions it had. */
    @Transactional
    public int prune(Instant before, int limit) {
        return store.deleteBefore(before, limit);
    }
}
