package dev.tutti.commerce.inventory.ledger;

/** One line of the ledger before it is written. */
record Movement(
        MovementKind kind, Place place, long onHandChange, long reservedChange, Shelf after, Occasion occasion) {}
