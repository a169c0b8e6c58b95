package dev.tutti.core.files.table;

import static dev.tutti.core.files.table.TableReading.csv;
import static dev.tutti.core.files.table.TableReading.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTests {

    @Test
    void readsQuotedCellsWithCommasQuotesAndLines() throws Exception {
        var rows = csv("sku,title\r\nA,\"Red, \"\"large\"\"\r\nshirt\"\r\nB,plain\r\n");

        assertThat(rows).extracting(row -> row.text("title")).containsExactly("Red, \"large\"\r\nshirt", "plain");
        assertThat(rows).extracting(Row::number).containsExactly(2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void readsWhatBeginsWithAMark(String charset) throws Exception {
        var content = "\uFEFFsku,title\nA,Grün €\n".getBytes(Charset.forName(charset));

        var rows = read(TableFormat.CSV, content);

        assertThat(rows).extracting(row -> row.text("sku") + row.text("title")).containsExactly("AGrün €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15"})
    void refusesOtherEncodingsInsteadOfGuessing(String charset) {
        var content = "sku,title\nA,x\nB,Grün\n".getBytes(Charset.forName(charset));

        var failure = unreadable(content);

        assertThat(failure.code()).isEqualTo("wrong-encoding");
    }

    @Test
    void refusesHalfACharacterAtTheEnd() {
        var content = Arrays.copyOf("sku\nGrü".getBytes(StandardCharsets.UTF_8), 7);

        assertThat(unreadable(content).code()).isEqualTo("wrong-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\"1\"2,3\n", "a,b\n\"1,2\n", "a,b\n1,\"2\n3,4\n", "a,b\n\"1\" ,2\n"})
    void refusesBrokenQuotes(String text) {
        assertThat(unreadable(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("broken-quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku;quantity\nA;1,5\n", "sku\tquantity\nA\t1,5\n", "\"sku\",\"quantity\"\nA,\"1,5\"\n"})
    void findsOutWhatSeparatesCells(String text) throws Exception {
        var rows = csv(text);

        assertThat(rows).extracting(row -> row.text("quantity")).containsExactly("1,5");
    }

    @Test
    void findsColumnsHoweverTheirNamesAreWritten() throws Exception {
        var row = csv(" Variant SKU ,lead_time-days\nA,3\n").getFirst();

        assertThat(row.text("variantSku")).isEqualTo("A");
        assertThat(row.text("Lead Time Days")).isEqualTo("3");
        assertThat(row.find("price")).isNull();
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThat(unreadable("SKU,sku\n1,2\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("duplicate-column");
    }

    @Test
    void refusesRowsOfAnotherLengthAndGoesOn() throws Exception {
        var rows = csv("a,b\n1\n1,2\n1,2,3\n");

        assertThat(rows)
                .extracting(row -> row.defect() == null ? "" : row.defect().slug())
                .containsExactly("wrong-column-count", "", "wrong-column-count");
    }

    @Test
    void refusesTheRowOfACellOfTenMegabytesAndGoesOn() throws Exception {
        var rows = csv("a,b\n" + "x".repeat(10_000_000) + ",1\n2,2\n");

        assertThat(rows.getFirst().defect()).extracting(RowProblem::slug).isEqualTo("cell-too-long");
        assertThat(rows.getLast().text("a")).isEqualTo("2");
        assertThat(rows.getFirst().cells(10)).containsEntry("a", "xxxxxxxxxx");
    }

    @Test
    void refusesACellThatWouldFillTheMemory() throws Exception {
        var endless = new SequenceInputStream(Collections.enumeration(
                List.of(stream("a,b\n\""), new Repeated((byte) 'x', 100_000_000), stream("\",2\n"))));

        try (var rows = TableFormat.CSV.open(endless)) {
            assertThatThrownBy(rows::next).isInstanceOf(UnreadableFile.class).hasMessageContaining("12582912");
        }
    }

    @Test
    void refusesTooManyColumns() {
        var header =
                String.join(",", IntStream.range(0, 501).mapToObj(i -> "c" + i).toList());

        assertThat(unreadable((header + "\n").getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("too-many-columns");
        assertThat(unreadable(("a\n" + ",".repeat(600) + "\n").getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("too-many-columns");
    }

    @Test
    void refusesCellsThatAreNoText() throws Exception {
        assertThat(csv("a\nx\0y\n").getFirst().defect())
                .extracting(RowProblem::slug)
                .isEqualTo("binary-cell");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(unreadable(new byte[0]).code()).isEqualTo("no-rows");
    }

    /** Whatever the bytes are: rows, or a refusal; never another failure. */
    @Property(tries = 500)
    void neverBreaksOnAnyBytes(@ForAll byte[] content) throws Exception {
        try {
            read(TableFormat.CSV, content).forEach(row -> row.cells(100));
        } catch (UnreadableFile refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void givesBackWhatWasWritten(@ForAll List<String> cells) throws Exception {
        var text = new ByteArrayOutputStream();
        text.writeBytes("a,b\n".getBytes(StandardCharsets.UTF_8));
        var plain = cells.stream()
                .map(cell -> cell.replaceAll("[\\p{Cs}\\u0000]", "?"))
                .toList();
        plain.forEach(cell -> text.writeBytes(
                ("\"" + FormulaGuard.guarded(cell).replace("\"", "\"\"") + "\",x\n").getBytes(StandardCharsets.UTF_8)));

        var rows = read(TableFormat.CSV, text.toByteArray());

        assertThat(rows)
                .extracting(row ->
                        FormulaGuard.unguarded(row.cells(Integer.MAX_VALUE).getOrDefault("a", "")))
                .containsExactlyElementsOf(
                        plain.stream().map(FormulaGuard::unguarded).toList());
    }

    private static UnreadableFile unreadable(byte[] content) {
        return catchThrowableOfType(UnreadableFile.class, () -> read(TableFormat.CSV, content));
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One byte, many times, without holding them. */
    private static final class Repeated extends InputStream {

        private final byte value;
        private long left;

        Repeated(byte value, long count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, value);
            left -= count;
            return count;
        }
    }
}
