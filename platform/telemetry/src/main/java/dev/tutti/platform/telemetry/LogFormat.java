package dev.tutti.platform.telemetry;

import java.util.Locale;
import java.util.Map;

/** How log lines look. */
enum LogFormat {
    /** For people on a terminal: time, level, where, what, and the trace where there is one. */
    TEXT,
    /** For machines: one JSON object per line (ECS), with trace and request id. */
    JSON;

    private static final String PATTERN = "%clr(%d{HH:mm:ss.SSS}){faint} %clr(%5p) %clr(%-32.32logger{31}){cyan} %m"
            + "%clr(%replace( trace=%X{traceId:-}){' trace=$', ''}){faint}%n%wEx";

    /** What {@code tutti.telemetry.logs} asks for; {@code auto} is text on a terminal and JSON elsewhere. */
    static LogFormat of(String setting, boolean isTerminal) {
        return switch (setting.toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "json" -> JSON;
            case "auto" -> isTerminal ? TEXT : JSON;
            default -> throw new IllegalArgumentException("tutti.telemetry.logs is auto, text or json, not " + setting);
        };
    }

    /** The settings by which Spring Boot writes this format. */
    Map<String, Object> settings() {
        return switch (this) {
            case TEXT -> Map.of("logging.pattern.console", PATTERN);
            case JSON -> Map.of("logging.structured.format.console", "ecs");
        };
    }
}
