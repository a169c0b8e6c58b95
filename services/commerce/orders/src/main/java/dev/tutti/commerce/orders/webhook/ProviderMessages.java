package dev.tutti.commerce.orders.webhook;

import dev.tutti.commerce.orders.charge.Charges;
import dev.tutti.commerce.orders.charge.Charging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a provider tells of a payment. A message is only a reason to look: what counts is what the provider says when it
 * is asked, so that messages may come late, twice, in any order, or before the answer to our own request.
 */
@Component
class ProviderMessages {

    private static final Logger log = LoggerFactory.getLogger(ProviderMessages.class);

    private final ReceivedMessages received;
    private final Charges charges;
    private final Charging charging;

    ProviderMessages(ReceivedMessages received, Charges charges, Charging charging) {
        this.received = received;
        this.charges = charges;
        this.charging = charging;
    }

    /** It is remembered after it took effect: one that failed in between is sent again, and then has it. */
    void receive(String provider, String messageId, String reference) {
        if (received.isKnown(provider, messageId)) {
            return;
        }
        charges.findOrder(provider, reference)
                .ifPresentOrElse(
                        orderId -> charging.refresh(orderId, provider),
                        () -> log.info("message about a payment of nobody provider={} id={}", provider, messageId));
        received.remember(provider, messageId);
    }
}
