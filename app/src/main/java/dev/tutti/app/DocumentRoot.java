package dev.tutti.app;

import java.nio.file.Path;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;

/** An empty folder of ours, since without one Tomcat makes its own in the system's folder for temporary files. */
record DocumentRoot(Path folder) implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        factory.setDocumentRoot(folder.toFile());
    }
}
