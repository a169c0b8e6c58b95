package dev.tutti.core.files.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180) with a header; cells are separated by commas, or by semicolons or tabs where the header is.
 * Quotes are taken strictly: after a broken one nobody knows where rows begin, so the whole file is refused.
 */
final class CsvRows implements Rows {

    /** One cell in memory; a cell that long makes its row refused, a longer one the file. */
    private static final int BUFFER_CHARS_MAX = 12 * 1024 * 1024;

    private static final int RECORD_CHARS_MAX = 2 * BUFFER_CHARS_MAX;

    /** A header is looked at that far to find out what separates its cells. */
    private static final int HEADER_CHARS_MAX = 64 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Columns columns;
    private long number;

    private CsvRows(Reader text) throws IOException, UnreadableFile {
        var buffered = new BufferedReader(text, HEADER_CHARS_MAX);
        reader = CsvReader.builder()
                .fieldSeparator(separator(buffered))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER_CHARS_MAX)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(Columns.COLUMNS_MAX + 1)
                                .maxFieldSize(BUFFER_CHARS_MAX)
                                .maxRecordSize(RECORD_CHARS_MAX)),
                        buffered);
        records = reader.iterator();
        columns = Columns.of(header());
    }

    static CsvRows open(InputStream content) throws IOException, UnreadableFile {
        try {
            return new CsvRows(TextDecoding.open(content));
        } catch (CharacterCodingException e) {
            throw TextDecoding.wrongEncoding(0);
        }
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public @Nullable Row next() throws IOException, UnreadableFile {
        var fields = nextFields();
        return fields == null ? null : Row.of(number, columns, fields);
    }

    private List<String> header() throws IOException, UnreadableFile {
        var fields = nextFields();
        if (fields == null) {
            throw new UnreadableFile("no-rows", "The file is empty: its first row must name the columns.");
        }
        return List.of(fields);
    }

    /** Lines without anything are counted, as a spreadsheet counts them, and read over. */
    private String @Nullable [] nextFields() throws IOException, UnreadableFile {
        while (true) {
            var record = nextRecord();
            if (record == null) {
                return null;
            }
            number++;
            if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                return record.getFields().toArray(String[]::new);
            }
        }
    }

    private @Nullable CsvRecord nextRecord() throws IOException, UnreadableFile {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (NoSuchElementException end) {
            return null;
        } catch (UncheckedIOException failure) {
            throw unreadable(failure.getCause());
        } catch (CsvParseException broken) {
            throw explained(broken);
        }
    }

    private UnreadableFile unreadable(@Nullable IOException failure) throws IOException {
        if (failure instanceof CharacterCodingException) {
            return TextDecoding.wrongEncoding(number);
        }
        throw failure == null ? new IOException("the file could not be read") : failure;
    }

    /** The library tells its failures apart by their words only. */
    private UnreadableFile explained(CsvParseException broken) throws IOException {
        if (broken.getCause() instanceof CharacterCodingException) {
            return TextDecoding.wrongEncoding(number);
        }
        var words = words(broken);
        if (words.contains("maximum buffer size") || words.contains("exceeds the max")) {
            return new UnreadableFile(
                    "cell-too-long",
                    "Behind row %d there is a row or cell of more than %d characters, or a quote that is not closed."
                            .formatted(number, BUFFER_CHARS_MAX));
        }
        if (words.contains("maximum limit of")) {
            return Columns.tooMany("Behind row %d a row".formatted(number));
        }
        if (words.contains("losing quote") || words.contains("nclosed quoted field")) {
            return new UnreadableFile(
                    "broken-quotes",
                    "Behind row %d a quoted cell is not closed, or goes on after its quote: write \" inside a cell as \"\"."
                            .formatted(number));
        }
        throw new IOException("the file could not be read", broken);
    }

    private static String words(Throwable failure) {
        var words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(cause.getMessage()).append(' ');
        }
        return words.toString();
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_CHARS_MAX);
        var counts = new int[3];
        boolean isQuoted = false;
        for (int i = 0; i < HEADER_CHARS_MAX - 1; i++) {
            int next = text.read();
            if (next < 0 || (!isQuoted && (next == '\n' || next == '\r'))) {
                break;
            }
            isQuoted ^= next == '"';
            int candidate = isQuoted ? -1 : ",;\t".indexOf(next);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        text.reset();
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
