package dev.tutti.tests.retail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Invoices in the format of the UCI "Online Retail" set: InvoiceNo, StockCode, Description, Quantity, InvoiceDate,
 * UnitPrice, CustomerID, Country. Invoices that begin with C are credits. Lines of other invoices with less than one unit
 * are write-offs of stock, without a price.
 */
record RetailFile(List<InvoiceLine> lines) {

    private static final int PENCE = 2;

    RetailFile {
        lines = List.copyOf(lines);
    }

    static RetailFile read(Path file) {
        try (var records = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return new RetailFile(records.stream().map(RetailFile::line).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    /** What was sold, by invoice, in the order of the file. */
    Map<String, List<InvoiceLine>> sales() {
        return byInvoice(line -> !line.isCredit() && line.quantity() > 0);
    }

    /** What was taken back, by credit. */
    Map<String, List<InvoiceLine>> credits() {
        return byInvoice(line -> line.isCredit() && line.quantity() < 0);
    }

    /** Units that were sold, by SKU. */
    Map<String, Long> unitsSold() {
        return sold().collect(
                        groupingBy(InvoiceLine::sku, TreeMap::new, Collectors.summingLong(InvoiceLine::quantity)));
    }

    /** What was sold, one line per SKU, by product. */
    Map<String, List<InvoiceLine>> products() {
        return sold()
                .collect(Collectors.toMap(InvoiceLine::sku, line -> line, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .collect(groupingBy(InvoiceLine::productCode, LinkedHashMap::new, toList()));
    }

    private Stream<InvoiceLine> sold() {
        return sales().values().stream().flatMap(List::stream);
    }

    private Map<String, List<InvoiceLine>> byInvoice(Predicate<InvoiceLine> wanted) {
        return lines.stream()
                .filter(wanted)
                .collect(groupingBy(InvoiceLine::invoice, LinkedHashMap::new, mapping(line -> line, toList())));
    }

    private static InvoiceLine line(NamedCsvRecord row) {
        return new InvoiceLine(
                row.getField("InvoiceNo"),
                row.getField("StockCode"),
                row.getField("Description").strip(),
                Integer.parseInt(row.getField("Quantity")),
                new BigDecimal(row.getField("UnitPrice")).movePointRight(PENCE).longValueExact(),
                row.getField("CustomerID"),
                row.getField("Country"));
    }
}
