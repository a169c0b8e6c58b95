package dev.tutti.core.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Objects whose members are the cells: an array of them, or one after the other (JSON lines). */
final class JsonRows implements Rows {

    private static final int STRING_CHARS_MAX = 12 * 1024 * 1024;
    private static final int DEPTH_MAX = 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(STRING_CHARS_MAX)
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private boolean inArray;
    private boolean begun;
    private boolean ended;
    private long number;
    private List<String> lastNames = List.of();
    private @Nullable Columns lastColumns;

    private JsonRows(JsonParser parser) {
        this.parser = parser;
    }

    static JsonRows open(InputStream content) throws IOException {
        return new JsonRows(JSON.createParser(ObjectReadContext.empty(), TextDecoding.open(content)));
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public @Nullable Row next() throws IOException, UnreadableFile {
        try {
            var token = ended ? null : nextElement();
            if (token == null) {
                ended = true;
                return null;
            }
            number++;
            return token == JsonToken.START_OBJECT ? object() : noObject();
        } catch (JacksonException broken) {
            throw explained(broken);
        }
    }

    private @Nullable JsonToken nextElement() throws UnreadableFile {
        var token = parser.nextToken();
        if (!begun) {
            begun = true;
            inArray = token == JsonToken.START_ARRAY;
            token = inArray ? parser.nextToken() : token;
        }
        if (inArray && token == JsonToken.END_ARRAY) {
            if (parser.nextToken() != null) {
                throw new UnreadableFile("malformed-json", "Something follows the array of rows.");
            }
            return null;
        }
        if (inArray && token == null) {
            throw new UnreadableFile("malformed-json", "The array of rows does not end.");
        }
        return token;
    }

    private Row object() throws UnreadableFile {
        var names = new ArrayList<String>();
        var cells = new ArrayList<String>();
        RowProblem defect = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            names.add(parser.currentName());
            var value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
                defect = new RowProblem(
                        "nested-value", names.getLast(), "A value is text, a number, true, false or null.");
            }
            cells.add(value.isStructStart() || value == JsonToken.VALUE_NULL ? "" : parser.getString());
        }
        if (!names.equals(lastNames) || lastColumns == null) {
            lastColumns = Columns.of(names);
            lastNames = names;
        }
        var values = cells.toArray(String[]::new);
        return defect == null ? Row.of(number, lastColumns, values) : Row.broken(number, lastColumns, values, defect);
    }

    private Row noObject() throws UnreadableFile {
        parser.skipChildren();
        var problem = new RowProblem("not-an-object", null, "A row is an object whose members are its cells.");
        return Row.broken(number, Columns.of(List.of()), new String[0], problem);
    }

    private UnreadableFile explained(JacksonException broken) throws IOException {
        if (broken.getCause() instanceof CharacterCodingException) {
            return TextDecoding.wrongEncoding(number);
        }
        if (broken.getCause() instanceof IOException failure) {
            throw failure;
        }
        var where = broken.getLocation();
        return new UnreadableFile(
                "malformed-json",
                "Behind row %d, in line %d, column %d, the file is no JSON."
                        .formatted(
                                number,
                                where == null ? 0 : where.getLineNr(),
                                where == null ? 0 : where.getColumnNr()));
    }

    @Override
    public void close() {
        parser.close();
    }
}
