package dev.tutti.core.files.upload;

import dev.tutti.core.files.file.Area;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be sent. {@code UploadController} bounds one request above these.
 *
 * @param table the largest table
 * @param picture the largest picture
 * @param parts how many pieces a file may come in
 * @param idle how long an upload waits for its next piece before it is forgotten
 */
@Validated
@ConfigurationProperties("tutti.files.upload")
record UploadSettings(
        @DefaultValue("2GB") @NotNull DataSize table,
        @DefaultValue("20MB") @NotNull DataSize picture,
        @DefaultValue("10000") @Min(1) int parts,
        @DefaultValue("24h") @NotNull Duration idle) {

    DataSize largest(Area area) {
        return area.isTable() ? table : picture;
    }
}
