package dev.tutti.core.notifications.message;

import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.occasion.Kind;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far messages came, for who runs the installation. */
@PreAuthorize("hasRole('administrator')")
@RestController
@RequestMapping("/api/v1/notifications/deliveries")
class DeliveryController {

    private static final String LIST = "deliveries";

    private final Messages messages;
    private final Cursors cursors;

    DeliveryController(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @GetMapping
    Page<DeliveryBody> list(
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable ChannelName channel,
            Paging paging) {
        var rows = messages.list(state, channel, cursors.findId(LIST, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(LIST, last.id())).map(DeliveryBody::of);
    }

    /** Tries a dead message again, with all its attempts. */
    @PostMapping("/{id}/attempts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryBody tryAgain(@PathVariable UUID id) {
        return DeliveryBody.of(messages.revive(id));
    }

    /**
     * @param recipient no address: user:..., order:..., supplier:...
     * @param problem why the last attempt failed
     */
    record DeliveryBody(
            UUID id,
            Kind kind,
            ChannelName channel,
            String recipient,
            MessageState state,
            int attempts,
            @Nullable String problem,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static DeliveryBody of(Message message) {
            return new DeliveryBody(
                    message.id(),
                    message.kind(),
                    message.channel(),
                    message.readerKey(),
                    message.state(),
                    message.attempts(),
                    message.problem(),
                    message.createdAt(),
                    message.finishedAt());
        }
    }
}
