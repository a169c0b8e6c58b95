package dev.tutti.core.notifications.message;

/** Asks for another attempt. It has no cause: the cause's message may name addresses, and jobs write causes to the log. */
final class DeliveryPostponed extends Exception {

    private static final long serialVersionUID = 1L;

    DeliveryPostponed(String reason) {
        super(reason);
    }
}
