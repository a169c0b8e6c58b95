package dev.tutti.core.files.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.core.files.table.FormulaGuard;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.RequestLimits;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which rows were refused and why: for programs page by page, for people as a table that can be mended and sent again. */
@RestController
@RequestMapping("/api/v1/files/{id}/report")
@PreAuthorize("hasAnyRole('merchant', 'administrator')")
class ReportController {

    private static final String REFUSED = "refused";
    private static final String CSV = "text/csv";
    private static final int DOWNLOAD_PAGE = 1_000;

    /** Excel takes a file without it for one of its own older encodings. */
    private static final String MARK = "\uFEFF";

    private static final List<String> ABOUT = List.of("Row", "Problem", "Field", "Detail");

    private final Reports reports;
    private final StoredFiles files;
    private final Cursors cursors;

    ReportController(Reports reports, StoredFiles files, Cursors cursors) {
        this.reports = reports;
        this.files = files;
        this.cursors = cursors;
    }

    /** Rows that went well are counted in the file's progress and not kept one by one. */
    @GetMapping
    Page<RowBody> list(@PathVariable UUID id, @RequestParam(defaultValue = REFUSED) String result, Paging paging) {
        if (!result.equals(REFUSED)) {
            throw Refusal.invalid("result", "Only refused rows are kept one by one; the others are counted.");
        }
        var file = files.get(id);
        var list = "report " + id;
        var cursor = paging.cursor();
        long after =
                cursor == null ? 0 : Long.parseLong(cursors.open(list, cursor).getFirst());
        var rows = reports.list(file.id(), after, paging.rows());
        return Page.of(rows, paging, last -> cursors.seal(list, List.of(Long.toString(last.row()))))
                .map(RowBody::of);
    }

    /** The refused rows with the columns they came with, behind what is wrong with them. */
    @GetMapping(produces = CSV)
    @RequestLimits(time = "1h")
    void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var file = files.get(id);
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file));
        var first = reports.list(id, 0, DOWNLOAD_PAGE);
        var columns = columns(file, first);
        var out = response.getWriter();
        out.write(MARK);
        // Closing the writer would close the response, which is the container's.
        var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out);
        csv.writeRecord(Stream.concat(ABOUT.stream(), columns.stream().map(FormulaGuard::guarded))
                .toList());
        for (var page = first;
                !page.isEmpty();
                page = reports.list(id, page.getLast().row(), DOWNLOAD_PAGE)) {
            page.forEach(row -> csv.writeRecord(line(row, columns)));
        }
        csv.flush();
    }

    private static String attachment(StoredFile file) {
        return ContentDisposition.attachment()
                .filename("refused-" + file.name().replaceFirst("\\.[^.]*$", "") + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static List<String> columns(StoredFile file, List<RefusedRow> first) {
        var header = file.findings().columns();
        if (header.isEmpty()) {
            return first.stream()
                    .flatMap(row -> row.cells().keySet().stream())
                    .distinct()
                    .toList();
        }
        return header.stream().filter(name -> !name.isEmpty()).toList();
    }

    private static List<String> line(RefusedRow row, List<String> columns) {
        var line = new ArrayList<String>();
        line.add(Long.toString(row.row()));
        line.add(row.problem().slug());
        line.add(FormulaGuard.guarded(text(row.problem().field())));
        line.add(FormulaGuard.guarded(row.problem().detail()));
        columns.forEach(name -> line.add(FormulaGuard.guarded(row.cells().getOrDefault(name, ""))));
        return line;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    record RowBody(
            long row,
            String result,
            @Nullable String key,
            String problem,
            @Nullable String field,
            String detail) {

        static RowBody of(RefusedRow row) {
            return new RowBody(
                    row.row(),
                    REFUSED,
                    row.key(),
                    row.problem().slug(),
                    row.problem().field(),
                    row.problem().detail());
        }
    }
}
