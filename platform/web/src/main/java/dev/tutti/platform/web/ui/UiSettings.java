package dev.tutti.platform.web.ui;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param contentSecurityPolicy what the web application may load: itself, and media that it put together (blob:)
 */
@Validated
@ConfigurationProperties("tutti.web.ui")
record UiSettings(@DefaultValue(UiSettings.POLICY) @NotBlank String contentSecurityPolicy) {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; media-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; "
            + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
