package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.release.Releases;
import dev.tutti.music.catalog.release.Viewer;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Gives a release its artwork: a picture as the body, or as the file of a form. */
@RestController
@RequestMapping("/api/v1/releases/{releaseId}/artwork")
class ArtworkController {

    private final Pictures pictures;
    private final Releases releases;

    ArtworkController(Pictures pictures, Releases releases) {
        this.pictures = pictures;
        this.releases = releases;
    }

    @PutMapping(consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequestLimits(body = "21MB", time = "2m")
    void put(@PathVariable UUID releaseId, HttpServletRequest request, CurrentUser user) throws IOException {
        illustrate(releaseId, request.getInputStream(), user);
    }

    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequestLimits(body = "21MB", time = "2m")
    void put(@PathVariable UUID releaseId, @RequestPart MultipartFile file, CurrentUser user) throws IOException {
        illustrate(releaseId, file.getInputStream(), user);
    }

    private void illustrate(UUID releaseId, InputStream picture, CurrentUser user) throws IOException {
        var viewer = Viewer.of(user);
        releases.requireEditable(releaseId, viewer);
        releases.illustrate(releaseId, pictures.keep(releaseId, picture), viewer);
    }
}
