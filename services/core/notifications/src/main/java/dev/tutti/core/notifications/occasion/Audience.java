package dev.tutti.core.notifications.occasion;

/** Who is told, and which service knows of it; where that one is not offered, nobody is. */
public enum Audience {
    /** Who placed the order, with an account or as a guest. */
    SHOPPER("orders"),
    /** Everybody who runs the shop. */
    MERCHANTS("inventory"),
    /** Whose file it is. */
    OWNER("files"),
    /** Whom the order was sent to. */
    SUPPLIER("suppliers");

    private final String service;

    Audience(String service) {
        this.service = service;
    }

    public String service() {
        return service;
    }
}
