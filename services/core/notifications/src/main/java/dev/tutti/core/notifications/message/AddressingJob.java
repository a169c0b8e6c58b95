package dev.tutti.core.notifications.message;

import dev.tutti.core.notifications.occasion.AddressOccasion;
import dev.tutti.core.notifications.occasion.Occasions;
import dev.tutti.core.notifications.reader.Readers;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Finds out who is to hear of an occasion. That takes calls, which no listener may make in its transaction. */
@Component
class AddressingJob implements JobHandler<AddressOccasion> {

    private final Occasions occasions;
    private final Readers readers;
    private final Messages messages;

    AddressingJob(Occasions occasions, Readers readers, Messages messages) {
        this.occasions = occasions;
        this.readers = readers;
        this.messages = messages;
    }

    @Override
    public JobKind<AddressOccasion> kind() {
        return AddressOccasion.KIND;
    }

    @Override
    public void run(AddressOccasion job, JobRun run) {
        occasions.find(job.eventId()).ifPresent(occasion -> messages.address(occasion, readers.list(occasion)));
    }
}
