package dev.tutti.tests.retail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a set of invoices comes to, in pence.
 *
 * @param orders by invoice
 * @param countries by ISO code
 * @param returned what was paid back
 */
record Sums(Map<String, Long> orders, Map<String, Long> countries, long returned) {

    /** As the file says; of the credits only those whose sale is in the file too. */
    static Sums of(RetailFile file, List<Credit> credits) {
        var sold = file.sales();
        return new Sums(
                new TreeMap<>(sold.values().stream()
                        .flatMap(List::stream)
                        .collect(groupingBy(InvoiceLine::invoice, summingLong(InvoiceLine::total)))),
                new TreeMap<>(sold.values().stream()
                        .flatMap(List::stream)
                        .collect(groupingBy(line -> Countries.code(line.country()), summingLong(InvoiceLine::total)))),
                credits.stream().mapToLong(Credit::total).sum());
    }

    long total() {
        return orders.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where the other differs, in words; empty where it is the same to the penny. */
    List<String> differences(Sums other) {
        var differences = new ArrayList<String>();
        compare("invoice", orders, other.orders, differences);
        compare("country", countries, other.countries, differences);
        if (returned != other.returned) differences.add("returned: %d, not %d".formatted(other.returned, returned));
        return differences;
    }

    private static void compare(
            String what, Map<String, Long> expected, Map<String, Long> found, List<String> differences) {
        var names = new TreeMap<>(expected);
        names.putAll(found);
        names.keySet().stream()
                .filter(name -> !expected.getOrDefault(name, -1L).equals(found.getOrDefault(name, -1L)))
                .forEach(name -> differences.add(
                        "%s %s: %s, not %s".formatted(what, name, found.get(name), expected.get(name))));
    }
}
