package dev.tutti.core.search.document;

/**
 * A document with what an index needs besides.
 *
 * @param change the transaction that changed it last
 * @param popularity plays or units
 */
public record ChangedDocument(Document document, long change, long popularity) {}
