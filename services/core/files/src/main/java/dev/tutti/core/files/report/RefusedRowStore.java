package dev.tutti.core.files.report;

import dev.tutti.core.files.table.RowProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RefusedRowStore {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RefusedRowStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One statement for all of them. */
    void insert(UUID fileId, List<RefusedRow> rows) {
        jdbc.sql("""
                INSERT INTO files.refused_rows (file_id, row, key, problem, field, detail, cells)
                SELECT :file, row, key, problem, field, detail, cells
                FROM unnest(:rows::bigint[], :keys::text[], :problems::text[], :fields::text[], :details::text[],
                            :cells::jsonb[]) AS refused (row, key, problem, field, detail, cells)
                """)
                .param("file", fileId)
                .param("rows", rows.stream().map(RefusedRow::row).toArray(Long[]::new))
                .param("keys", rows.stream().map(RefusedRow::key).toArray(String[]::new))
                .param(
                        "problems",
                        rows.stream().map(row -> row.problem().slug()).toArray(String[]::new))
                .param("fields", rows.stream().map(row -> row.problem().field()).toArray(String[]::new))
                .param(
                        "details",
                        rows.stream().map(row -> row.problem().detail()).toArray(String[]::new))
                .param(
                        "cells",
                        rows.stream()
                                .map(row -> json.writeValueAsString(row.cells()))
                                .toArray(String[]::new))
                .update();
    }

    void deleteAll(UUID fileId) {
        jdbc.sql("DELETE FROM files.refused_rows WHERE file_id = :file")
                .param("file", fileId)
                .update();
    }

    List<RefusedRow> list(UUID fileId, long afterRow, int limit) {
        return jdbc.sql("""
                SELECT row, key, problem, field, detail, cells
                FROM files.refused_rows
                WHERE file_id = :file
                  AND row > :after
                ORDER BY row
                LIMIT :limit
                """)
                .param("file", fileId)
                .param("after", afterRow)
                .param("limit", limit)
                .query(this::toRow)
                .list();
    }

    private RefusedRow toRow(ResultSet row, int number) throws SQLException {
        return new RefusedRow(
                row.getLong("row"),
                row.getString("key"),
                new RowProblem(row.getString("problem"), row.getString("field"), row.getString("detail")),
                json.readValue(row.getString("cells"), CELLS));
    }
}
