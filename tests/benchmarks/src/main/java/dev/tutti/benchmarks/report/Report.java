package dev.tutti.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything of one run. */
public record Report(Machine machine, Instant startedAt, boolean quick, List<Result> results) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ROW = "%-38s %14s   %-46s %7s %6s%n";

    public void write(Path file) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(this));
    }

    public String table() {
        var table = new StringBuilder();
        table.append("%d cores, %s, Java %s%s%n%n"
                .formatted(machine.cores(), machine.system(), machine.java(), quick ? ", quick" : ""));
        table.append(ROW.formatted("", "Tutti", "beside", "ratio", "load"));
        results.forEach(result -> table.append(row(result)));
        return table.toString();
    }

    private static String row(Result result) {
        return switch (result) {
            case Result.Measured measured ->
                ROW.formatted(
                        measured.what() + measured.aim().map(Report::aim).orElse(""),
                        value(measured.ours().median(), measured.unit()),
                        value(measured.yardstick().median(), measured.unit()) + "  "
                                + measured.yardstick().name(),
                        number(measured.ratio()),
                        number(measured.load()));
            case Result.LeftOut(var what, var why) -> "%-38s not measured: %s%n".formatted(what, why);
        };
    }

    private static String aim(double value) {
        return " (aim %s)".formatted(value >= 100 ? "%.0f".formatted(value) : Double.toString(value));
    }

    private static String value(double value, String unit) {
        return number(value) + " " + unit;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
