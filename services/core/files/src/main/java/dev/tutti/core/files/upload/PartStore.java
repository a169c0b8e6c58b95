package dev.tutti.core.files.upload;

import dev.tutti.platform.storage.BlobKey;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartStore {

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID fileId, Part part) {
        jdbc.sql("""
                INSERT INTO files.parts (file_id, first_byte, bytes, blob_key)
                VALUES (:file, :first, :bytes, :key)
                """)
                .param("file", fileId)
                .param("first", part.first())
                .param("bytes", part.bytes())
                .param("key", part.key().value())
                .update();
    }

    List<Part> list(UUID fileId) {
        return jdbc.sql("""
                SELECT first_byte, bytes, blob_key
                FROM files.parts
                WHERE file_id = :file
                ORDER BY first_byte
                """)
                .param("file", fileId)
                .query((row, number) -> new Part(
                        row.getLong("first_byte"), row.getLong("bytes"), new BlobKey(row.getString("blob_key"))))
                .list();
    }

    void deleteAll(UUID fileId) {
        jdbc.sql("DELETE FROM files.parts WHERE file_id = :file")
                .param("file", fileId)
                .update();
    }
}
