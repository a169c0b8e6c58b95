package dev.tutti.platform.events.inbox;

/** So many events wait behind one dead letter that the partition waits as well: none may be dropped. */
final class ParkingFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParkingFull(String key, int held) {
        super("%d events wait behind the dead letter of key %s: retry or discard it".formatted(held, key));
    }
}
