package dev.tutti.commerce.inventory.location;

/**
 * A place where stock lies.
 *
 * @param priority units are taken from the location with the least number first
 */
record Location(String code, String name, int priority) {}
