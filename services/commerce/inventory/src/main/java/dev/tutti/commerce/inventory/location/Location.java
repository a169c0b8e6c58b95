package dev.tutti.commerce.inventory.location;

/**
 * A place where stock lies.
 *
 * @param priority units are taken from the location with the least number first
 */
record Location(String code, String name, int priority) {

    static final String CODE_PATTERN = "[a-z0-9][a-z0-9-]{0,39}";
    static final int PRIORITY_FIRST = -1000;
    static final int PRIORITY_LAST = 1000;

    static boolean isCode(String text) {
        return text.matches(CODE_PATTERN);
    }
}
